package nl.smartindustry.transform.estimate;

import static nl.smartindustry.transform.weight.StratumDesign.DIGITS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.smartindustry.transform.weight.LonelyStrata;

/** From the strata of a domain to an estimate with its standard error. */
public final class Estimator {
  private Estimator() {}

  /** Σ_h (N_h/n_h) Σ y. */
  public static Optional<Estimate> total(List<StratumPart> parts, LonelyStrata lonely) {
    var total = sum(parts, StratumPart::totalY);
    var variance = StratifiedVariance.of(parts, BigDecimal.ZERO, lonely);
    return Optional.of(estimate(parts, total.doubleValue(), variance.map(Estimator::root)));
  }

  /**
   * The ratio of two totals; a mean or a share where the denominator is 1 for every valid answer.
   * Linearised: u = (y − R x) / X.
   *
   * @return empty when the denominator's total is 0
   * @see "Woodruff (1971), JASA 66; Särndal, Swensson and Wretman (1992), chapter 5"
   */
  public static Optional<Estimate> ratio(List<StratumPart> parts, LonelyStrata lonely) {
    var denominator = sum(parts, StratumPart::totalX);
    if (denominator.signum() == 0) {
      return Optional.empty();
    }
    var ratio = sum(parts, StratumPart::totalY).divide(denominator, DIGITS);
    var variance = StratifiedVariance.of(parts, ratio, lonely);
    return Optional.of(
        estimate(
            parts,
            ratio.doubleValue(),
            variance.map(v -> root(v) / denominator.abs().doubleValue())));
  }

  private static Estimate estimate(
      List<StratumPart> parts, double value, Optional<Double> standardError) {
    return new Estimate(
        value,
        standardError.orElse(Double.NaN),
        parts.stream().mapToLong(part -> part.sums().count()).sum(),
        sum(parts, StratumPart::population).setScale(0, RoundingMode.HALF_UP).longValueExact(),
        (int) parts.stream().filter(part -> part.design().isLonely()).count());
  }

  private static BigDecimal sum(
      List<StratumPart> parts, Function<StratumPart, BigDecimal> contribution) {
    return parts.stream().map(contribution).reduce(BigDecimal.ZERO, (a, b) -> a.add(b, DIGITS));
  }

  private static double root(BigDecimal variance) {
    return Math.sqrt(variance.doubleValue());
  }
}
