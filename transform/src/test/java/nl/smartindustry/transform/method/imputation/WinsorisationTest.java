package nl.smartindustry.transform.method.imputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import nl.smartindustry.transform.method.imputation.Winsorisation.Expectation;
import nl.smartindustry.transform.method.imputation.Winsorisation.KokicBell;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.method.sample.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WinsorisationTest {
  private static final double MISSING = Double.NaN;

  /** Above L = 4 lie 7 and 5: (7 − 4) + (5 − 4) = 4. */
  @Test
  void theConstantIsWhatLiesAboveIt() {
    assertThat(KokicBell.cutoff(new double[] {5, -3, MISSING, 7, 2})).isEqualTo(4);
    assertThat(KokicBell.cutoff(new double[] {-3, 0, MISSING})).isZero();
  }

  /** D = (5 − 1)(110 − 10) = 400, L = 200, K = 10 + 200/4 = 60; y* = 110/5 + 4/5 · 60 = 70. */
  @Test
  void anInfluentialAnswerCountsForItselfOnceAndForTheCutoffOtherwise() {
    var winsorised = winsorise(new double[] {110, 8}, new double[] {5, 5}, new double[] {10, 10});

    assertThat(winsorised.values()).containsExactly(70, 8);
    assertThat(winsorised.changes()).containsExactly(new Winsorised.Cut(0, 5, 110, 70, 60));
    assertThat(winsorised.effect()).isEqualTo(-200).isEqualTo(-winsorised.constants()[0]);
  }

  @Test
  void aUnitThatStandsForItselfAloneAndAMissingAnswerAreNeverTouched() {
    var winsorised =
        winsorise(
            new double[] {1e9, 1e9, MISSING}, new double[] {1, 0.8, 5}, new double[] {10, 10, 10});

    assertThat(winsorised.values()).containsExactly(1e9, 1e9, MISSING);
    assertThat(winsorised.changes()).isEmpty();
    assertThat(winsorised.effect()).isZero();
  }

  @Test
  void nothingChangesWhereNothingExceedsAGivenConstant() {
    var winsorised =
        new Winsorisation("turnover", new double[] {110}, new double[] {5}, new double[] {10})
            .with(new double[] {400}, all(1));

    assertThat(winsorised.values()).containsExactly(110);
    assertThat(winsorised.changes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mean", "ratio"})
  void theConstantIsThatOfTheReference(String expectation) {
    var sample = Scenario.own("edit/sample.csv");
    int units = sample.rows().size();
    var weights = sample.numbers("w");
    var emp = sample.numbers("emp");
    var strata = Crossing.of(List.of("stratum"), List.of(sample.codes("stratum")), units);
    var sectors = Crossing.of(List.of("sector"), List.of(sample.codes("sector")), units);
    var y = imputed(sample.numbers("turnover"), emp, weights, List.of(strata, sectors));
    var mu =
        expectation.equals("mean")
            ? Expectation.mean(y, weights, sectors)
            : Expectation.ratio(y, emp, weights, sectors);

    var winsorised = new Winsorisation("turnover", y, weights, mu).optimal(all(units));

    var expected =
        Scenario.own("edit/winsorisation.csv").rows().stream()
            .filter(row -> row.get("expectation").equals(expectation))
            .findFirst()
            .orElseThrow();
    assertThat(winsorised.constants()[0])
        .isCloseTo(Double.parseDouble(expected.get("L")), withPercentage(1e-10));
    assertThat(winsorised.effect())
        .isCloseTo(Double.parseDouble(expected.get("effect")), withPercentage(1e-10));
    assertThat(
            winsorised.changes().stream()
                .map(change -> sample.texts("id")[change.unit()])
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected.get("units"));
  }

  /** By the ratio of weighted sums: that of weighted values over weighted sizes. */
  private static double[] imputed(
      double[] y, double[] size, double[] weights, List<Crossing> classes) {
    var weighted = RatioImputation.unweighted(times(y, weights), times(size, weights), classes);
    var values = weighted.impute().values();
    Arrays.setAll(values, k -> values[k] / weights[k]);
    return values;
  }

  private static double[] times(double[] a, double[] b) {
    var product = new double[a.length];
    Arrays.setAll(product, k -> a[k] * b[k]);
    return product;
  }

  @Test
  void overManySamplesItOnlyTakesOffAndTheReportAddsUp() {
    var random = new Random(17);
    for (int b = 0; b < 200; b++) {
      int units = 2 + random.nextInt(40);
      var y = random.doubles(units).map(u -> Math.exp(6 * u)).toArray();
      var weights = random.doubles(units).map(u -> u < 0.3 ? 1 : 1 + 20 * u).toArray();
      var mu = Expectation.mean(y, weights, all(units));

      var winsorised = new Winsorisation("y", y, weights, mu).optimal(all(units));

      double difference = 0;
      for (int k = 0; k < units; k++) {
        assertThat(winsorised.values()[k]).isLessThanOrEqualTo(y[k]);
        assertThat(weights[k] > 1 || winsorised.values()[k] == y[k]).isTrue();
        difference += weights[k] * (winsorised.values()[k] - y[k]);
      }
      assertThat(winsorised.effect()).isCloseTo(difference, within(1e-9));
      assertThat(winsorised.effect()).isCloseTo(-winsorised.constants()[0], within(1e-8));
    }
  }

  /** 1 000 samples of 60 from 1 200 with a long tail: a little bias buys a smaller error. */
  @Test
  void theErrorOfATotalWithALongTailBecomesSmaller() {
    var random = new Random(23);
    var y = random.doubles(1200).map(u -> Math.exp(1.6 * random.nextGaussian())).toArray();
    double total = Arrays.stream(y).sum();
    double plain = 0;
    double winsorised = 0;
    for (int b = 0; b < 1000; b++) {
      var drawn = new Random(b).ints(0, 1200).distinct().limit(60).mapToDouble(k -> y[k]).toArray();
      var weights = new double[60];
      Arrays.fill(weights, 20);
      var mu = Expectation.mean(drawn, weights, all(60));
      double estimate = 20 * Arrays.stream(drawn).sum();
      double effect = new Winsorisation("y", drawn, weights, mu).optimal(all(60)).effect();
      plain += Math.pow(estimate - total, 2) / 1000;
      winsorised += Math.pow(estimate + effect - total, 2) / 1000;
    }

    assertThat(winsorised).isLessThan(0.9 * plain);
  }

  private static Winsorised winsorise(double[] y, double[] weights, double[] expected) {
    return new Winsorisation("turnover", y, weights, expected).optimal(all(y.length));
  }

  private static Crossing all(int units) {
    return Crossing.of(List.of(), List.of(), units);
  }
}
