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

  /**
   * u by unit, so that Σ d u moves with the estimate and {@link UnitVariance} of d u is its
   * variance; 0 outside the domain, unless the weights are calibrated: then u = (w / d) e with the
   * residual e = v − x'B of the linearised variable v.
   *
   * @return by unit of the sample; NaN nowhere as long as the denominator is not 0
   */
  public static double[] of(
      Microdata data, Weighting weighting, Estimand estimand, Crossing domains, int domain) {
    return of(data, weighting, Map.of(), estimand, domains, domain);
  }

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
