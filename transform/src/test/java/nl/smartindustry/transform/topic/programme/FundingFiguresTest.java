package nl.smartindustry.transform.topic.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.topic.programme.FundingLedger.Entry;
import nl.smartindustry.transform.topic.programme.enterprise.Moment;
import nl.smartindustry.transform.topic.programme.enterprise.Seen;
import org.junit.jupiter.api.Test;

class FundingFiguresTest {
  private static final String PROMISED = "kind_toezegging.span_cumulative";
  private static final String SPENT = "kind_realisatie.span_cumulative";
  private static final String SPENT_IN_YEAR = "kind_realisatie.span_in_year";

  private final List<Entry> entries = new ArrayList<>();

  @Test
  void whatIsPromisedAndWhatIsSpentAreNeverAdded() {
    books("FL1", "2023-06-01", "rijk", "toezegging", "2000000.00");
    books("FL1", "2024-06-01", "rijk", "realisatie", "1500000.10");

    var seen = seen();

    assertThat(seen.at("SI_FL_FUND", "2024", "C", PROMISED)).isEqualTo("2.0");
    assertThat(seen.at("SI_FL_FUND", "2024", "C", SPENT)).isEqualTo("1.5000001");
  }

  @Test
  void theCumulativeAmountRunsToTheEndOfTheYearAndCorrectionsCount() {
    books("FL1", "2023-06-01", "rijk", "realisatie", "1000000.00");
    books("FL1", "2024-06-01", "regio", "realisatie", "500000.00");
    books("FL1", "2024-07-01", "regio", "realisatie", "-200000.00");
    books("FL1", "2025-02-01", "EFRO/EU", "realisatie", "100000.00");

    var seen = seen();

    assertThat(seen.at("SI_FL_FUND", "2023", "C", SPENT)).isEqualTo("1.0");
    assertThat(seen.at("SI_FL_FUND", "2024", "C", SPENT)).isEqualTo("1.3");
    assertThat(seen.at("SI_FL_FUND", "2024", "C", SPENT_IN_YEAR)).isEqualTo("0.3");
    assertThat(seen.at("SI_FL_FUND", "2025-03-31", "C", SPENT)).isEqualTo("1.4");
    assertThat(seen.at("SI_FL_FUND", "2025-03-31", "C", SPENT + ".funder_public")).isEqualTo("1.4");
    assertThat(seen.at("SI_FL_FUND", "2025-03-31", "C", SPENT + ".funder_efro_eu"))
        .isEqualTo("0.1");
  }

  @Test
  void moneyOfEnterprisesInTwoFieldlabsIsWithheldAndSoIsTheTotalThatWouldGiveItAway() {
    books("FL1", "2024-06-01", "rijk", "realisatie", "500000.00");
    books("FL1", "2024-06-01", "bedrijf", "realisatie", "100000.00");
    books("FL2", "2024-06-01", "bedrijf", "realisatie", "100000.00");

    var seen = seen();

    assertThat(seen.at("SI_FL_FUND", "2024", "C", SPENT + ".funder_bedrijf"))
        .isEqualTo("none C too_few_contributors");
    assertThat(seen.at("SI_FL_FUND", "2024", "C", SPENT)).isEqualTo("none C too_few_contributors");
    assertThat(seen.at("SI_FL_FUND", "2024", "C", SPENT + ".funder_rijk")).isEqualTo("0.5");
  }

  @Test
  void oneFieldlabWithMoreThanHalfOfTheMoneyOfEnterprisesDominates() {
    books("FL1", "2024-06-01", "bedrijf", "realisatie", "210000.00");
    books("FL2", "2024-06-01", "bedrijf", "realisatie", "100000.00");
    books("FL3", "2024-06-01", "bedrijf", "realisatie", "100000.00");

    assertThat(seen().at("SI_FL_FUND", "2024", "C", SPENT + ".funder_bedrijf"))
        .isEqualTo("none C dominant_contributor");
  }

  @Test
  void moneyOfEnterprisesInThreeFieldlabsIsAFigure() {
    for (String fieldlab : List.of("FL1", "FL2", "FL3")) {
      books(fieldlab, "2024-06-01", "bedrijf", "realisatie", "100000.00");
    }

    assertThat(seen().at("SI_FL_FUND", "2024", "C", SPENT + ".funder_bedrijf")).isEqualTo("0.3");
  }

  @Test
  void aSumOverTwoKindsIsRefused() {
    books("FL1", "2023-06-01", "rijk", "toezegging", "2000000.00");
    books("FL1", "2024-06-01", "rijk", "realisatie", "1500000.00");

    assertThatThrownBy(() -> new FundingLedger.Bookings(entries))
        .hasMessageContaining("found kinds [realisatie, toezegging]");
  }

  @Test
  void leverageIsPrivatePerPublicEuroOfEachKindApart() {
    for (String fieldlab : List.of("FL1", "FL2", "FL3")) {
      books(fieldlab, "2023-06-01", "bedrijf", "toezegging", "300000.00");
      books(fieldlab, "2023-06-01", "rijk", "toezegging", "100000.00");
      books(fieldlab, "2024-06-01", "bedrijf", "realisatie", "50000.00");
      books(fieldlab, "2024-06-01", "regio", "realisatie", "100000.00");
    }

    var seen = seen();

    assertThat(seen.at("SI_FL_LEV", "2024", "C", PROMISED)).isEqualTo("3.0");
    assertThat(seen.at("SI_FL_LEV", "2024", "C", SPENT)).isEqualTo("0.5");
    assertThat(seen.at("SI_FL_LEV", "2023", "C", SPENT)).isEqualTo("none no_observations");
  }

  @Test
  void leverageRestsOnThePrivateMoneyWhetherItIsPublishedOrNot() {
    books("FL1", "2024-06-01", "bedrijf", "realisatie", "50000.00");
    books("FL2", "2024-06-01", "bedrijf", "realisatie", "50000.00");
    books("FL1", "2024-06-01", "rijk", "realisatie", "100000.00");
    var ledger = new FundingLedger(Definitions.packaged().codelist("funder"), entries);
    var alone =
        new FundingFigures(ledger, Moment.at(LocalDate.parse("2025-03-31")))
            .leverage(Seen.indicator("SI_FL_LEV"), List.of());

    assertThat(seen().at("SI_FL_LEV", "2024", "C", SPENT)).isEqualTo("none C too_few_contributors");
    assertThat(Seen.of(alone).at("SI_FL_LEV", "2024", "C", SPENT))
        .isEqualTo("none C too_few_contributors");
  }

  private Seen seen() {
    var definitions = Definitions.packaged();
    var ledger = new FundingLedger(definitions.codelist("funder"), entries);
    var figures = new FundingFigures(ledger, Moment.at(LocalDate.parse("2025-03-31")));
    var funding = Seen.indicator("SI_FL_FUND");
    var made = new ArrayList<>(figures.funding(funding));
    made.addAll(figures.leverage(Seen.indicator("SI_FL_LEV"), List.of(funding)));
    return Seen.of(made);
  }

  private void books(String fieldlab, String date, String funder, String kind, String amount) {
    entries.add(new Entry(fieldlab, LocalDate.parse(date), funder, kind, new BigDecimal(amount)));
  }
}
