package nl.smartindustry.transform.survey.estimate;

import java.util.Arrays;
import nl.smartindustry.transform.method.sample.Crossing;

/** How much of the figures of one variable rests on answers that were filled in, by domain. */
final class ImputedShares {
  private ImputedShares() {}

  /**
   * Σ w |x| of the filled in over Σ w |x| of all.
   *
   * @param amounts by unit; NaN where it is in no figure
   * @param imputed by unit; null where nothing is ever filled in
   * @return NaN where nothing is ever filled in, or there is no amount
   */
  static double[] of(Crossing domains, double[] weights, double[] amounts, boolean[] imputed) {
    var part = new double[domains.size()];
    var all = new double[domains.size()];
    if (imputed == null) {
      Arrays.fill(part, Double.NaN);
      return part;
    }
    for (int k = 0; k < weights.length; k++) {
      int domain = domains.of()[k];
      if (domain >= 0 && !Double.isNaN(amounts[k])) {
        double amount = weights[k] * Math.abs(amounts[k]);
        all[domain] += amount;
        part[domain] += imputed[k] ? amount : 0;
      }
    }
    Arrays.setAll(part, d -> part[d] / all[d]);
    return part;
  }
}
