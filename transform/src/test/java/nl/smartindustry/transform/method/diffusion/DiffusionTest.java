package nl.smartindustry.transform.method.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.diffusion.Scenario.Question;
import org.junit.jupiter.api.Test;

class DiffusionTest {
  private static final double PRINTED = 5e-7;
  private static final ReportingRules RULES = new ReportingRules(5, 3, 1e8);
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
    assertThat(curve.takeover(p)).isCloseTo(12.555569013, within(1e-9));
    assertThat(curve.reaches(0.8, p)).isNaN();

    double[] bass = {0.8, 0.02, 0.38};
    assertThat(new Bass().at(1, bass)).isCloseTo(0.019201, within(PRINTED));
    assertThat(new Bass().at(15, bass)).isCloseTo(0.762124, within(PRINTED));
    assertThat(new Bass().peak(bass)).isCloseTo(7.361097447916101, within(1e-12));
  }

  @Test
  void theDerivativesAreThoseOfTheCurves() {
    derivatives(new Logistic(0.9), 3, 1.7);
    derivatives(Logistic.FREE, 0.8, 3, 1.7);
    derivatives(new Bass(), 0.8, 0.03, 0.4);
  }

  private static void derivatives(Curve curve, double... at) {
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
    double[] truth = {0.7, 6, 1.5};
    var waves = on(Logistic.FREE, truth, 0, 12);
    assertThat(RULES.fit(Logistic.FREE, waves).fit().orElseThrow().estimates())
        .containsExactly(truth, within(1e-10));
    double[] bass = {0.7, 0.015, 0.45};
    var launched = on(new Bass(), bass, 0, 14);
    assertThat(RULES.fit(new Bass(), launched).fit().orElseThrow().estimates())
        .containsExactly(bass, within(1e-10));
  }

  @Test
  void withoutResidualOrErrorsThereIsNoMargin() {
    var fit = LeastSquares.fit(new Logistic(0.9), on(new Logistic(0.9), PACE, 0, 2), PACE);
    assertThat(fit.orElseThrow().errors()).containsOnly(Double.NaN);
  }

  private static final double[] PACE = {4, 2};

  @Test
  void knownErrorsMakeTheMargin() {
    var waves = on(new Logistic(0.9), PACE, 0, 8);
    var small = new Waves(waves.times(), waves.shares(), filled(0.01, 8));
    var large = new Waves(waves.times(), waves.shares(), filled(0.03, 8));
    double narrow = RULES.fit(new Logistic(0.9), small).fit().orElseThrow().errorAt(10);
    double wide = RULES.fit(new Logistic(0.9), large).fit().orElseThrow().errorAt(10);
    assertThat(wide).isCloseTo(3 * narrow, within(1e-10));
  }

  @Test
  void aCurveThatTheDataDoNotShowIsNotReported() {
    var curve = on(Logistic.FREE, new double[] {0.7, 6, 1.5}, 0, 14);
    assertThat(withheld(Logistic.FREE, first(curve, 4))).isEqualTo(Withheld.TOO_FEW_WAVES);
    assertThat(withheld(new Logistic(0.9), first(curve, 2))).isEqualTo(Withheld.TOO_FEW_WAVES);
    assertThat(withheld(new Logistic(0.5), curve)).isEqualTo(Withheld.BEYOND_CEILING);
    assertThat(withheld(Logistic.FREE, first(curve, 6))).isEqualTo(Withheld.PEAK_OUTSIDE_WAVES);
    var falling = Waves.of(new double[] {0, 1, 2, 3}, new double[] {0.6, 0.5, 0.45, 0.4});
    assertThat(withheld(new Logistic(0.9), falling)).isEqualTo(Withheld.NOT_RISING);
    var whole = on(Logistic.FREE, new double[] {1.3, 6, 1.5}, 0, 9);
    assertThat(withheld(Logistic.FREE, whole)).isEqualTo(Withheld.CEILING_ABOVE_ALL);
  }

  private static Withheld withheld(DiffusionCurve curve, Waves waves) {
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

  @Test
  void theBootstrapAgreesWithTheDeltaMethod() {
    var curve = new Logistic(0.9);
    var waves = on(curve, new double[] {2018, 5}, 2010, 12);
    var known = new Waves(waves.times(), waves.shares(), filled(0.01, 12));
    var fit = RULES.fit(curve, known).fit().orElseThrow();
    var range = Scenario.of(fit, known, new Question(2023, 0.9), "x").orElseThrow().share();
    assertThat(range.high() - range.low())
        .isCloseTo(2 * 1.96 * fit.errorAt(2023), within(0.1 * 4 * fit.errorAt(2023)));
  }

  @Test
  void wavesThatDoNotAscendAreRefused() {
    assertThatThrownBy(() -> Waves.of(new double[] {1, 1}, new double[] {0.1, 0.2}))
        .hasMessageContaining("ascend");
    assertThatThrownBy(() -> Waves.of(new double[] {1}, new double[] {0.1, 0.2}))
        .hasMessageContaining("found 1 times, 2 shares");
  }

  private static Waves noisy(Logistic curve) {
    double[] times = {2018, 2020, 2022, 2024};
    double[] noise = {0.004, -0.006, 0.005, -0.002};
    var shares = new double[4];
    Arrays.setAll(shares, i -> curve.at(times[i], new double[] {2016, 6}) + noise[i]);
    return Waves.of(times, shares);
  }

  private static Waves first(Waves waves, int count) {
    return Waves.of(Arrays.copyOf(waves.times(), count), Arrays.copyOf(waves.shares(), count));
  }

  private static Waves on(Curve curve, double[] parameters, int from, int count) {
    var times = IntStream.range(from, from + count).asDoubleStream().toArray();
    return Waves.of(times, Arrays.stream(times).map(t -> curve.at(t, parameters)).toArray());
  }

  private static double[] filled(double value, int size) {
    var all = new double[size];
    Arrays.fill(all, value);
    return all;
  }
}
