package nl.smartindustry.transform.method.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.inference.PointEstimate.Support;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.method.sample.LonelyStrata;

/**
 * Totals, means and ratios of one pair of columns in every domain of every set, by merging cells.
 *
 * <p>Where the terms of a variance cancel to less than a part in 10⁸ of themselves, the unit route
 * takes over; it also does what cells cannot: responses in a second phase, imputed items, and
 * residuals of clusters.
 */
final class LinearEstimates {
  private static final double CANCELLED = 1e-8;

  private final Weighting weighting;
  private final CellTable table;
  private final List<DomainSet> sets;
  private final CalibratedMoments margins;

  LinearEstimates(Weighting weighting, List<Crossing> crossings) {
    this.weighting = weighting;
    this.table = CellTable.of(weighting.design(), crossings);
    this.sets =
        IntStream.range(0, crossings.size())
            .mapToObj(s -> DomainSet.of(weighting, crossings.get(s), table, s))
            .toList();
    this.margins = hasSummableResiduals() ? CalibratedMoments.of(weighting) : null;
  }

  /** Whether residuals can be summed without visiting every unit for every domain. */
  private boolean hasSummableResiduals() {
    return weighting.isCalibrated()
        && weighting.response() == null
        && weighting.design().clusters() == null
        && weighting.design().lonely() != LonelyStrata.ADJUST;
  }

  /** By set, a figure for each of its domains. */
  List<List<PointEstimate>> of(Pair pair) {
    var cells = Moments.of(table, weighting.weights(), pair.y(), pair.x());
    boolean binary = pair.isBinary();
    var figures = new ArrayList<List<PointEstimate>>();
    for (var set : sets) {
      var summed = set.factors().isCommon() ? margins : null;
      var sums = SetSums.of(pair, set, cells, weighting, summed);
      figures.add(FigureColumns.of(set.size(), binary, d -> figure(sums, d, binary)));
    }
    return figures;
  }

  private PointEstimate figure(SetSums sums, int d, boolean binary) {
    if (sums.whole().count[d] == 0) {
      return PointEstimate.none(PointEstimate.NO_RESPONDENTS);
    }
    if (!sums.pair().isTotal() && sums.whole().b[d] == 0) {
      return PointEstimate.none(PointEstimate.NO_DENOMINATOR);
    }
    double estimate = sums.estimate(d);
    double variance = variance(sums, d);
    double error = Math.sqrt(variance);
    var support = support(sums, d, variance);
    return new PointEstimate(
        estimate,
        error,
        Interval.normal(estimate, error),
        binary ? Interval.logit(estimate, error) : Interval.NONE,
        support,
        flags(sums, d, support, binary && (estimate == 0 || estimate == 1)));
  }

  private double variance(SetSums sums, int d) {
    boolean byUnit = weighting.response() != null || sums.pair().isImputed();
    if (byUnit || weighting.isCalibrated() && sums.ofY() == null) {
      return unitByUnit(sums, d);
    }
    var terms = new VarianceTerms(weighting, margins, sums, d);
    double variance = terms.variance();
    boolean cancelled = variance != 0 && variance < CANCELLED * terms.size();
    return cancelled ? unitByUnit(sums, d) : variance;
  }

  private double unitByUnit(SetSums sums, int d) {
    return Linearised.of(sums.pair(), weighting, sums.set().domains(), d)
        .variance(weighting, sums.set().factors().of(d));
  }

  private Support support(SetSums sums, int d, double variance) {
    var lonelyStrata = sums.set().factors().everywhere().lonely();
    long df = 0;
    int lonely = 0;
    for (int p : sums.set().partsOf()[d]) {
      if (sums.strata().count[p] > 0) {
        df += Math.round(sums.strata().count[p]) - 1;
        lonely += lonelyStrata[sums.set().parts().stratum()[p]] ? 1 : 0;
      }
    }
    long n = Math.round(sums.whole().count[d]);
    return new Support(n, sums.whole().weight[d], DesignEffect.of(sums, d, variance), df, lonely);
  }

  private List<String> flags(SetSums sums, int d, Support support, boolean extreme) {
    var flags = new ArrayList<String>();
    if (sums.pair().x() == null && DesignEffect.isConstant(sums.whole(), d)) {
      flags.add(PointEstimate.CONSTANT);
    }
    if (support.lonelyStrata() > 0) {
      flags.add(PointEstimate.LONELY);
    }
    if (support.n() < sums.set().members()[d]) {
      flags.add(PointEstimate.MISSING_ITEMS);
    }
    if (extreme) {
      flags.add(PointEstimate.EXTREME_SHARE);
    }
    if (isWhole(sums, d)) {
      flags.add(PointEstimate.WHOLE);
    }
    return flags;
  }

  private boolean isWhole(SetSums sums, int d) {
    return Arrays.stream(sums.set().partsOf()[d])
        .filter(part -> sums.strata().count[part] > 0)
        .allMatch(part -> weighting.design().isWhole(sums.set().parts().stratum()[part]));
  }

  /**
   * The variance over that of a simple random sample of the same size, as R {@code survey} defines
   * it: V / [N²(1 − n/N) s²/n], s² = n/(n − 1) Σ w (y − ȳ)² / Σ w, N = Σ w, of the linearised
   * variable for ratios.
   */
  static final class DesignEffect {
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
}
