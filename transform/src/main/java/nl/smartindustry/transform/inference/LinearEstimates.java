package nl.smartindustry.transform.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.smartindustry.transform.design.LonelyStrata;
import nl.smartindustry.transform.inference.Figure.Support;
import nl.smartindustry.transform.microdata.Crossing;

/**
 * Totals, means and ratios of one pair of columns in every domain of every set, by merging cells.
 *
 * <p>V = Σ_h factor_h Q_h(w u), with Q over the whole stratum although u is 0 outside the domain;
 * of a calibrated estimate, of the residuals of u. Where the terms of V cancel to less than a part
 * in 10⁸ of themselves, the unit route takes over; it also does what cells cannot: responses in a
 * second phase, imputed items, and residuals of clusters.
 */
final class LinearEstimates {
  private static final double CANCELLED = 1e-8;

  private final Weighting weighting;
  private final VarianceFactors factors;
  private final List<Crossing> sets;
  private final CellTable table;
  private final List<StratumDomains> parts;
  private final List<DomainFactors> domainFactors;
  private final CalibratedMoments margins;

  LinearEstimates(Weighting weighting, List<Crossing> sets) {
    this.weighting = weighting;
    this.factors = VarianceFactors.of(weighting.design());
    this.sets = sets;
    this.table = CellTable.of(weighting.design(), sets);
    this.parts = new ArrayList<>();
    for (int s = 0; s < sets.size(); s++) {
      parts.add(StratumDomains.of(table, s, Math.max(1, sets.get(s).size())));
    }
    this.domainFactors =
        sets.stream().map(set -> DomainFactors.of(weighting.design(), set)).toList();
    this.margins = isQuick() ? CalibratedMoments.of(weighting, factors) : null;
  }

  /** Whether residuals can be summed without visiting every unit for every domain. */
  private boolean isQuick() {
    return weighting.isCalibrated()
        && weighting.response() == null
        && weighting.design().clusters() == null
        && weighting.design().lonely() != LonelyStrata.ADJUST;
  }

  /** By set, a figure for each of its domains. */
  List<List<Figure>> of(Pair pair) {
    var cells = Moments.of(table, weighting.weights(), pair.y(), pair.x());
    boolean binary = pair.isBinary();
    var figures = new ArrayList<List<Figure>>();
    for (int s = 0; s < sets.size(); s++) {
      figures.add(new Set(pair, binary, s, cells).figures());
    }
    return figures;
  }

  /** One pair over one set. */
  private final class Set {
    private final Pair pair;
    private final boolean binary;
    private final Crossing domains;
    private final StratumDomains part;
    private final Moments strata;
    private final Moments whole;
    private final int[][] partsOf;
    private final CalibratedSums ofY;
    private final CalibratedSums ofX;
    private final long[] members;
    private final DomainFactors ofDomains;

    Set(Pair pair, boolean binary, int set, Moments cells) {
      this.pair = pair;
      this.binary = binary;
      this.domains = sets.get(set);
      this.part = parts.get(set);
      this.ofDomains = domainFactors.get(set);
      this.strata = part.observations(cells);
      this.whole = cells.merge(table.domain().get(set), domains.size());
      this.partsOf = partsOf();
      this.members = members();
      this.ofY = margins == null ? null : sums(pair.y(), pair.x(), strata.a);
      this.ofX = margins == null || pair.isTotal() ? null : sums(pair.x(), pair.y(), strata.b);
    }

    private CalibratedSums sums(double[] v, double[] other, double[] totals) {
      var column = new CalibratedSums.Column(v, other, totals);
      return CalibratedSums.of(weighting, factors, margins, column, domains, part);
    }

    private int[][] partsOf() {
      var sizes = new int[domains.size()];
      for (int domain : part.domain()) {
        sizes[domain]++;
      }
      var of = new int[domains.size()][];
      Arrays.setAll(of, d -> new int[sizes[d]]);
      Arrays.fill(sizes, 0);
      for (int p = 0; p < part.parts(); p++) {
        int d = part.domain()[p];
        of[d][sizes[d]++] = p;
      }
      return of;
    }

    private long[] members() {
      var count = new long[domains.size()];
      for (int k = 0; k < domains.of().length; k++) {
        if (domains.of()[k] >= 0 && weighting.weights()[k] != 0) {
          count[domains.of()[k]]++;
        }
      }
      return count;
    }

    List<Figure> figures() {
      var figures = new ArrayList<Figure>();
      for (int d = 0; d < domains.size(); d++) {
        figures.add(figure(d));
      }
      return figures;
    }

    private Figure figure(int d) {
      if (whole.count[d] == 0) {
        return Figure.none(Figure.NO_RESPONDENTS);
      }
      if (!pair.isTotal() && whole.b[d] == 0) {
        return Figure.none(Figure.NO_DENOMINATOR);
      }
      double estimate = pair.isTotal() ? whole.a[d] : whole.a[d] / whole.b[d];
      double variance = variance(d);
      double error = Math.sqrt(variance);
      var support = support(d, variance);
      return new Figure(
          estimate,
          error,
          Interval.normal(estimate, error),
          binary ? Interval.logit(estimate, error) : Interval.NONE,
          support,
          flags(d, estimate, support));
    }

