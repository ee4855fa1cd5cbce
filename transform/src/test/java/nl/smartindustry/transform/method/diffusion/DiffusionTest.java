package nl.smartindustry.transform.method.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.diffusion.ReportingRules.Withheld;
import nl.smartindustry.transform.method.diffusion.Scenario.Question;
import org.junit.jupiter.api.Test;

class DiffusionTest {
  private static final double PRINTED = 5e-7;
  private static final ReportingRules RULES = new ReportingRules(3, 1e8);
  private static final Question DECADE = new Question(2030, 0.9);

  /** The examples of the method paper. */
  @Test
  void theCurvesByHand() {
    var curve = new Logistic(0.8);
    double[] p = {2021, 1 / 0.35};
    assertThat(curve.at(2014, p)).isCloseTo(0.063551, within(PRINTED));
    assertThat(curve.at(2030, p)).isCloseTo(0.767127, within(PRINTED));
    assertThat(curve.reaches(0.08, p)).isCloseTo(2014.7222, within(1e-4));
    assertThat(curve.reaches(0.72, p)).isCloseTo(2027.2778, within(1e-4));
    assertThat(curve.reaches(0.8, p)).isNaN();
  }

  @Test
  void theDerivativesAreThoseOfTheCurve() {
    var curve = new Logistic(0.9);
    double[] at = {3, 1.7};
    double step = 1e-6;
    for (int i = 0; i < at.length; i++) {
      var up = at.clone();
      var down = at.clone();
      up[i] += step;
      down[i] -= step;
      double slope = (curve.at(4, up) - curve.at(4, down)) / (2 * step);
      assertThat(curve.gradient(4, at)[i]).isCloseTo(slope, within(1e-8));
    }
  }

  @Test
  void wavesOnACurveGiveTheCurveBack() {
    double[] truth = {6, 1.5};
    var curve = new Logistic(0.7);
    var fit = RULES.fit(curve, on(curve, truth, 0, 12)).fit().orElseThrow();
    assertThat(fit.estimates()).containsExactly(truth, within(1e-10));
  }

  @Test
  void aCurveThatTheDataDoNotShowIsNotReported() {
    var curve = on(new Logistic(0.7), new double[] {6, 1.5}, 0, 14);
    assertThat(withheld(new Logistic(0.9), first(curve, 2))).isEqualTo(Withheld.TOO_FEW_WAVES);
    assertThat(withheld(new Logistic(0.5), curve)).isEqualTo(Withheld.BEYOND_CEILING);
    var falling = waves(new double[] {0, 1, 2, 3}, new double[] {0.6, 0.5, 0.45, 0.4});
    assertThat(withheld(new Logistic(0.9), falling)).isEqualTo(Withheld.NOT_RISING);
  }

  private static Withheld withheld(Logistic curve, Waves waves) {
    return RULES.fit(curve, waves).withheld().orElseThrow();
  }

  @Test
  void aScenarioReachesATargetBelowItsCeilingOnly() {
    var all = new Logistic(1);
    var waves = noisy(all);
    var fit = RULES.fit(all, waves).fit().orElseThrow();
    var scenario = Scenario.of(fit, waves, DECADE, "NL").orElseThrow();

    assertThat(scenario.share().value()).isBetween(scenario.share().low(), scenario.share().high());
    assertThat(scenario.attained().orElseThrow().value())
        .isCloseTo(fit.curve().reaches(0.9, fit.estimates()), within(1e-12));
    var below = RULES.fit(new Logistic(0.9), waves).fit().orElseThrow();
    assertThat(Scenario.of(below, waves, DECADE, "NL").orElseThrow().attained()).isEmpty();
    assertThat(Scenario.of(fit, waves, DECADE, "NL")).contains(scenario);
  }

  /** By the delta method, worked out beside: 0.00615. */
  @Test
  void theBootstrapAgreesWithTheDeltaMethod() {
    var curve = new Logistic(0.9);
    var waves = on(curve, new double[] {2018, 5}, 2010, 12);
    var known = new Waves(waves.times(), waves.shares(), filled(0.01, 12));
    var fit = RULES.fit(curve, known).fit().orElseThrow();
    var range = Scenario.of(fit, known, new Question(2023, 0.9), "x").orElseThrow().share();
    assertThat((range.high() - range.low()) / 2 / 1.96).isCloseTo(0.00615, within(0.0006));
  }

  @Test
  void wavesThatDoNotAscendAreRefused() {
    assertThatThrownBy(() -> waves(new double[] {1, 1}, new double[] {0.1, 0.2}))
        .hasMessageContaining("ascend");
    assertThatThrownBy(() -> waves(new double[] {1}, new double[] {0.1, 0.2}))
        .hasMessageContaining("found 1 times, 2 shares");
  }

  private static Waves noisy(Logistic curve) {
    double[] times = {2018, 2020, 2022, 2024};
    double[] noise = {0.004, -0.006, 0.005, -0.002};
    var shares = new double[4];
    Arrays.setAll(shares, i -> curve.at(times[i], new double[] {2016, 6}) + noise[i]);
    return waves(times, shares);
  }

  private static Waves first(Waves waves, int count) {
    return waves(Arrays.copyOf(waves.times(), count), Arrays.copyOf(waves.shares(), count));
  }

  private static Waves on(Logistic curve, double[] parameters, int from, int count) {
    var times = IntStream.range(from, from + count).asDoubleStream().toArray();
    return waves(times, Arrays.stream(times).map(t -> curve.at(t, parameters)).toArray());
  }

  private static double[] filled(double value, int size) {
    var all = new double[size];
    Arrays.fill(all, value);
    return all;
  }

  private static Waves waves(double[] times, double[] shares) {
    return new Waves(times, shares, new double[0]);
  }
}
