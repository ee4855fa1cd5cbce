package nl.smartindustry.transform.topic.comparability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.Label;
import nl.smartindustry.transform.catalogue.Publication;
import nl.smartindustry.transform.safe.Decided;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.topic.comparability.SeriesIndicator.Selection;
import nl.smartindustry.transform.topic.comparability.SeriesIndicator.Selection.PlaceCodes;
import nl.smartindustry.transform.topic.programme.enterprise.Seen;
import org.junit.jupiter.api.Test;

class SeriesFiguresTest extends SparkTest {
  private static final Definitions DEFINITIONS = Definitions.packaged();
  private static final Contract INTERNATIONAL = Contract.load(DEFINITIONS, "international_series");
  private static final Contract MACRO = Contract.load(DEFINITIONS, "macro_series");

  private static String line(Observation one) {
    return "%s %s %s %s %s %s %s"
        .formatted(
            one.key().referenceArea(),
            one.key().period(),
            one.estimate().value(),
            one.cell().observationStatus(),
            one.cell().confidentialityStatus(),
            one.cell().reason().map(reason -> reason.code()).orElse("-"),
            one.notes().definitionVersion());
  }

  @Test
  void valuesFlagsAndVersionsAreCarriedUnchanged() {
    var rows =
        table(
            INTERNATIONAL,
            """
            frequency | size_class | activity     | indicator  | unit   | ref_area | time_period | value | obs_status | conf_status
            A         | 10-249     | C10-S951_X_K | E_DI3_GELO | PC_ENT | NL       | 2023        | 82.72 |            |
            A         | 10-249     | C10-S951_X_K | E_DI4_GELO | PC_ENT | NL       | 2024        | 80.83 |            |
            A         | 10-249     | C10-S951_X_K | E_DI4_GELO | PC_ENT | SE       | 2024        | 86.56 | b          |
            A         | 10-249     | C10-S951_X_K | E_DI3_GELO | PC_ENT | DK       | 2023        |       | bu         |
            A         | 10-249     | C10-S951_X_K | E_DI3_GELO | PC_ENT | FI       | 2023        | 12.34 |            | C
            A         | 10-249     | C10-S951_X_K | E_DI3_GELO | PC_ENT | BE       | 2023        |       |            |
            A         | GE250      | C10-S951_X_K | E_DI3_GELO | PC_ENT | NL       | 2023        | 97.00 |            |
            A         | 10-249     | C10-S951_X_K | E_DI3_HI   | PC_ENT | NL       | 2023        | 38.43 |            |
            """);

    var observations =
        Decided.of(
            SeriesFigures.of(
                SeriesIndicator.load(DEFINITIONS), INTERNATIONAL, rows.collectAsList()));

    assertThat(observations.stream().map(SeriesFiguresTest::line))
        .containsExactlyInAnyOrder(
            "NL 2023 82.72  F - DII3",
            "NL 2024 80.83  F - DII4",
            "SE 2024 86.56 b F - DII4",
            "DK 2023 null bu F unreliable DII3",
            "FI 2023 null  C not_delivered DII3",
            "BE 2023 null  F not_delivered DII3");
    assertThat(observations.stream().map(Seen::place)).containsOnly("C10-S951_X_K 10-249");
  }

  @Test
  void theLastDeliveryOfAValueCounts() {
    var rows =
        table(
            INTERNATIONAL.withProvenance(),
            """
            size_class | activity     | indicator  | unit   | ref_area | time_period | value | source_delivery
            10-249     | C10-S951_X_K | E_DI4_GELO | PC_ENT | NL       | 2024        | 80.83 | intl-2024-10
            10-249     | C10-S951_X_K | E_DI4_GELO | PC_ENT | NL       | 2024        | 79.00 | intl-2024-9
            """);

    var observations =
        Decided.of(
            SeriesFigures.of(
                SeriesIndicator.load(DEFINITIONS), INTERNATIONAL, rows.collectAsList()));

    assertThat(observations.stream().map(SeriesFiguresTest::line))
        .containsExactly("NL 2024 80.83  F - DII4");
  }