    private double ratio(int d) {
      return pair.isTotal() ? 0 : whole.a[d] / whole.b[d];
    }

    private double scale(int d) {
      return pair.isTotal() ? 1 : whole.b[d];
    }

    private double variance(int d) {
      boolean residualsByUnit =
          weighting.isCalibrated() && (margins == null || !ofDomains.isCommon());
      if (weighting.response() != null || pair.isImputed() || residualsByUnit) {
        return unitByUnit(d);
      }
      var terms = new Terms(d);
      double variance = terms.variance();
      if (variance != 0 && Math.abs(variance) < CANCELLED * terms.size) {
        return unitByUnit(d);
      }
      return variance < 0 ? unitByUnit(d) : variance;
    }

    private double unitByUnit(int d) {
      return Linearised.of(pair, weighting, domains, d).variance(weighting, ofDomains.of(d));
    }

    /** The terms of the variance of one domain, and how large they are before they cancel. */
    private final class Terms {
      private final int d;
      private final double ratio;
      private final VarianceFactors factors;
      private double size;
      private double sum;
      private int active;
      private int lonely;

      Terms(int d) {
        this.d = d;
        this.ratio = ratio(d);
        this.factors = ofDomains.of(d);
      }

      double variance() {
        double scale = scale(d) * scale(d);
        double centre = recentred();
        for (int p : partsOf[d]) {
          if (strata.count[p] > 0) {
            add(p, centre);
          }
        }
        size /= scale;
        double variance = sum / scale;
        if (margins != null) {
          variance += residual();
          active = weighting.design().strataCount();
          lonely = countLonely();
        }
        return variance * factors.scale(active, lonely);
      }

      private int countLonely() {
        int count = 0;
        for (boolean one : factors.lonely()) {
          count += one ? 1 : 0;
        }
        return count;
      }

      /** The mean of w u over the sample of the active strata; R {@code survey} adjusts to it. */
      private double recentred() {
        double sampled = 0;
        for (int p : partsOf[d]) {
          sampled += weighting.design().sampled()[part.stratum()[p]];
        }
        return (whole.a[d] - ratio * whole.b[d]) / sampled;
      }

      private void add(int p, double centre) {
        int h = part.stratum()[p];
        active++;
        double factor = factors.factor()[h];
        if (factors.lonely()[h]) {
          lonely++;
          if (factors.adjusts()) {
            double total = strata.a[p] - ratio * strata.b[p] - centre;
            sum += factor * total * total;
            return;
          }
          sum += Double.isNaN(factor) ? factor : 0;
          return;
        }
        double outside = 1 - strata.count[p] / weighting.design().sampled()[h];
        double a = strata.a[p] / strata.count[p];
        double b = strata.b[p] / strata.count[p];
        double between = strata.count[p] * outside;
        double aa = strata.aa[p] + between * a * a;
        double ab = strata.ab[p] + between * a * b;
        double bb = strata.bb[p] + between * b * b;
        sum += factor * (aa - 2 * ratio * ab + ratio * ratio * bb);
        size += factor * (aa + ratio * ratio * bb);
      }

      /** − 2 B'g + B'M B, of u. */
      private double residual() {
        var right = linearised(ofY.moments()[d], ofX == null ? null : ofX.moments()[d]);
        var products = linearised(ofY.products()[d], ofX == null ? null : ofX.products()[d]);
        var b = weighting.projection().coefficients(right);
        double cross = 0;
        for (int j = 0; j < b.length; j++) {
          cross += b[j] * products[j];
        }
        double squares = margins.products().quadratic(b);
        size += Math.abs(squares);
        return squares - 2 * cross;
      }

      private double[] linearised(double[] y, double[] x) {
        double scale = scale(d);
        var u = new double[y.length];
        for (int j = 0; j < u.length; j++) {
          u[j] = (x == null ? y[j] : y[j] - ratio * x[j]) / scale;
        }
        return u;
      }
    }

    private Support support(int d, double variance) {
      long df = 0;
      int lonely = 0;
      for (int p : partsOf[d]) {
        if (strata.count[p] > 0) {
          df += Math.round(strata.count[p]) - 1;
          lonely += factors.lonely()[part.stratum()[p]] ? 1 : 0;
        }
      }
      long n = Math.round(whole.count[d]);
      double deff = DesignEffect.of(whole, d, ratio(d), scale(d), pair.isTotal(), variance);
      return new Support(n, whole.weight[d], deff, df, lonely);
    }

    private List<String> flags(int d, double estimate, Support support) {
      var flags = new ArrayList<String>();
      if (pair.x() == null && DesignEffect.isConstant(whole, d)) {
        flags.add(Figure.CONSTANT);
      }
      if (support.lonelyStrata() > 0) {
        flags.add(Figure.LONELY);
      }
      if (support.n() < members[d]) {
        flags.add(Figure.MISSING_ITEMS);
      }
      if (binary && (estimate == 0 || estimate == 1)) {
        flags.add(Figure.EXTREME_SHARE);
      }
      return flags;
    }
  }
}
