package nl.smartindustry.transform.method.inference;

import nl.smartindustry.transform.method.calibration.Auxiliaries;

/**
 * The sums of one pair over one domain set, merged from cells.
 *
 * @param strata by part of the set
 * @param whole by domain
 * @param ofY what y adds to the residuals of calibrated weights; null where they are not summed
 * @param ofX the same of x; null for a total
 */
record SetSums(
    Pair pair,
    DomainSet set,
    Moments strata,
    Moments whole,
    CalibratedSums ofY,
    CalibratedSums ofX) {
  static SetSums of(
      Pair pair, DomainSet set, Moments cells, Weighting weighting, CalibratedMoments margins) {
    var strata = set.parts().observations(cells);
    var whole = cells.merge(set.cells(), set.size());
    if (margins == null) {
      return new SetSums(pair, set, strata, whole, null, null);
    }
    var y = new CalibratedSums.Column(pair.y(), pair.x(), strata.a);
    var x = new CalibratedSums.Column(pair.x(), pair.y(), strata.b);
    return new SetSums(
        pair,
        set,
        strata,
        whole,
        CalibratedSums.of(weighting, margins, y, set),
        pair.isTotal() ? null : CalibratedSums.of(weighting, margins, x, set));
  }

  /** R of a domain: 0 for a total. */
  double ratio(int d) {
    return pair.isTotal() ? 0 : whole.a[d] / whole.b[d];
  }

  /** X of a domain: 1 for a total. */
  double scale(int d) {
    return pair.isTotal() ? 1 : whole.b[d];
  }

  double estimate(int d) {
    return pair.isTotal() ? whole.a[d] : whole.a[d] / whole.b[d];
  }

  /**
   * What one column adds to the residuals of each domain of a set.
   *
   * @param moments Σ d q x v by domain: the right-hand side of the coefficients
   * @param products Σ factor_h (w v)(z − z̄_h) by domain
   */
  record CalibratedSums(double[][] moments, double[][] products) {
    /**
     * Sums a column.
     *
     * @param column a unit is in its domain where this is a number
     */
    static CalibratedSums of(
        Weighting weighting, CalibratedMoments margins, Column column, DomainSet set) {
      var domains = set.domains();
      var x = weighting.projection().auxiliaries();
      var moments = new double[domains.size()][x.columns()];
      var products = new double[domains.size()][x.columns()];
      var strata = weighting.design().strata().of();
      var w = weighting.weights();
      for (int k = 0; k < strata.length; k++) {
        int d = domains.of()[k];
        double v = d < 0 ? Double.NaN : column.at(k);
        if (!Double.isNaN(v)) {
          double dq = weighting.projection().dq(k);
          double factor = margins.factors().factor()[strata[k]] * w[k] * w[k] * v;
          add(x, k, dq * v, moments[d], factor, products[d]);
        }
      }
      column.centre(margins, set.parts(), products);
      return new CalibratedSums(moments, products);
    }

    private static void add(
        Auxiliaries x, int k, double dqv, double[] moments, double factor, double[] products) {
      for (int i = x.start()[k]; i < x.start()[k + 1]; i++) {
        moments[x.column()[i]] += dqv * x.value()[i];
        products[x.column()[i]] += factor * x.value()[i];
      }
    }

    /**
     * A column over units whose items are valid.
     *
     * @param v null for 1
     * @param other a second column that must be valid too; null for none
     * @param totals Σ w v by part of the set
     */
    record Column(double[] v, double[] other, double[] totals) {
      double at(int k) {
        double value = v == null ? 1 : v[k];
        return other != null && Double.isNaN(other[k]) ? Double.NaN : value;
      }

      private void centre(CalibratedMoments margins, StratumDomains parts, double[][] products) {
        for (int p = 0; p < parts.parts(); p++) {
          int h = parts.stratum()[p];
          double times = margins.factors().factor()[h] * totals[p];
          var product = products[parts.domain()[p]];
          for (int i = 0; i < margins.alive()[h].length; i++) {
            product[margins.alive()[h][i]] -= times * margins.mean()[h][i];
          }
        }
      }
    }
  }
}
