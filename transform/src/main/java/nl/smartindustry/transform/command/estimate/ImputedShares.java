package nl.smartindustry.transform.command.estimate;

import nl.smartindustry.transform.method.imputation.ImputedShare;
import nl.smartindustry.transform.method.inference.Estimand;
import nl.smartindustry.transform.method.inference.Estimates.Estimated;

/**
 * How much of each figure rests on imputed values: of its magnitude, or of its units for a quantile
 * and where the magnitude is 0. Of a ratio the part that is larger.
 */
record ImputedShares(PreparedWave wave) {

  /** By domain of the set; NaN where no item of the estimand was imputed. */
  double[] of(Estimated set) {
    var shares = new double[set.domains().size()];
    java.util.Arrays.fill(shares, Double.NaN);
    for (var item : wave.edited().imputedFor(set.estimand())) {
      var found = ImputedShare.by(set.domains(), item.result(), wave.weighting().weights());
      for (int d = 0; d < shares.length; d++) {
        double share = share(set.estimand(), found.get(d));
        shares[d] = Double.isNaN(shares[d]) ? share : Math.max(shares[d], share);
      }
    }
    return shares;
  }

  private static double share(Estimand estimand, ImputedShare found) {
    boolean magnitude =
        !(estimand instanceof Estimand.Quantile) && !Double.isNaN(found.ofMagnitude());
    return magnitude ? found.ofMagnitude() : found.ofUnits();
  }
}
