package nl.smartindustry.transform.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
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

    assertThat(catalogue.direct("survey_response")).hasSize(28);
    assertThat(catalogue.version(catalogue.indicator("SI_DI_BASIC"), "2023")).isEqualTo("DII3");
    assertThat(catalogue.version(catalogue.indicator("SI_DI_BASIC"), "2024")).isEqualTo("DII4");
    assertThat(catalogue.version(catalogue.indicator("SI_AD_ROB"), "2024")).isEqualTo("1");
  }

  @Test
  void changesOfAShareAreAmongItsUnits() {
    var catalogue = IndicatorCatalogue.load(Definitions.packaged());

    var robots = catalogue.indicator("SI_AD_ROB").measure();

    assertThat(robots.units()).containsExactly("PC_ENT", "PC_EMP", "PC_TURN", "PPT");
  }

  @Test
  void anIndicatorOfAnotherMechanismUnderTheSameCodeIsRefusedByName() {
    var catalogue = IndicatorCatalogue.load(Definitions.packaged());
    var robots = catalogue.indicator("SI_AD_ROB");

    assertThatThrownBy(() -> catalogue.with(List.of(robots)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Indicator 'SI_AD_ROB': defined twice");
  }

  @Test
  void anIndicatorThatIsMadeOfAnotherSurveyIsRefusedByName() throws IOException {
    Files.writeString(
        overlay.resolve("indicators.yaml"),
        ONE.formatted("iot", "B1")
            + ONE.formatted("x", "B1")
                .replace("SI_X", "SI_Y")
                .replace("SHARE, source: survey_response", "GROWTH, source: investment")
                .replace("value: {numerator: \"x\"}", "of: {_Z: SI_X}"));

    assertThatThrownBy(this::load)
        .hasMessageContaining(
            "Indicator 'SI_Y': made of 'SI_X' of survey 'survey_response' (of survey"
                + " 'investment')");
  }

  @Test
  void anUnknownColumnIsRefusedByNameBeforeSparkStarts() throws IOException {
    overlay("robbots or iot", "B1");

    assertThatThrownBy(this::load)
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Indicator 'SI_X': unknown column 'robbots' in 'robbots or iot'");
  }

  @Test
  void aFrameWithoutItsPeriodOrWithANumberForItIsRefusedByName() throws IOException {
    var strata = Definitions.packaged().text("strata.yaml");
    overlay("iot", "B1");
    Files.createDirectories(overlay.resolve("contracts"));
    Files.writeString(
        overlay.resolve("strata.yaml"), strata.replace("frame: register_frame", "frame: farm"));
    var farm = overlay.resolve("contracts/farm.yaml");
    var fields = "table: farm\ngrain: one row per farm\nfields:\n- {name: %s, type: integer}\n";

    Files.writeString(farm, fields.formatted("enterprise_id"));
    assertThatThrownBy(this::load)
        .hasMessageContaining("Table 'farm': no field 'period' (known: [enterprise_id])");
    Files.writeString(farm, fields.formatted("period"));
    assertThatThrownBy(this::load)
        .hasMessageContaining(
            "Survey 'survey_response': frame 'farm' has field 'period' of type 'INTEGER' (text)");
  }

  @Test
  void anUnknownBreakdownIsRefusedByName() throws IOException {
    overlay("iot", "B9");

    assertThatThrownBy(this::load).hasMessageContaining("Breakdown 'B9': not found (known: [");
  }

  @Test
  void anUnknownModelOfSmallAreasIsRefusedByName() throws IOException {
    asking("MUNICIPALITIES");

    assertThatThrownBy(this::load)
        .hasMessageContaining(
            "Indicator 'SI_X': small areas 'MUNICIPALITIES': not found (known: [PROVINCES])");
  }

  @Test
  void aCovariateOfAnUnknownCodeIsRefusedByName() throws IOException {
    asking("P");
    Files.writeString(
        overlay.resolve("small_areas.yaml"),
        "- {name: P, areas: [nuts2], covariates: [{dimension: size, codes: [tiny]}]}");

    assertThatThrownBy(this::load)
        .hasMessageContaining(
            "Small areas 'P', covariate 'size': unknown code 'tiny' (known: [10-49, 50-249,"
                + " 250+])");
  }

  private void asking(String model) throws IOException {
    Files.writeString(
        overlay.resolve("indicators.yaml"),
        ONE.formatted("iot", "B1") + "  small_areas: " + model + "\n");
  }

  @Test
  void aBrokenExpressionIsRefusedByName() throws IOException {
    overlay("(iot or", "B1");

    assertThatThrownBy(this::load)
        .hasMessageContaining("Indicator 'SI_X': '(iot or' is not a Spark SQL expression");
  }

  @Test
  void aMarginOfAnUnknownDimensionOrColumnIsRefusedByName() throws IOException {
    strata("{by: [branch]}", "");
    assertThatThrownBy(this::load).hasMessageContaining("Dimension 'branch': not found");

    strata("{by: [size], sum: persnos}", "");
    assertThatThrownBy(this::load)
        .hasMessageContaining("Survey 'survey_response', calibration: unknown column 'persnos'");

    strata("{by: [size], summ: persons}", "");
    assertThatThrownBy(this::load).isInstanceOf(Refusal.class).hasMessageContaining("summ");
  }

  @Test
  void anItemThatIsTreatedInVainIsRefusedByName() throws IOException {
    strata("{by: [size]}", "winsorisation: [{item: purchases}]");

    assertThatThrownBy(this::load)
        .hasMessageContaining(
            "Survey 'survey_response', treatment: item 'purchases' is of no indicator or field"
                + " (a numerator, a denominator or a size)");
  }

  @Test
  void theClassesOfAWinsorisationSayThatTheyAreThoseOfTheCutoff() throws IOException {
    strata("{by: [size]}", "winsorisation: [{item: turnover, within: [size]}]");

    assertThatThrownBy(this::load)
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("winsorisation of 'turnover', within: found [size]")
        .hasMessageContaining("cutoff_within");
  }

  private void strata(String margin, String more) throws IOException {
    var packaged = Definitions.packaged().text("strata.yaml");
    var treatment =
        "  treatment:\n    calibration: {enterprises: {method: LINEAR, margins: [%s]}}\n    %s\n"
            .formatted(margin, more);
    Files.writeString(
        overlay.resolve("strata.yaml"),
        packaged.replaceFirst(
            "(?s)  treatment:.*?(?=\n[#-])", Matcher.quoteReplacement(treatment)));
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
