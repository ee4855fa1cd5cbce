package nl.smartindustry.transform.method.inference;

import java.util.Arrays;

/**
 * The valid values of a domain in order, with their cumulated weights.
 *
 * @param value ascending; equal values in the order of the units
 * @param cumulated added up without loss (Neumaier), so that a boundary that is met exactly counts
 */
record SortedDomain(double[] value, double[] cumulated) {
  /** A share that is missed by less than this is reached: F⁻¹(F(q)) must be q. */
  private static final double ROUNDING = 1e-12;

  /**
   * Sorts the valid values.
   *
   * @param members the units of the domain, in their order
   */
  static SortedDomain of(int[] members, double[] y, double[] w) {
    var valid = Arrays.stream(members).filter(k -> !Double.isNaN(y[k]) && w[k] != 0).toArray();
    var distinct = Arrays.stream(valid).mapToDouble(k -> y[k]).sorted().distinct().toArray();
    var keys = new long[valid.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (long) Arrays.binarySearch(distinct, y[valid[i]]) << 32 | i;
    }
    Arrays.sort(keys);
    var value = new double[keys.length];
    var cumulated = new double[keys.length];
    double sum = 0;
    double lost = 0;
    for (int i = 0; i < keys.length; i++) {
      int k = valid[(int) keys[i]];
      double next = sum + w[k];
      lost += Math.abs(sum) >= Math.abs(w[k]) ? sum - next + w[k] : w[k] - next + sum;
      sum = next;
      value[i] = y[k];
      cumulated[i] = sum + lost;
    }
    return new SortedDomain(value, cumulated);
  }

  boolean isConstant() {
    return value.length > 1 && value[0] == value[value.length - 1];
  }

  /** inf{y: F(y) ≥ p}; NaN without values. */
  double quantile(double p) {
    if (value.length == 0) {
      return Double.NaN;
    }
    double reached = (p - ROUNDING) * cumulated[cumulated.length - 1];
    int low = 0;
    int high = value.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulated[middle] >= reached) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return value[low];
  }

  /** The quantile of a bound on F; NaN where the bound lies outside 0 to 1. */
  double bound(double p) {
    return p >= 0 && p <= 1 ? quantile(p) : Double.NaN;
  }
}
