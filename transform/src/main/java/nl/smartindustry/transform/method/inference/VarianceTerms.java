package nl.smartindustry.transform.method.inference;

/**
 * The terms of the variance of one estimate, from sums: Σ_h factor_h Q_h(w u), with Q over the
 * whole stratum although u is 0 outside the domain; and − 2 B'g + B'M B where weights are
 * calibrated.
 */
final class VarianceTerms {
  private final Weighting weighting;
  private final CalibratedMoments margins;
  private final SetSums sums;
  private final int domain;
  private final double ratio;
  private final VarianceFactors factors;
  private double size;
  private double sum;
  private int active;
  private int lonely;

  VarianceTerms(Weighting weighting, CalibratedMoments margins, SetSums sums, int domain) {
    this.weighting = weighting;
    this.margins = margins;
    this.sums = sums;
    this.domain = domain;
    this.ratio = sums.ratio(domain);
    this.factors = sums.set().factors().of(domain);
  }

  /** The variance; may be off by rounding where it is small against {@link #size}. */
  double variance() {
    double scale = sums.scale(domain) * sums.scale(domain);
    double centre = centre();
    for (int p : sums.set().partsOf()[domain]) {
      if (sums.strata().count[p] > 0) {
        add(p, centre);
      }
    }
    size /= scale;
    double variance = sum / scale;
    if (margins != null) {
      variance += residual();
      active = weighting.design().strataCount();
      lonely = factors.lonelyCount();
    }
    return variance * factors.scale(active, lonely);
  }

  /** How large the terms were before they cancelled. */
  double size() {
    return size;
  }

  /** The mean of w u over the sample of the active strata; R {@code survey} adjusts to it. */
  private double centre() {
    double sampled = 0;
    for (int p : sums.set().partsOf()[domain]) {
      sampled += weighting.design().sampled()[sums.set().parts().stratum()[p]];
    }
    return (sums.whole().a[domain] - ratio * sums.whole().b[domain]) / sampled;
  }

  private void add(int p, double centre) {
    int h = sums.set().parts().stratum()[p];
    active++;
    double factor = factors.factor()[h];
    if (!factors.lonely()[h]) {
      addSquares(p, factor, weighting.design().sampled()[h]);
      return;
    }
    lonely++;
    if (factors.adjusts()) {
      double total = sums.strata().a[p] - ratio * sums.strata().b[p] - centre;
      sum += factor * total * total;
    } else if (Double.isNaN(factor)) {
      sum = Double.NaN;
    }
  }

  private void addSquares(int p, double factor, int sampled) {
    var strata = sums.strata();
    double outside = strata.count[p] * (1 - strata.count[p] / sampled);
    double a = strata.a[p] / strata.count[p];
    double b = strata.b[p] / strata.count[p];
    double aa = strata.aa[p] + outside * a * a;
    double ab = strata.ab[p] + outside * a * b;
    double bb = strata.bb[p] + outside * b * b;
    sum += factor * (aa - 2 * ratio * ab + ratio * ratio * bb);
    size += factor * (aa + ratio * ratio * bb);
  }

  /** − 2 B'g + B'M B, of u. */
  private double residual() {
    var right = linearised(sums.ofY().moments(), sums.ofX() == null ? null : sums.ofX().moments());
    var products =
        linearised(sums.ofY().products(), sums.ofX() == null ? null : sums.ofX().products());
    var b = weighting.projection().coefficients(right);
    double cross = 0;
    for (int j = 0; j < b.length; j++) {
      cross += b[j] * products[j];
    }
    double squares = margins.products().quadratic(b);
    size += Math.abs(squares);
    return squares - 2 * cross;
  }

  private double[] linearised(double[][] ofY, double[][] ofX) {
    double scale = sums.scale(domain);
    var u = new double[ofY[domain].length];
    for (int j = 0; j < u.length; j++) {
      u[j] = (ofX == null ? ofY[domain][j] : ofY[domain][j] - ratio * ofX[domain][j]) / scale;
    }
    return u;
  }
}
