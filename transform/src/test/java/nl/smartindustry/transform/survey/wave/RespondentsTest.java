package nl.smartindustry.transform.survey.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.method.inference.UnitVariance;
import nl.smartindustry.transform.method.inference.VarianceFactors;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.LonelyStrata;
import nl.smartindustry.transform.method.sample.ResponseAdjustment;
import nl.smartindustry.transform.method.sample.ResponseOutcome;
import nl.smartindustry.transform.survey.link.Placement;
import nl.smartindustry.transform.survey.link.SampledUnit;
import nl.smartindustry.transform.survey.link.StratumKey;
import nl.smartindustry.transform.survey.link.UnitKey;
import org.junit.jupiter.api.Test;

class RespondentsTest {
  /** N = 40, n = 8; of group x 3 of 4 answered, of group y 1 of 4: weights 5 · 4/3 and 5 · 4. */
  @Test
  void thoseOfAGroupStandForItsSilentOnesAndAnsweringAddsToTheVariance() {
    var sampled = new ArrayList<SampledUnit>();
    for (int k = 0; k < 8; k++) {
      sampled.add(unit(k, k < 3 || k == 4 ? "R" : "N"));
    }
    var groups = Codes.of(new String[] {"x", "x", "x", "x", "y", "y", "y", "y"});
    var full =
        DesignWeights.fromFrame(
            sampled, Map.of(new StratumKey("2024", "a"), 40L), LonelyStrata.POOLED);
    var outcomes = sampled.stream().map(SampledUnit::outcome).toArray(ResponseOutcome[]::new);

    var units = Respondents.of(full, outcomes, groups, ResponseAdjustment.WEIGHT);

    assertThat(units.weights())
        .containsExactly(
            new double[] {20 / 3.0, 20 / 3.0, 20 / 3.0, 0, 20, 0, 0, 0}, within(1e-12));
    double[] z = {20, 0, 40, 0, 100, 0, 0, 0};
    double added = units.weighting().response().applyAsDouble(z);
    assertThat(UnitVariance.of(full, VarianceFactors.of(full), z) + added).isPositive();
    assertThat(added).isNotCloseTo(0, within(1.0));
  }

  private static SampledUnit unit(int number, String response) {
    return new SampledUnit(
        new UnitKey("2024", "NL" + number),
        new Placement("a", "", true, List.of(), new double[0]),
        response,
        "",
        "",
        new double[0]);
  }
}
