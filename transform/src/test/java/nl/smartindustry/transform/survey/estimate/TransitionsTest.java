package nl.smartindustry.transform.survey.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Missing;
import nl.smartindustry.transform.safe.Reason;
import org.junit.jupiter.api.Test;

/**
 * Robots of two strata: of 60 small enterprises two are in both waves and a third in the later one
 * only, of 20 large ones four are in both.
 */
class TransitionsTest {
  private static final IndicatorCatalogue CATALOGUE =
      IndicatorCatalogue.load(Definitions.packaged());

  private final SurveyInMemory survey = new SurveyInMemory(CATALOGUE);

  /** Started: half of the 60 small and a quarter of the 20 large; stopped: a quarter of the 20. */
  @Test
  void withinAStratumThePanelStandsForAll() {
    robots();

    assertThat(share("started")).isCloseTo(100 * (30 + 5) / 80.0, within(1e-9));
    assertThat(share("stopped")).isCloseTo(100 * 5 / 80.0, within(1e-9));
    var started = figure("ROB", "started").result().computed().orElseThrow().estimate();
    assertThat(started.respondents()).isEqualTo(6);
    assertThat(started.population()).isEqualTo(80);
  }

  @Test
  void startersLessStoppersAreTheChangeOfThePanel() {
    robots();

    double before = (60 * 0 + 20 * 0.5) / 80;
    double after = (60 * 0.5 + 20 * 0.5) / 80;
    assertThat(share("started") - share("stopped")).isCloseTo(100 * (after - before), within(1e-9));
  }

  @Test
  void aTechnologyNotAskedInOneOfTheWavesSaysSo() {
    robots();

    assertThat(figure("3DP", "started").result()).isEqualTo(new Missing(Reason.NOT_ASKED));
  }

  /** Of six, S1 and L1 started, L2 stopped. */
  @Test
  void bothTheMoversAndThePanelAreProtected() {
    robots();

    var started = figure("ROB", "started").support();
    var stopped = figure("ROB", "stopped").support();

    assertThat(started.share()).isTrue();
    assertThat(started.numerator().contributions().enterprises()).isEqualTo(2);
    assertThat(stopped.numerator().contributions().enterprises()).isEqualTo(1);
    assertThat(stopped.denominator().contributions().enterprises()).isEqualTo(6);
  }

  /** In 2009 the classification of activities changed. */
  @Test
  void betweenTwoSeriesThereAreNoTransitions() {
    for (var wave : List.of("2008", "2009")) {
      survey.population(wave, "small", 60);
      survey.add(wave, "S1", "small", Map.of("robots", 0.0));
      survey.add(wave, "S2", "small", Map.of("robots", 1.0));
    }

    assertThat(figure("ROB", "started").result()).isEqualTo(new Missing(Reason.NOT_COMPARABLE));
  }

  @Test
  void theFirstWaveHasNoTransitions() {
    robots();

    assertThat(all()).allMatch(one -> one.key().period().equals("2024")).hasSize(22);
  }

  private void robots() {
    for (var wave : List.of("2023", "2024")) {
      survey.population(wave, "small", 60);
      survey.population(wave, "large", 20);
    }
    both("S1", "small", 0, 1);
    both("S2", "small", 0, 0);
    survey.add("2024", "S3", "small", Map.of("robots", 1.0, "printing_3d", 1.0));
    both("L1", "large", 0, 1);
    both("L2", "large", 1, 0);
    both("L3", "large", 0, 0);
    both("L4", "large", 1, 1);
  }

  private void both(String name, String stratum, double before, double now) {
    survey.add("2023", name, stratum, "printing_3d:not_asked", Map.of("robots", before));
    survey.add("2024", name, stratum, Map.of("robots", now, "printing_3d", now));
  }

  private List<Figure> all() {
    return new Transitions(survey.described()).all();
  }

  private Figure figure(String technology, String split) {
    return all().stream()
        .filter(one -> one.key().breakdown().technology().equals(technology))
        .filter(one -> one.key().breakdown().split().equals(split))
        .findFirst()
        .orElseThrow();
  }

  private double share(String split) {
    return figure("ROB", split).result().computed().orElseThrow().estimate().value();
  }
}
