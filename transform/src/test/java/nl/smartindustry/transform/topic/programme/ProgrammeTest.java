package nl.smartindustry.transform.topic.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.method.cellkey.RecordKeys;
import nl.smartindustry.transform.safe.Decided;
import nl.smartindustry.transform.survey.QualityIndicator;
import nl.smartindustry.transform.survey.link.PicturedFrames;
import nl.smartindustry.transform.topic.programme.enterprise.Moment;
import nl.smartindustry.transform.topic.programme.enterprise.Seen;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ProgrammeTest extends SparkTest {
  private static final Definitions DEFINITIONS = Definitions.packaged();
  private static final LocalDate REFERENCE = LocalDate.parse("2025-03-31");

  private static final Map<String, String> SMALL =
      Map.of(
          "fieldlab",
          """
          fieldlab_id | reference_date | name         | type | status | nuts1 | corop | started    | status_history | status_since          | source_delivery
          FL001       | 2024-12-31     | Fieldlab een | 3    | actief | NL3   | CR27  | 2022-03-01 | opstart,actief | 2022-03-01,2023-02-01 | fieldlabs-2024-1
          """,
          "participation",
          """
          participation_id | fieldlab_id | kvk      | role    | start      | end        | source_delivery | source_line
          D1               | FL001       | 01234567 | partner | 2024-01-01 |            | p-1             | 2
          D1               | FL001       | 01234567 | partner | 2024-01-01 | 2024-06-30 | p-2             | 2
          D2               | FL001       | 99999999 | klant   |            |            | p-2             | 3
          """,
          "unit_link",
          """
          source        | delivery | line | year | enterprise_id | frame | outcome
          participation | p-1      | 2    | 2024 | NL000001      | 2024  | linked
          participation | p-2      | 2    | 2024 | NL000001      | 2024  | linked
          participation | p-2      | 3    |      |               |       | not_in_register
          """,
          "funding_entry",
          """
          entry_id | fieldlab_id | date       | funder | kind       | amount     | source_delivery
          B1       | FL001       | 2024-02-01 | rijk   | toezegging | 1000000.00 | funding-2024-1
          """,
          "action",
          """
          action | line | title_nl | title_en  | owner      | source_delivery
          ACT01  | 2    | actie 01 | action 01 | trekker 01 | action_register-2024-1
          """,
          "action_event",
          """
          action | event_time                | event         | milestone | status   | evidence_kind | evidence_id | source_delivery
          ACT01  | 2025-01-02T09:00:00+01:00 | actie_gestart | x         | op_koers | verslag       | v-1         | action_progress-2025-1
          """,
          "register_frame",
          """
          period | enterprise_id | kvk_numbers | activity | size_code | persons | province
          2024   | NL000001      | 01234567    | 28990    | 40        | 12      | 30
          """);

  private static ProgrammeTables tables(Map<String, String> pictures) {
    Function<String, List<Row>> rows =
        name -> {
          var contract = Contract.load(DEFINITIONS, name).withProvenance();
          return pictures.containsKey(name)
              ? table(contract, pictures.get(name)).collectAsList()
              : List.of();
        };
    return ProgrammeTables.read(
        rows,
        rows.apply("goods_trade"),
        PicturedFrames.of(
            pictures.getOrDefault("register_frame", "period"),
            "NL000001",
            "E01",
            "E02",
            "E03",
            "E04",
            "E05",
            "E11"));
  }

  private static Programme described(Map<String, String> pictures) {
    var keys = new RecordKeys("a secret of this test");
    return new Programme(
        ProgrammeTopic.load(DEFINITIONS), tables(pictures), Moment.at(REFERENCE), keys);
  }

  @Test
  void everySourceIsDescribedAtTheEndOfItsYearsAndAtTheReferenceDate() {
    var results = described(SMALL);

    var seen = Seen.of(results.figures());
    assertThat(seen.at("SI_FL_N", "2024", "C", "status_actief")).isEqualTo("1.0");
    assertThat(seen.at("SI_FL_N", "2022", "C", "status_opstart")).isEqualTo("1.0");
    assertThat(seen.at("SI_FL_LINK", "2024", "_T")).isEqualTo("100.0");
    assertThat(seen.at("SI_FL_PART", "2024", "_T")).isEqualTo("none C too_few_contributors");
    assertThat(seen.at("SI_FL_FUND", "2024", "C", "kind_toezegging.span_in_year")).isEqualTo("1.0");
    assertThat(seen.at("SI_AC_STATUS", "2025-03-31", "C", "status_2")).isEqualTo("1.0");
    assertThat(results.unlinked())
        .extracting(Row::toString)
        .containsExactly("[participation,2025-03-31,D2,not_in_frame;no_start_date]");
    assertThat(results.actionOverview().unknownMilestones())
        .extracting(QualityIndicator::group)
        .containsExactly("ACT01 x");
  }

  @Test
  void theOverviewKeepsItsContract() {
    var results = described(SMALL);
    var contract = Contract.load(DEFINITIONS, FieldlabOverview.TABLE);

    var stored =
        spark()
            .createDataFrame(results.fieldlabOverview(results.fieldlabLines()), contract.schema());

    assertThat(
            rowsOf(
                stored,
                "fieldlab_id",
                "status_history",
                "participants",
                "funding_total",
                "funding_public",
                "committed_total"))
        .containsExactly(
            "FL001 | opstart 2022-03-01; actief 2023-02-01 | 0 | 0.000000 | 0.000000 | 1.000000");
  }

  @Test
  void aLinkOfTheChainWithoutEvidenceSaysSo() {
    var results = described(SMALL);
    var contract = Contract.load(DEFINITIONS, LogicChain.TABLE);

    var rows = results.chain().rows(Decided.of(results.figures()));

    assertThat(
            rowsOf(
                spark().createDataFrame(rows, contract.schema()),
                "action",
                "link",
                "own_evidence",
                "indicator",
                "evidence",
                "gap"))
        .containsExactlyInAnyOrder(
            "ACT01 | input | 0.0 | SI_FL_FUND | line | ",
            "ACT01 | activity | 1.0 | SI_FL_N | own | ",
            "ACT01 | output | 0.0 | SI_FL_PART | none | too_few_contributors",
            "ACT01 | outcome |  | SI_FL_DIDLP | none | not_defined");
  }

  @Test
  void theSameTablesGiveTheSameFiguresInTheSameOrder() {
    var once = described(SMALL).figures();
    var again = described(SMALL).figures();

    assertThat(again).isEqualTo(once);
    assertThat(once).extracting(one -> one.key()).doesNotHaveDuplicates();
  }

  @Test
  void nothingIsSaidAboutWhatWasNotDelivered() {
    var results = described(Map.of());

    assertThat(results.figures()).isEmpty();
    assertThat(results.actionOverview().rows()).isEmpty();
    assertThat(results.fieldlabLines()).isEmpty();
    assertThat(results.chain().rows(List.of())).isEmpty();
    assertThat(results.unlinked()).isEmpty();
    assertThat(results.actionOverview().unknownMilestones()).isEmpty();
  }

  @Test
  void enterprisesReachedAssessedAndWithACreditAreCountedInTheFrameOfTheYear() {
    var results = described(OUTREACH);

    var seen = Seen.of(results.figures());
    assertThat(seen.at("SI_AW_REACH", "2024", "_T")).isEqualTo("5.0");
    assertThat(seen.at("SI_AW_REACH", "2024", "_T", "NL4")).isEqualTo("5.0");
    assertThat(seen.at("SI_AW_REACH", "2023", "_T")).isEqualTo("none not_delivered");
    // No contact of 2025 came in: nothing is said of it, least of all zero.
    assertThat(seen.at("SI_AW_REACH", "2025-03-31", "_T")).isEqualTo("found 0 cells");
    // Three of ten active enterprises were assessed in 2023 or 2024, in fives: five of ten.
    assertThat(seen.at("SI_AW_ASSESS", "2024", "C")).isEqualTo("50.0");
    assertThat(seen.at("SI_IV_WBSO", "2024", "C")).isEqualTo("30.0");
    assertThat(seen.at("SI_IV_WBSO", "2024", "28")).isEqualTo("30.0");
    assertThat(seen.at("SI_IV_WBSO", "2024", "C", "NL1")).isEqualTo("none no_observations");
    assertThat(seen.at("SI_IV_ROBIMP", "2024", "C")).isEqualTo("0.6");
    assertThat(seen.at("SI_IV_ROBIMP", "2023", "C")).isEqualTo("none not_delivered");
  }

  /** Ten active enterprises and a dormant one; contacts, credits and imports of some of them. */
  private static final Map<String, String> OUTREACH =
      Map.of(
          "register_frame",
          frame(),
          "contact",
          """
          date       | channel    | kvk      | hub  | source_delivery | source_line
          2023-05-01 | assessment | 00000001 | HUB1 | c-1             | 1
          2024-05-01 | assessment | 00000002 | HUB1 | c-1             | 2
          2024-06-01 | event      | 00000002 |      | c-1             | 3
          2024-06-01 | event      | 00000003 |      | c-1             | 4
          2024-06-02 | assessment | 00000003 | HUB1 | c-1             | 5
          2024-06-02 | bezoek     | 00000004 |      | c-1             | 6
          2024-06-02 | assessment | 00000011 |      | c-1             | 7
          """,
          "unit_link",
          """
          source              | delivery | line | year | enterprise_id | frame | outcome
          contact             | c-1      | 1    | 2023 | E01           | 2024  | linked
          contact             | c-1      | 2    | 2024 | E02           | 2024  | linked
          contact             | c-1      | 3    | 2024 | E02           | 2024  | linked
          contact             | c-1      | 4    | 2024 | E03           | 2024  | linked
          contact             | c-1      | 5    | 2024 | E03           | 2024  | linked
          contact             | c-1      | 6    | 2024 | E04           | 2024  | linked
          contact             | c-1      | 7    | 2024 | E11           | 2024  | linked
          research_tax_credit | w-1      | 1    | 2024 | E01           | 2024  | linked
          research_tax_credit | w-1      | 2    | 2024 | E01           | 2024  | linked
          research_tax_credit | w-1      | 3    | 2024 | E02           | 2024  | linked
          research_tax_credit | w-1      | 4    | 2024 | E03           | 2024  | linked
          research_tax_credit | w-1      | 5    | 2024 | E04           | 2024  | linked
          research_tax_credit | w-1      | 6    | 2024 | E05           | 2024  | linked
          """,
          "research_tax_credit",
          """
          year | rsin | theme   | hours | source_delivery | source_line
          2024 | 1    | ict     | 100   | w-1             | 1
          2024 | 1    | proces  | 100   | w-1             | 2
          2024 | 2    | ict     | 100   | w-1             | 3
          2024 | 3    | proces  | 100   | w-1             | 4
          2024 | 4    | product | 100   | w-1             | 5
          2024 | 5    | ict     | 0     | w-1             | 6
          """,
          "goods_trade",
          """
          month  | enterprise_id | commodity | import_value | status
          202302 | E01           | 84795000  | 500000       | D
          202401 | E01           | 84795000  | 100000       | D
          202402 | E01           | 84795000  | 100000       | D
          202403 | E02           | 84795000  | 200000       | D
          202404 | E03           | 84287000  | 200000       | D
          """);

  private static String frame() {
    var rows =
        new StringBuilder("period | enterprise_id | activity | persons | province | status\n");
    for (int number = 1; number <= 11; number++) {
      rows.append("2024 | E%02d | 28990 | 12 | 30 | ".formatted(number))
          .append(number == 11 ? "S\n" : "A\n");
    }
    return rows.toString();
  }
}
