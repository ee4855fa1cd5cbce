package nl.smartindustry.transform.method.inference;

import java.util.Map;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.method.sample.Microdata;

/**
 * The linearised variable of one estimate, unit by unit: what the variance of anything made of
 * estimates is computed from (differences, changes).
 */
public final class Influence {
  private Influence() {}

  /** By unit; donors of imputed items bear what was made of their answers. */
  public static double[] of(
      Microdata data,
      Weighting weighting,
      Map<String, ItemUncertainty> imputed,
      Estimand estimand,
      Crossing domains,
      int domain) {
    var pair = Pair.of(data, estimand, imputed);
    var z = Linearised.of(pair, weighting, domains, domain).z();
    var d = weighting.design().weights();
    for (int k = 0; k < z.length; k++) {
      z[k] = d[k] == 0 ? 0 : z[k] / d[k];
    }
    return z;
  }

  /**
   * The linearised variable of the units of a domain, where no other unit contributes: weights are
   * not calibrated and nothing was imputed.
   *
   * @param units all of the domain, ascending
   * @return by place in {@code units}
   */
  public static double[] within(
      Microdata data, Weighting weighting, Estimand estimand, int[] units) {
    var pair = Pair.of(data, estimand, Map.of());
    var w = weighting.weights();
    var d = weighting.design().weights();
    double sumY = 0;
    double sumX = 0;
    for (int k : units) {
      if (w[k] != 0 && pair.isValid(k)) {
        sumY += w[k] * pair.y()[k];
        sumX += w[k] * pair.x(k);
      }
    }
    double ratio = pair.isTotal() ? 0 : sumY / sumX;
    double scale = pair.isTotal() ? 1 : sumX;
    var u = new double[units.length];
    for (int i = 0; i < u.length; i++) {
      int k = units[i];
      if (w[k] != 0 && d[k] != 0 && pair.isValid(k)) {
        u[i] = (pair.y()[k] - ratio * pair.x(k)) / scale * w[k] / d[k];
      }
    }
    return u;
  }
}
