package nl.smartindustry.transform.method.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.smartindustry.transform.method.inference.PointEstimate.Support;
import nl.smartindustry.transform.method.sample.Crossing;

/**
 * Quantiles q = inf{y: F(y) ≥ p} of each domain of a set, with Woodruff's interval [F⁻¹(F(q) − z
 * se), F⁻¹(F(q) + z se)], se that of the share F(q); the standard error is its length over 2 z.
 * Exact, and always values of the sample.
 *
 * @see "Woodruff (1952), JASA 47"
 */
final class Quantiles {
  private final Weighting weighting;
  private final Crossing domains;
  private final int[][] members;
  private final LinearEstimates ofShares;

  Quantiles(Weighting weighting, Crossing domains) {
    this.weighting = weighting;
    this.domains = domains;
    this.members = domains.members();
    this.ofShares = new LinearEstimates(weighting, List.of(domains));
  }

  /** The quantile of y in every domain. */
  List<PointEstimate> of(double[] y, double p) {
    var sorted = new SortedDomain[domains.size()];
    Arrays.setAll(sorted, d -> SortedDomain.of(members[d], y, weighting.weights()));
    var below = new double[y.length];
    for (int k = 0; k < y.length; k++) {
      int d = domains.of()[k];
      boolean valid = d >= 0 && !Double.isNaN(y[k]);
      below[k] = valid ? (y[k] <= sorted[d].quantile(p) ? 1 : 0) : Double.NaN;
    }
    var shares = ofShares.of(Pair.share(below));
    var figures = new ArrayList<PointEstimate>();
    for (int d = 0; d < sorted.length; d++) {
      figures.add(figure(sorted[d], p, shares.get(0).get(d)));
    }
    return figures;
  }

  private static PointEstimate figure(SortedDomain sorted, double p, PointEstimate share) {
    if (share.support().n() == 0) {
      return share;
    }
    var woodruff =
        new Interval(sorted.bound(share.interval().low()), sorted.bound(share.interval().high()));
    var flags = new ArrayList<>(share.flags());
    flags.remove(PointEstimate.CONSTANT);
    flags.remove(PointEstimate.EXTREME_SHARE);
    if (sorted.isConstant()) {
      flags.add(PointEstimate.CONSTANT);
    }
    if (Double.isNaN(woodruff.low() + woodruff.high())) {
      flags.add(PointEstimate.OPEN_INTERVAL);
    }
    var support = share.support();
    return new PointEstimate(
        sorted.quantile(p),
        (woodruff.high() - woodruff.low()) / (2 * Interval.Z),
        woodruff,
        Interval.NONE,
        new Support(support.n(), support.nHat(), Double.NaN, support.df(), support.lonelyStrata()),
        flags);
  }

  /**
   * The valid values of a domain in order, with their cumulated weights.
   *
   * @param value ascending; equal values in the order of the units
   * @param cumulated added up without loss (Neumaier), so that a boundary that is met exactly
   *     counts
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
}
