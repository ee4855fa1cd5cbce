package nl.smartindustry.transform.estimate;

/**
 * An estimate with its precision.
 *
 * @param standardError NaN where the design does not allow one
 * @param respondents units with a valid answer, unweighted
 * @param population enterprises they stand for
 * @param lonelyStrata strata whose variance was borrowed
 */
public record Estimate(
    double value, double standardError, long respondents, long population, int lonelyStrata) {
  /** The 97.5% point of the standard normal distribution. */
  public static final double Z = 1.959963984540054;

  /** An interval of 95% confidence; NaN bounds where it is not defined. */
  public record Interval(double low, double high) {
    /** No interval. */
    public static final Interval NONE = new Interval(Double.NaN, Double.NaN);

    /** The same interval in another unit. */
    public Interval times(double factor) {
      return new Interval(low * factor, high * factor);
    }
  }

  /** Standard error over the absolute value; NaN at 0. */
  public double variationCoefficient() {
    return value == 0 ? Double.NaN : standardError / Math.abs(value);
  }

  /** Estimate ∓ z times the standard error. */
  public Interval normal() {
    return new Interval(value - Z * standardError, value + Z * standardError);
  }

  /** The interval of a share on the logit scale: inside (0, 1); none for a share of 0 or 1. */
  public Interval logit() {
    if (!(value > 0 && value < 1)) {
      return Interval.NONE;
    }
    double centre = Math.log(value / (1 - value));
    double reach = Z * standardError / (value * (1 - value));
    return new Interval(expit(centre - reach), expit(centre + reach));
  }

  /** This estimate in another unit: value and standard error times {@code factor}. */
  public Estimate times(double factor) {
    return new Estimate(
        value * factor, standardError * Math.abs(factor), respondents, population, lonelyStrata);
  }

  private static double expit(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
