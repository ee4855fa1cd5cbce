package nl.smartindustry.transform.weight;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What the design knows of one stratum.
 *
 * @param stratum the sampling cell
 * @param pool strata of the same pool lend each other their variance when one has one respondent
 * @param population enterprises in the frame, or the sum of the weights as delivered
 * @param resolved sampled enterprises whose outcome is known: answered, out of scope, duplicate
 * @param weighted whether the sums of this stratum already carry each enterprise's own weight
 */
public record StratumDesign(
    String stratum, String pool, BigDecimal population, long resolved, boolean weighted) {
  /** Digits kept in every division; far beyond what a double can show. */
  public static final MathContext DIGITS = new MathContext(40);

  public StratumDesign {
    if (resolved < 1 || population.signum() <= 0) {
      throw new IllegalArgumentException(
          "Stratum '%s': found %d resolved of %s enterprises (at least one of both)"
              .formatted(stratum, resolved, population));
    }
  }

  /** The factor from a sum over respondents to the stratum: N / n, or 1 for weighted sums. */
  public BigDecimal expansion() {
    return weighted ? BigDecimal.ONE : population.divide(BigDecimal.valueOf(resolved), DIGITS);
  }

  /** One minus the sampling fraction; 0 for a stratum that was taken completely. */
  public BigDecimal notSampled() {
    var fraction = BigDecimal.valueOf(resolved).divide(population, DIGITS);
    return BigDecimal.ONE.subtract(fraction).max(BigDecimal.ZERO);
  }

  /** Whether the stratum has one respondent and more enterprises, so that nothing varies in it. */
  public boolean isLonely() {
    return resolved == 1 && notSampled().signum() > 0;
  }
}
