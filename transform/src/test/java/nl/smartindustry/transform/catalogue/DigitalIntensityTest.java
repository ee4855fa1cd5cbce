package nl.smartindustry.transform.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.smartindustry.ingest.definition.Definitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigitalIntensityTest {
  private static final String TWO =
      """
      table: survey_response
      maximum_missing: 3
      imputation: {method: NEAREST, by: persons, within: [size]}
      basic: 4
      core: [internet]
      rules:
      - version: "3"
        waves: [2023]
        items:
        - {name: internet, verified: true, expression: "internet_share > 50", label: {nl: a, en: b}}
      - version: "4"
        waves: [%s]
        items:
        - {name: %s, verified: true, expression: "%s", label: {nl: a, en: b}}
      """;

  @TempDir private Path overlay;

  @Test
  void everyWaveHasTheItemsOfItsVersionAndTheCoreIsInAll() {
    var intensity = DigitalIntensity.load(Definitions.packaged());

    assertThat(intensity.rule("2023").orElseThrow().items()).hasSize(12);
    assertThat(intensity.rule("2024").orElseThrow().columns()).containsAll(intensity.coreColumns());
    assertThat(intensity.rule("2020")).isEmpty();
  }

  @Test
  void aCoreItemThatAVersionLacksOrWordsOtherwiseIsRefusedByName() throws IOException {
    write("2024", "speed", "speed_class = '5'");
    assertThatThrownBy(this::load)
        .hasMessageEndingWith(
            "Digital intensity, core item 'internet': [internet_share > 50, not asked in [2024]]"
                + " (the same item in every version)");

    write("2024", "internet", "internet_share >= 50");
    assertThatThrownBy(this::load)
        .hasMessageContaining(
            "Digital intensity, core item 'internet': [internet_share > 50, internet_share >= 50]");
  }

  @Test
  void aWaveOfTwoVersionsIsRefused() throws IOException {
    write("2023", "internet", "internet_share > 50");

    assertThatThrownBy(this::load)
        .hasMessageEndingWith("Digital intensity: a wave has two item lists in [2023, 2023]");
  }

  @Test
  void aScoreWithinAnExpressionIsRefusedByName() {
    var derived = DerivedVariables.load(Definitions.packaged(), java.util.Map.of());

    assertThatThrownBy(
            () -> derived.checkScore("Indicator 'X'", "survey_response", "dii_points >= 4"))
        .hasMessage(
            "Indicator 'X': score 'dii_points' within 'dii_points >= 4' (alone, with a band for a"
                + " share)");
    derived.checkScore("X", "survey_response", "dii_core");
    derived.checkScore("X", "survey_response", "robots >= 4");
  }

  private void write(String waves, String name, String expression) throws IOException {
    Files.writeString(overlay.resolve("dii.yaml"), TWO.formatted(waves, name, expression));
  }

  private DigitalIntensity load() {
    return DigitalIntensity.load(Definitions.overlaid(overlay));
  }
}
