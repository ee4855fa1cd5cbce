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

  /** The same where some items were imputed: their donors bear what was made of them. */
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
}
