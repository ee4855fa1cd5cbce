package nl.smartindustry.transform.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndicatorCatalogueTest {
  private static final String ONE =
      """
      - code: SI_X
        group: AD
        label: {nl: "X", en: "X"}
        measure: {kind: SHARE, source: survey_response, units: [PC_ENT], value: {numerator: "%s"}}
        publication: {breakdowns: [%s], precision: P1, disclosure: D1, tier: 1, reference: R, decimals: 0}
      """;

  @TempDir Path overlay;

  @Test
  void thePackagedCatalogueFitsTogether() {
    var catalogue = IndicatorCatalogue.load(Definitions.packaged());

    assertThat(catalogue.direct("survey_response")).hasSize(15);
    assertThat(catalogue.version(catalogue.indicator("SI_DI_BASIC"), "2023")).isEqualTo("DII 3");
    assertThat(catalogue.version(catalogue.indicator("SI_DI_BASIC"), "2024")).isEqualTo("DII 4");
    assertThat(catalogue.version(catalogue.indicator("SI_AD_ROB"), "2024")).isEqualTo("1");
  }

  @Test
  void anUnknownColumnIsRefusedByNameBeforeSparkStarts() throws IOException {
    overlay("robbots or iot", "B1");

    assertThatThrownBy(this::load)
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Indicator 'SI_X': unknown column 'robbots' in 'robbots or iot'");
  }

  @Test
  void anUnknownBreakdownIsRefusedByName() throws IOException {
    overlay("iot", "B9");

    assertThatThrownBy(this::load).hasMessageStartingWith("Breakdown 'B9': not found (known: [");
  }

  @Test
  void aBrokenExpressionIsRefusedByName() throws IOException {
    overlay("(iot or", "B1");

    assertThatThrownBy(this::load)
        .hasMessage("Indicator 'SI_X': '(iot or' is not a Spark SQL expression");
  }

  @Test
  void itemsOfADerivedVariableAreTracedBackToAnswers() {
    var derived = IndicatorCatalogue.load(Definitions.packaged()).derived();

    assertThat(derived.items("survey_response", "robots"))
        .containsExactly("robots_industrial", "robots_service");
  }

  private void overlay(String numerator, String breakdown) throws IOException {
    Files.writeString(overlay.resolve("indicators.yaml"), ONE.formatted(numerator, breakdown));
  }

  private IndicatorCatalogue load() {
    return IndicatorCatalogue.load(Definitions.overlaid(overlay));
  }
}
