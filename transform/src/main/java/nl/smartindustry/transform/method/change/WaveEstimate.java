package nl.smartindustry.transform.method.change;

/**
 * A figure of one wave.
 *
 * @param value the estimate; NaN where not defined
 * @param variance its variance, in the square of its unit; NaN where not known
 */
public record WaveEstimate(double value, double variance) {
  /** A standard error below this part of its estimate is rounding. */
  private static final double ROUNDING = 1e-10;

  public WaveEstimate {
    if (variance < 0 && variance >= -ROUNDING * value * value) {
      variance = 0;
    }
    if (variance < 0) {
      throw new IllegalArgumentException("Variance: %s (0 or more)".formatted(variance));
    }
  }

  WaveEstimate times(double factor) {
    double error = se() * factor;
    return new WaveEstimate(value * factor, error * error);
  }

  /** Standard error. */
  public double se() {
    return Math.sqrt(variance);
  }

  /** Whether the figure has no sampling error, but for rounding: a census, or a count. */
  boolean isCertain() {
    return se() <= ROUNDING * Math.abs(value);
  }
}
