package nl.smartindustry.transform.method.imputation;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Crossing;

/**
 * How much of the figures of one domain rests on imputed values.
 *
 * @param units imputed units
 * @param ofUnits Σ w of the imputed / Σ w of all with a value; for shares. NaN without weights
 * @param ofMagnitude Σ w |y| of the imputed / Σ w |y| of all; for totals. NaN where all is 0
 */
public record ImputedShare(int units, double ofUnits, double ofMagnitude) {

  /** One row per domain, in the order of the crossing; units left missing count nowhere. */
  public static List<ImputedShare> by(Crossing domains, Imputed item, double[] weights) {
    return by(domains, item.values(), item.flags(), weights);
  }

  /**
   * The same of a column that is made of items.
   *
   * @param flags by unit, whether a value rests on an imputed one
   */
  public static List<ImputedShare> by(
      Crossing domains, double[] values, boolean[] flags, double[] weights) {
    var units = new int[domains.size()];
    var sums = new double[domains.size()][4];
    for (int k = 0; k < weights.length; k++) {
      int d = domains.of()[k];
      double value = values[k];
      if (d != Codes.NONE && !Double.isNaN(value)) {
        double imputed = flags[k] ? 1 : 0;
        units[d] += flags[k] ? 1 : 0;
        sums[d][0] += weights[k] * imputed;
        sums[d][1] += weights[k];
        sums[d][2] += weights[k] * imputed * Math.abs(value);
        sums[d][3] += weights[k] * Math.abs(value);
      }
    }
    var shares = new ArrayList<ImputedShare>();
    for (int d = 0; d < units.length; d++) {
      shares.add(new ImputedShare(units[d], sums[d][0] / sums[d][1], sums[d][2] / sums[d][3]));
    }
    return shares;
  }
}
