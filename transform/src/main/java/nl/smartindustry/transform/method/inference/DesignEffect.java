package nl.smartindustry.transform.method.inference;

/**
 * The variance over that of a simple random sample of the same size, as R {@code survey} defines
 * it: V / [N²(1 − n/N) s²/n], s² = n/(n − 1) Σ w (y − ȳ)² / Σ w, N = Σ w, of the linearised
 * variable for ratios.
 */
final class DesignEffect {
  /** Below this part of y², the variance of y is rounding: the effect of a constant is 0/0. */
  private static final double CONSTANT = 1e-24;

  /** Calibrated weights of a census add up to its size but for this part. */
  private static final double CENSUS = 1e-9;

  private DesignEffect() {}

  /** Whether all values of y are alike. */
  static boolean isConstant(Moments whole, int d) {
    double level = whole.a[d] / whole.weight[d];
    return whole.count[d] > 1 && whole.yy[d] <= CONSTANT * whole.weight[d] * level * level;
  }

  /** NaN for a constant, a single unit, or as many units as the population. */
  static double of(SetSums sums, int d, double variance) {
    var whole = sums.whole();
    double n = whole.count[d];
    double population = whole.weight[d];
    double ratio = sums.ratio(d);
    double squares = sums.pair().isTotal() ? whole.yy[d] : residual(whole, d, ratio);
    double level = whole.a[d] / population;
    boolean varies = squares > CONSTANT * population * level * level;
    if (n < 2 || !varies || population - n <= CENSUS * population) {
      return Double.NaN;
    }
    double scale = sums.scale(d);
    double s2 = n / (n - 1) * squares / population / (scale * scale);
    return variance / (population * population * (1 - n / population) * s2 / n);
  }

  private static double residual(Moments whole, int d, double ratio) {
    double mean = (whole.a[d] - ratio * whole.b[d]) / whole.weight[d];
    return whole.yy[d]
        - 2 * ratio * whole.xy[d]
        + ratio * ratio * whole.xx[d]
        + whole.weight[d] * mean * mean;
  }
}
