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
}
