package nl.smartindustry.transform.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import nl.smartindustry.transform.weight.LonelyStrata;
import nl.smartindustry.transform.weight.StratumDesign;
import org.junit.jupiter.api.Test;

class EstimatorTest {
  @Test
  void aShareOverFourStrataHasTheGoldenErrorAndIntervals() {
    var parts =
        List.of(
            share("a", 4000, 200, 60),
            share("b", 1000, 150, 75),
            share("c", 300, 120, 84),
            share("d", 100, 100, 82));

    var estimate = Estimator.ratio(parts, LonelyStrata.POOLED).orElseThrow();

    assertThat(estimate.value()).isCloseTo(0.3688888888888889, within(1e-15));
    assertThat(estimate.standardError()).isCloseTo(0.0245408240399172, within(1e-14));
    assertThat(estimate.variationCoefficient()).isCloseTo(0.06652633022869121, within(1e-13));
    // The golden bounds were made with z = 1.96: seven digits of them are ours.
    assertThat(estimate.normal().low()).isCloseTo(0.3207888737706512, within(1e-6));
    assertThat(estimate.normal().high()).isCloseTo(0.41698890400712657, within(1e-6));
    assertThat(estimate.logit().low()).isCloseTo(0.32221981133941585, within(1e-6));
    assertThat(estimate.logit().high()).isCloseTo(0.41814723523602715, within(1e-6));
    assertThat(estimate.respondents()).isEqualTo(570);
    assertThat(estimate.population()).isEqualTo(5400);
  }

  /** N = 10, y = 1, 2, 3: total 10/3 · 6 = 20; V = (10/3)² · 0.7 · 3/2 · 2 = 23.333. */
  @Test
  void aTotalByHand() {
    var estimate =
        Estimator.total(List.of(part("a", 10, 3, 1, 2, 3)), LonelyStrata.POOLED).orElseThrow();

    assertThat(estimate.value()).isCloseTo(20, within(1e-13));
    assertThat(estimate.standardError()).isCloseTo(Math.sqrt(70 / 3.0), within(1e-13));
  }

  /** The domain has 2 of 4 respondents: Q = 1 + 9 − 16/4 = 6, V = 25 · 0.8 · 4/3 · 6 = 160. */
  @Test
  void aDomainKeepsTheRespondentsOfItsWholeStratum() {
    var estimate =
        Estimator.total(List.of(part("a", 20, 4, 1, 3)), LonelyStrata.POOLED).orElseThrow();

    assertThat(estimate.value()).isCloseTo(20, within(1e-13));
    assertThat(estimate.standardError()).isCloseTo(Math.sqrt(160), within(1e-13));
  }

  @Test
  void aCensusHasNoVariance() {
    var parts = List.of(part("a", 3, 3, 1, 20, 300), part("b", 2, 2, 5, 6));

    assertThat(Estimator.total(parts, LonelyStrata.POOLED).orElseThrow().standardError()).isZero();
    assertThat(Estimator.ratio(parts, LonelyStrata.POOLED).orElseThrow().standardError()).isZero();
  }

  /** b borrows S² = 2 of its pool a: V = (10/2)²·0.8·2·2 + 4²·(3/4)·2 = 80 + 24. */
  @Test
  void aLonelyStratumBorrowsTheVarianceOfItsPoolAndIsCounted() {
    var parts = List.of(part("a", 10, 2, 1, 3), part("b", 4, 1, 7));

    var pooled = Estimator.total(parts, LonelyStrata.POOLED).orElseThrow();
    var certain = Estimator.total(parts, LonelyStrata.CERTAINTY).orElseThrow();

    assertThat(pooled.standardError()).isCloseTo(Math.sqrt(104), within(1e-13));
    assertThat(pooled.lonelyStrata()).isEqualTo(1);
    assertThat(certain.standardError()).isCloseTo(Math.sqrt(80), within(1e-13));
  }

  @Test
  void aLonelyStratumAloneHasNoStandardError() {
    var estimate = Estimator.total(List.of(part("a", 4, 1, 7)), LonelyStrata.POOLED).orElseThrow();

    assertThat(estimate.standardError()).isNaN();
  }

  /** Values near 1e12 that differ by 1: naive floating-point sums of squares lose them all. */
  @Test
  void nothingCancelsWhenValuesAreLargeAndClose() {
    long base = 1_000_000_000_000L;

    var estimate =
        Estimator.total(List.of(part("a", 30, 3, base, base + 1, base + 2)), LonelyStrata.POOLED)
            .orElseThrow();

    assertThat(estimate.standardError()).isCloseTo(Math.sqrt(100 * 0.9 * 3), within(1e-12));
  }

  @Test
  void aShareOfNothingHasNoIntervalAndARatioOverNothingNoValue() {
    var none = Estimator.ratio(List.of(share("a", 10, 5, 0)), LonelyStrata.POOLED).orElseThrow();

    assertThat(none.logit().low()).isNaN();
    assertThat(Estimator.ratio(List.of(), LonelyStrata.POOLED)).isEmpty();
  }

  /** One stratum, y as given, x = 1. */
  private static StratumPart part(String stratum, long population, long resolved, long... y) {
    var sums = new ExactSums();
    Arrays.stream(y).forEach(value -> sums.add(1, value, 1, value));
    return new StratumPart(
        new StratumDesign(stratum, "pool", BigDecimal.valueOf(population), resolved, false),
        sums.scaled(new ExactSums.Scales(0, 0, 0, 0)));
  }

  private static StratumPart share(String stratum, long population, int resolved, int yes) {
    var answers = new long[resolved];
    Arrays.fill(answers, 0, yes, 1);
    return part(stratum, population, resolved, answers);
  }
}
