package nl.smartindustry.transform.method.inference;

import nl.smartindustry.transform.method.sample.Crossing;

/**
 * One estimate as a sum over the sample.
 *
 * @param z w u by unit, or w e with the residuals of calibrated weights
 * @param beyond variance that is not that of the sample: of imputed items
 */
record Linearised(double[] z, double beyond) {
  static Linearised of(Pair pair, Weighting weighting, Crossing domains, int domain) {
    var w = weighting.weights();
    double sumY = 0;
    double sumX = 0;
    for (int k = 0; k < w.length; k++) {
      if (isMember(pair, weighting, domains, domain, k)) {
        sumY += w[k] * pair.y()[k];
        sumX += w[k] * pair.x(k);
      }
    }
    double ratio = pair.isTotal() ? 0 : sumY / sumX;
    double scale = pair.isTotal() ? 1 : sumX;
    var u = new double[w.length];
    var slope = new double[w.length];
    for (int k = 0; k < w.length; k++) {
      if (isMember(pair, weighting, domains, domain, k)) {
        u[k] = (pair.y()[k] - ratio * pair.x(k)) / scale;
        slope[k] = 1 / scale;
      }
    }
    double beyond = imputed(pair, ratio, slope, w, u);
    return new Linearised(weighted(weighting, u), beyond);
  }

  /** The variance beyond the sample's, of both columns; together where they share an item. */
  private static double imputed(Pair pair, double ratio, double[] slope, double[] w, double[] u) {
    if (pair.ofY() instanceof ImputedColumn y && pair.ofX() instanceof ImputedColumn x) {
      return imputed(y.less(ratio, x), slope, w, u);
    }
    double beyond = imputed(pair.ofY(), slope, w, u);
    if (pair.ofX() != null) {
      for (int k = 0; k < slope.length; k++) {
        slope[k] *= -ratio;
      }
      beyond += imputed(pair.ofX(), slope, w, u);
    }
    return beyond;
  }

  private static boolean isMember(
      Pair pair, Weighting weighting, Crossing domains, int domain, int k) {
    return domains.of()[k] == domain && weighting.weights()[k] != 0 && pair.isValid(k);
  }

  /** Lets donors bear what was made of their values; returns the variance beyond the sample's. */
  private static double imputed(ItemUncertainty item, double[] slope, double[] w, double[] u) {
    if (item == null) {
      return 0;
    }
    var correction = item.correction(slope);
    for (int k = 0; correction != null && k < u.length; k++) {
      u[k] += correction[k] == 0 ? 0 : correction[k] / w[k];
    }
    return item.beyond(slope);
  }

  private static double[] weighted(Weighting weighting, double[] u) {
    var z = weighting.isCalibrated() ? weighting.projection().residuals(u) : u;
    for (int k = 0; k < z.length; k++) {
      z[k] *= weighting.weights()[k];
    }
    return z;
  }

  /** This estimate minus another of the same sample. */
  Linearised minus(Linearised other) {
    var difference = z.clone();
    for (int k = 0; k < difference.length; k++) {
      difference[k] -= other.z[k];
    }
    return new Linearised(difference, beyond + other.beyond);
  }

  double variance(Weighting weighting, VarianceFactors factors) {
    return Math.max(0, weighting.variance(factors, z) + beyond);
  }
}
