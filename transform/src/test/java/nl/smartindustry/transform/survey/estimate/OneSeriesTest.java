package nl.smartindustry.transform.survey.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.UnitMeasure;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.Figure.Missing;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.survey.estimate.SurveyFigures.Levels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of two definitions are not compared; the core is the bridge. */
class OneSeriesTest {
  private static final IndicatorCatalogue CATALOGUE =
      IndicatorCatalogue.load(Definitions.packaged());

  @TempDir private Path overlay;

  @Test
  void twoVersionsOfTheScoreAreRefusedByNameWithTheirBridge() {
    var odd = share(CATALOGUE, "SI_DI_BASIC", "2023");
    var even = share(CATALOGUE, "SI_DI_BASIC", "2024");
    var comparisons = comparisons(CATALOGUE, List.of(odd, even));

    assertThatThrownBy(() -> comparisons.change(even.key(), odd, even))
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

    var compared = comparisons(CATALOGUE, List.of(odd, even)).all();

    assertThat(compared)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.key().breakdown().split()).isEqualTo("change_from_2023");
              assertThat(one.result()).isEqualTo(new Missing(Reason.NOT_COMPARABLE));
            });
  }

  @Test
  void aBreakIsRefusedByNameUnlessThePopulationIsHeldConstant() throws IOException {
    var broken = withBreak("");
    var before = share(broken, "SI_AD_IOT", "2023");
    var after = share(broken, "SI_AD_IOT", "2024");
    var comparisons = comparisons(broken, List.of(before, after));

    assertThatThrownBy(() -> comparisons.change(after.key(), before, after))
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

  private static Comparisons comparisons(IndicatorCatalogue catalogue, List<Figure> levels) {
    return new Comparisons(new SurveyInMemory(catalogue).described(), new Levels(levels, Map.of()));
  }

  private static Figure share(IndicatorCatalogue catalogue, String code, String period) {
    var described = new SurveyInMemory(catalogue).described();
    var estimate = new Estimate(40.0, 1.0, 0.025, 38.0, 42.0, 300L, 1000L);
    return described.figure(
        described.key(catalogue.indicator(code), UnitMeasure.PC_ENT, period, described.all()),
        new Computed(estimate),
        Support.count("enterprises", 300));
  }
}
