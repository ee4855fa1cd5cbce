package nl.smartindustry.transform.inference;

import nl.smartindustry.transform.microdata.Crossing;
import nl.smartindustry.transform.microdata.Microdata;

/**
 * The linearised variable of one estimate, unit by unit: what the variance of anything made of
 * estimates is computed from (differences, changes).
 */
public final class Influence {
  private Influence() {}

  /**
   * u by unit, so that Σ d u moves with the estimate and {@link UnitVariance} of d u is its
   * variance; 0 outside the domain, unless the weights are calibrated: then u = (w / d) e with the
   * residual e = v − x'B of the linearised variable v.
   *
   * @return by unit of the sample; NaN nowhere as long as the denominator is not 0
   */
  public static double[] of(
      Microdata data, Weighting weighting, Estimand estimand, Crossing domains, int domain) {
    var pair = Pair.of(data, estimand);
    var z = weighted(pair, weighting, domains, domain);
    var d = weighting.design().weights();
    for (int k = 0; k < z.length; k++) {
      z[k] = d[k] == 0 ? 0 : z[k] / d[k];
    }
    return z;
  }

  /** w u, or w e, by unit. */
  static double[] weighted(Pair pair, Weighting weighting, Crossing domains, int domain) {
    var w = weighting.weights();
    double sumY = 0;
    double sumX = 0;
    for (int k = 0; k < w.length; k++) {
      if (domains.of()[k] == domain && pair.isValid(k)) {
        sumY += w[k] * pair.y()[k];
        sumX += w[k] * pair.x(k);
      }
    }
    double ratio = pair.isTotal() ? 0 : sumY / sumX;
    double scale = pair.isTotal() ? 1 : sumX;
    var u = new double[w.length];
    for (int k = 0; k < w.length; k++) {
      if (domains.of()[k] == domain && pair.isValid(k)) {
        u[k] = (pair.y()[k] - ratio * pair.x(k)) / scale;
      }
    }
    var e = weighting.isCalibrated() ? weighting.projection().residuals(u) : u;
    for (int k = 0; k < w.length; k++) {
      e[k] *= w[k];
    }
    return e;
  }
}