  @Test
  void aPriceSeriesIsPublishedByItsDefinitionAlone() {
    var rows =
        table(
            MACRO,
            """
            frequency | ref_area | indicator | activity | unit | time_period | value | obs_status
            M         | NL       | PPI       | 24-25    | I10  | 2024-01     | 131.4 | p
            M         | NL       | PPI       | 28       | I10  | 2024-01     | 120.0 |
            """);
    var prices =
        series("X_PPI", Map.of("indicator", List.of("PPI")), Map.of("ACTIVITY", "activity"));

    var observations = Decided.of(SeriesFigures.of(List.of(prices), MACRO, rows.collectAsList()));

    assertThat(new Seen(observations).at("X_PPI", "2024-01", "24-25")).isEqualTo("131.4 p");
    assertThat(observations.get(0).key().frequency()).isEqualTo("M");
    assertThat(observations.stream().map(one -> one.notes().statusNl()))
        .containsExactlyInAnyOrder("voorlopig", "definitief");
  }

  @Test
  void aDefinitionThatPutsTwoValuesInOneCellIsRefused() {
    var rows =
        table(
            MACRO,
            """
            indicator | activity | time_period | value
            PPI       | 24-25    | 2024        | 131.4
            PPI       | 28       | 2024        | 120.0
            """);
    var prices = series("X_PPI", Map.of("indicator", List.of("PPI")), Map.of());

    assertThatThrownBy(() -> SeriesFigures.of(List.of(prices), MACRO, rows.collectAsList()))
        .hasMessage(
            "Series 'X_PPI': found two values for NL in 2024 (select or place must separate"
                + " them)");
  }

  @Test
  void aLevelAtEqualPricesIsOfTheUnionsHundred() {
    var rows =
        table(
            INTERNATIONAL,
            """
            size_class | activity | indicator | unit         | ref_area  | time_period | value   | obs_status
            TOTAL      | C        | B1G       | CP_MEUR      | EU27_2020 | 2023        | 2400000 |
            TOTAL      | C        | EMP_DC    | THS_HW       | EU27_2020 | 2023        | 48000   |
            TOTAL      | TOTAL    | GDP       | PLI_EU27_2020 | EU27_2020 | 2023       | 100     |
            TOTAL      | C        | B1G       | CP_MEUR      | NL        | 2023        | 110000  | p
            TOTAL      | C        | EMP_DC    | THS_HW       | NL        | 2023        | 1250    | e
            TOTAL      | TOTAL    | GDP       | PLI_EU27_2020 | NL       | 2023        | 110     |
            TOTAL      | C        | B1G       | CP_MEUR      | DE        | 2023        | 700000  |
            TOTAL      | C        | EMP_DC    | THS_HW       | DE        | 2023        | 11000   |
            """);

    var observations =
        Decided.of(
            SeriesFigures.of(
                SeriesIndicator.load(DEFINITIONS), INTERNATIONAL, rows.collectAsList()));

    // 110 000 / 1.10 / 1 250 = 80 an hour, against 50
    assertThat(observations.stream().map(SeriesFiguresTest::line))
        .containsExactlyInAnyOrder(
            "EU27_2020 2023 100.0  F - 1",
            "NL 2023 160.0 ep F - 1",
            "DE 2023 null  F not_delivered 1");
  }

  @Test
  void aKindWithoutItsPartsIsRefusedByName() {
    var series = series("X_PPI", Map.of("indicator", List.of("PPI")), Map.of());
    var measure = new Indicator.Measure("LEVEL", "index", List.of("IX"), List.of("a"), null);

    assertThatThrownBy(
            () ->
                new SeriesIndicator(
                    "X",
                    "XC",
                    series.label(),
                    series.population(),
                    measure,
                    series.publication(),
                    series.series()))
        .hasMessage(
            "Series 'X': found parts [value] (kind LEVEL has [hours, price_level, value_added])");
  }

  private static SeriesIndicator series(
      String code, Map<String, List<String>> select, Map<String, String> dimensions) {
    return new SeriesIndicator(
        code,
        "XC",
        new Label("prijzen", "prices"),
        new Label("industrie", "manufacturing"),
        new Indicator.Measure(
            "SERIES", "external series", List.of("IX"), List.of("macro_series"), null),
        new Publication(List.of(), "P7", "none", 2, "", 1, null),
        new Selection(Map.of("value", select), new PlaceCodes(dimensions, null, null), null));
  }
}
