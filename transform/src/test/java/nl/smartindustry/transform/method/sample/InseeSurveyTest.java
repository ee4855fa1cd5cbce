package nl.smartindustry.transform.method.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.smartindustry.ingest.SparkTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** INSEE's simulated ICT survey: 650 firms, 38 silent, 13 response groups within strata. */
class InseeSurveyTest {
  private static Scenario sample;

  @BeforeAll
  static void theReferenceDataLieBesideTheProject() {
    sample = Scenario.read(SparkTest.shared("oracle/estimation/data/gustave_ict_sample.csv"));
  }

  @Test
  void theWeightsAreThoseOfInsee() {
    var design = whole();
    var outcomes = outcomes();

    var groups = ResponseGroups.of(design, outcomes, sample.codes("hrg"), ResponseAdjustment.COUNT);

    var expected = sample.numbers("w_nrc");
    int compared = 0;
    for (int k = 0; k < outcomes.length; k++) {
      if (outcomes[k] != ResponseOutcome.OUT_OF_SCOPE) {
        assertThat(groups.weights()[k])
            .isCloseTo(outcomes[k] == ResponseOutcome.SILENT ? 0 : expected[k], within(1e-12));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(544);
    assertThat(groups.respondents()).hasSize(612);
  }

  private static ResponseOutcome[] outcomes() {
    var scope = sample.texts("scope");
    var answered = sample.texts("resp");
    var outcomes = new ResponseOutcome[scope.length];
    for (int k = 0; k < scope.length; k++) {
      boolean silent = answered[k].equals("FALSE");
      outcomes[k] =
          scope[k].equals("FALSE")
              ? ResponseOutcome.OUT_OF_SCOPE
              : silent ? ResponseOutcome.SILENT : ResponseOutcome.ANSWERED;
    }
    return outcomes;
  }

  /** N = w n: the file has weights, no population. */
  private static SampleDesign whole() {
    var strata = sample.codes("strata");
    var weights = sample.numbers("w_sample");
    var population = new double[strata.levels().size()];
    for (int k = 0; k < weights.length; k++) {
      population[strata.of()[k]] += weights[k];
    }
    return SampleDesign.of(strata, null, population, weights, List.of(), LonelyStrata.POOLED);
  }
}
