package nl.smartindustry.transform.method.inference;

/** An interval of 95% confidence; NaN where a bound is not defined. */
public record Interval(double low, double high) {
  /** The 97.5% point of the standard normal distribution. */
  public static final double Z = 1.959963984540054;

  /** No interval. */
  public static final Interval NONE = new Interval(Double.NaN, Double.NaN);

  /** Estimate ∓ z se. */
  public static Interval normal(double estimate, double standardError) {
    return new Interval(estimate - Z * standardError, estimate + Z * standardError);
  }

  /** The interval of a share on the logit scale: inside (0, 1); none for a share of 0 or 1. */
  public static Interval logit(double share, double standardError) {
    if (!(share > 0 && share < 1)) {
      return NONE;
    }
    double centre = Math.log(share / (1 - share));
    double reach = Z * standardError / (share * (1 - share));
    return new Interval(expit(centre - reach), expit(centre + reach));
  }

  private static double expit(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
