package nl.smartindustry.transform.method.estimate;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.transform.edit.ImputationInfluence;
import nl.smartindustry.transform.edit.NearestNeighbour;
import nl.smartindustry.transform.edit.NeighbourVariance;
import nl.smartindustry.transform.edit.PreviousWave;
import nl.smartindustry.transform.edit.RatioImputation;
import nl.smartindustry.transform.inference.Estimand;
import nl.smartindustry.transform.inference.Influence;
import nl.smartindustry.transform.inference.UnitVariance;
import nl.smartindustry.transform.inference.Weighting;
import nl.smartindustry.transform.microdata.Crossing;

/**
 * The variance of an estimate over sampling, response and imputation together, unit by unit; of one
 * domain, or of the difference of two.
 */
final class EditedVariance {
  private final PreparedWave wave;
  private final Weighting uncalibrated;
  private final List<NeighbourVariance> neighbours = new ArrayList<>();

  EditedVariance(PreparedWave wave) {
    this.wave = wave;
    var weighting = wave.weighting();
    this.uncalibrated = new Weighting(weighting.design(), weighting.weights(), null);
    for (var item : wave.edited().imputed()) {
      neighbours.add(
          item.imputer() instanceof NearestNeighbour nearest
              ? NeighbourVariance.of(nearest, weighting.design(), weighting.weights())
              : null);
    }
  }

  /** The variance; NaN where a lonely stratum has nothing to borrow from. */
  double of(Estimand estimand, Crossing domains, int domain) {
    return total(
        estimand, linearised(estimand, domains, domain), slopes(estimand, domains, domain));
  }

  /** The variance of the first domain minus the second. */
  double ofDifference(Estimand estimand, Crossing domains, int first, int second) {
    var z = linearised(estimand, domains, first);
    var slopes = slopes(estimand, domains, first);
    var otherSlopes = slopes(estimand, domains, second);
    subtract(z, linearised(estimand, domains, second));
    for (int i = 0; i < slopes.size(); i++) {
      subtract(slopes.get(i), otherSlopes.get(i));
    }
    return total(estimand, z, slopes);
  }

  private double total(Estimand estimand, double[] z, List<double[]> slopes) {
    var items = wave.edited().imputed();
    double beyond = 0;
    for (int i = 0; i < items.size(); i++) {
      if (wave.edited().imputedFor(estimand).contains(items.get(i))) {
        beyond += imputation(items.get(i), neighbours.get(i), z, slopes.get(i));
      }
    }
    project(z);
    beyond += wave.edited().phase().map(phase -> phase.beyond(z)).orElse(0.0);
    return Math.max(0, UnitVariance.of(wave.weighting().design(), z) + beyond);
  }

  /** What comes on top of the formula; a ratio's donors bear more in {@code z} as well. */
  private double imputation(
      ImputedItem item, NeighbourVariance neighbour, double[] z, double[] slope) {
    var weights = wave.weighting().weights();
    if (item.imputer() instanceof RatioImputation ratio) {
      var influence = ImputationInfluence.of(ratio, weights);
      var correction = influence.correction(slope);
      for (int k = 0; k < z.length; k++) {
        z[k] += correction[k];
      }
      return influence.response(slope);
    }
    return item.imputer() instanceof PreviousWave previous
        ? previous.response(weights, slope)
        : neighbour.beyond(slope);
  }

  /** w u by unit, not yet projected on the margins. */
  private double[] linearised(Estimand estimand, Crossing domains, int domain) {
    var z = Influence.of(wave.data(), uncalibrated, estimand, domains, domain);
    var d = wave.weighting().design().weights();
    for (int k = 0; k < z.length; k++) {
      z[k] *= d[k];
    }
    return z;
  }

  private void project(double[] z) {
    if (!wave.weighting().isCalibrated()) {
      return;
    }
    var w = wave.weighting().weights();
    for (int k = 0; k < z.length; k++) {
      z[k] = w[k] == 0 ? 0 : z[k] / w[k];
    }
    var residuals = wave.weighting().projection().residuals(z);
    for (int k = 0; k < z.length; k++) {
      z[k] = w[k] * residuals[k];
    }
  }

  /** By imputed item how much the estimate moves with its values. */
  private List<double[]> slopes(Estimand estimand, Crossing domains, int domain) {
    return wave.edited().imputed().stream()
        .map(item -> slope(estimand, item.item(), domains, domain))
        .toList();
  }

  private double[] slope(Estimand estimand, String item, Crossing domains, int domain) {
    var w = wave.weighting().weights();
    var y = wave.data().numbers(estimand.y());
    var x = estimand.x().map(wave.data()::numbers).orElse(null);
    double sumY = 0;
    double sumX = 0;
    for (int k = 0; k < w.length; k++) {
      double xk = x == null ? 1 : x[k];
      if (domains.of()[k] == domain && !Double.isNaN(y[k] + xk)) {
        sumY += w[k] * y[k];
        sumX += w[k] * xk;
      }
    }
    double scale = estimand instanceof Estimand.Total ? 1 : sumX;
    double share = item.equals(estimand.y()) ? 1 : 0;
    share -= estimand.x().filter(item::equals).isPresent() ? sumY / sumX : 0;
    var slope = new double[w.length];
    for (int k = 0; k < w.length; k++) {
      boolean valid = !Double.isNaN(y[k] + (x == null ? 1 : x[k]));
      slope[k] = domains.of()[k] == domain && valid ? share / scale : 0;
    }
    return slope;
  }

  private static void subtract(double[] from, double[] other) {
    for (int k = 0; k < from.length; k++) {
      from[k] -= other[k];
    }
  }
}
