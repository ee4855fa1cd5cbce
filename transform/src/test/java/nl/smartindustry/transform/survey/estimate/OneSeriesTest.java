package nl.smartindustry.transform.survey.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.UnitMeasure;
import nl.smartindustry.transform.survey.estimate.Outcome.Missing;
import nl.smartindustry.transform.survey.estimate.Outcome.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of two definitions are not compared; the core is the bridge. */
class OneSeriesTest {
  private static final IndicatorCatalogue CATALOGUE =
      IndicatorCatalogue.load(Definitions.packaged());
  private static final Domain ALL = new Domain("C", "_T", "NL");

  @TempDir private Path overlay;

  @Test
  void twoVersionsOfTheScoreAreRefusedByNameWithTheirBridge() {
    var comparisons = Comparisons.of(CATALOGUE, List.of(), List.of());
    var odd = share(CATALOGUE, "SI_DI_BASIC", "2023");
    var even = share(CATALOGUE, "SI_DI_BASIC", "2024");

    assertThatThrownBy(() -> comparisons.change(odd, even))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "Indicator 'SI_DI_BASIC': 2023 and 2024 are not one series: DII3 and DII4 (across"
                + " versions: [SI_DI_CORE])");
  }

  @Test
  void theSameVersionAndTheCoreAreOneSeries() {
    var basic = CATALOGUE.indicator("SI_DI_BASIC");
    var core = CATALOGUE.indicator("SI_DI_CORE");

    assertThat(CATALOGUE.obstacle(basic, "2022", "2024")).isEmpty();
    assertThat(CATALOGUE.obstacle(core, "2023", "2024")).isEmpty();
    assertThat(CATALOGUE.version(core, "2023")).isEqualTo("DII_CORE");
  }

  @Test
  void theNightNamesTheWaveBeforeAsOneThatDoesNotCompare() {
    var odd = share(CATALOGUE, "SI_DI_BASIC", "2023");
    var even = share(CATALOGUE, "SI_DI_BASIC", "2024");

    var compared = Comparisons.of(CATALOGUE, List.of(odd, even), List.of()).all();

    assertThat(compared)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.split()).isEqualTo("change_from_2023");
              assertThat(one.outcome()).isEqualTo(new Missing(Why.NOT_COMPARABLE));
            });
  }

  @Test
  void aBreakIsRefusedByNameUnlessThePopulationIsHeldConstant() throws IOException {
    var broken = withBreak("");
    var comparisons = Comparisons.of(broken, List.of(), List.of());
    var before = share(broken, "SI_AD_IOT", "2023");
    var after = share(broken, "SI_AD_IOT", "2024");

    assertThatThrownBy(() -> comparisons.change(before, after))
        .hasMessage(
            "Indicator 'SI_AD_IOT': 2023 and 2024 are not one series: break 'smaller_ones'");
    var held = withBreak(", below: 10");
    assertThat(held.obstacle(held.indicator("SI_AD_IOT"), "2023", "2024")).isEmpty();
  }

  private IndicatorCatalogue withBreak(String more) throws IOException {
    Files.writeString(
        overlay.resolve("breaks.yaml"),
        """
        - {name: smaller_ones, sources: [survey_response], kind: POPULATION, period: 2024%s, note: {nl: a, en: b}}
        """
            .formatted(more));
    return IndicatorCatalogue.load(Definitions.overlaid(overlay));
  }

  private static DomainEstimate share(IndicatorCatalogue catalogue, String code, String period) {
    var estimate = new SampleEstimate(40, 1, 300, 1000, 0);
    var exposure = new Outcome.Exposure(300, 1000, 1, 1);
    var outcome = new Outcome.Computed(estimate, estimate.normal(), exposure, 0);
    return new DomainEstimate(
        catalogue.indicator(code), UnitMeasure.PC_ENT, period, ALL, "_Z", "_T", outcome);
  }
}
