package nl.smartindustry.transform.method.change;

/**
 * The same figure in two waves, with what they have in common.
 *
 * @param first the earlier
 * @param second the later
 * @param covariance of both estimates, as estimated; not capped
 * @param overlap number of units in both samples
 */
public record WavePair(WaveEstimate first, WaveEstimate second, double covariance, int overlap) {
  /** Beyond the bound by less than this part of it is rounding. */
  private static final double ROUNDING = 1e-9;

  /** The same in another unit. */
  public WavePair times(double factor) {
    return new WavePair(
        first.times(factor), second.times(factor), covariance * factor * factor, overlap);
  }

  /** Later minus earlier, in the unit of the figure. */
  public Change difference() {
    return Change.of(this, second.value() - first.value(), -1, 1);
  }

  /**
   * Later over earlier, minus 1: a fraction, linearised. Not defined where the earlier is not
   * positive.
   */
  public Change relative() {
    double from = first.value();
    if (!(from > 0)) {
      return Change.undefined(this);
    }
    double factor = second.value() / from;
    return Change.of(this, factor - 1, -factor / from, 1 / from);
  }

  /** Correlation of both estimates, within [−1, 1]; 0 where one has no sampling error. */
  public double rho() {
    double bound = bound();
    return bound == 0 ? 0 : Math.max(-1, Math.min(1, covariance / bound));
  }

  /** The covariance within ±√(V1 V2). */
  public double cappedCovariance() {
    double bound = bound();
    return Math.max(-bound, Math.min(bound, covariance));
  }

  /** Whether the covariance was outside ±√(V1 V2) by more than rounding. */
  public boolean isCapped() {
    double bound = bound();
    return bound > 0 && Math.abs(covariance) > bound * (1 + ROUNDING);
  }

  private double bound() {
    return first.isCertain() || second.isCertain() ? 0 : first.se() * second.se();
  }
}
