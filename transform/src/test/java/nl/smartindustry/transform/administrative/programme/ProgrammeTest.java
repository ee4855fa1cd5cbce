package nl.smartindustry.transform.administrative.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.TableStore;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.administrative.Seen;
import nl.smartindustry.transform.administrative.fieldlab.FieldlabOverview;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ProgrammeTest extends SparkTest {
  private static final Definitions DEFINITIONS = Definitions.packaged();
  private static final LocalDate REFERENCE = LocalDate.parse("2025-03-31");

  private static ProgrammeTables small() {
    return new ProgrammeTables(
        delivered(
            "fieldlab",
            """
            fieldlab_id | reference_date | name         | type | status | nuts1 | corop | started    | source_delivery
            FL001       | 2024-12-31     | Fieldlab een | 3    | actief | NL3   | CR27  | 2016-03-01 | fieldlabs-2024-1
            """),
        delivered(
            "participation",
            """
            participation_id | fieldlab_id | kvk      | role    | start      | end        | source_delivery
            D1               | FL001       | 01234567 | partner | 2024-01-01 |            | participations-2024-1
            D1               | FL001       | 01234567 | partner | 2024-01-01 | 2024-06-30 | participations-2024-2
            D2               | FL001       | 99999999 | klant   |            |            | participations-2024-1
            """),
        delivered(
            "funding_entry",
            """
            entry_id | fieldlab_id | date       | funder | kind       | amount     | source_delivery
            B1       | FL001       | 2024-02-01 | rijk   | toezegging | 1000000.00 | funding-2024-1
            """),
        delivered(
            "action",
            """
            action | line | title_nl | title_en  | owner      | source_delivery
            ACT01  | 1    | actie 01 | action 01 | trekker 01 | action_register-2024-1
            """),
        delivered(
            "action_event",
            """
            action | event_time                | event         | milestone | status   | evidence_kind | evidence_id | source_delivery
            ACT01  | 2025-01-02T09:00:00+01:00 | actie_gestart | x         | op_koers | verslag       | v-1         | action_progress-2025-1
            """),
        delivered(
            "register_frame",
            """
            period | enterprise_id | kvk_numbers | activity | size_code | persons | province
            2024   | NL000001      | 01234567    | 28990    | 40        | 12      | 30
            """));
  }

  private static Dataset<Row> delivered(String table, String picture) {
    return table(Contract.load(DEFINITIONS, table).withProvenance(), picture);
  }

  private static Dataset<Row> empty(String table) {
    return TableStore.read(spark(), Contract.load(DEFINITIONS, table), List.of());
  }

  @Test
  void everySourceIsDescribedAtTheEndOfItsYearsAndAtTheReferenceDate() {
    var results = Programme.load(DEFINITIONS).describe(small(), REFERENCE);

    var seen = new Seen(results.observations());
    assertThat(seen.at("SI_FL_N", "2024", "C", "status_actief")).isEqualTo("1.0");
    assertThat(seen.at("SI_FL_LINK", "2024", "_T")).isEqualTo("100.0");
    assertThat(seen.at("SI_FL_PART", "2024", "_T")).isEqualTo("none C too_few_contributors");
    assertThat(seen.at("SI_FL_FUND", "2024", "C", "kind_toezegging.span_in_year")).isEqualTo("1.0");
    assertThat(seen.at("SI_AC_STATUS", "2025-03-31", "C", "status_2")).isEqualTo("1.0");
    assertThat(results.unlinked())
        .extracting(Row::toString)
        .containsExactly("[participation,2025-03-31,D2,not_in_frame;no_start_date]");
    assertThat(results.quality()).extracting(row -> row.getString(3)).containsExactly("ACT01 x");
  }

  @Test
  void theOverviewKeepsItsContract() {
    var results = Programme.load(DEFINITIONS).describe(small(), REFERENCE);
    var contract = FieldlabOverview.contract(DEFINITIONS);

    var stored = spark().createDataFrame(results.fieldlabs(), contract.schema());

    assertThat(rowsOf(stored, "fieldlab_id", "participants", "funding_total", "funding_public"))
        .containsExactly("FL001 | 0 | 0.000000 | 0.000000");
  }

  @Test
  void theSameTablesGiveTheSameFiguresInTheSameOrder() {
    var once = Programme.load(DEFINITIONS).describe(small(), REFERENCE);
    var again = Programme.load(DEFINITIONS).describe(small(), REFERENCE);

    assertThat(again).isEqualTo(once);
    assertThat(once.observations()).extracting(one -> one.key()).doesNotHaveDuplicates();
  }

  @Test
  void nothingIsSaidAboutWhatWasNotDelivered() {
    var tables =
        new ProgrammeTables(
            empty("fieldlab"),
            empty("participation"),
            empty("funding_entry"),
            empty("action"),
            empty("action_event"),
            empty("register_frame"));

    var results = Programme.load(DEFINITIONS).describe(tables, REFERENCE);

    assertThat(results)
        .isEqualTo(new ProgrammeResults(List.of(), List.of(), List.of(), List.of(), List.of()));
  }
}
