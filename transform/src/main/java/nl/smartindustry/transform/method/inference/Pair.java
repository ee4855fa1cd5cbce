package nl.smartindustry.transform.method.inference;

import java.util.Map;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.sample.Microdata;

/**
 * The columns of an estimand, linearised as u = (y − R x) / X: R = 0 and X = 1 for a total, x = 1
 * for a mean.
 *
 * @param x null for 1
 * @param isTotal whether only y is estimated
 * @param ofY what imputing y adds to the variance; null where nothing was imputed
 * @param ofX the same of x
 * @see "Woodruff (1971), JASA 66; Deville (1999), Survey Methodology 25(2)"
 */
record Pair(double[] y, double[] x, boolean isTotal, ItemUncertainty ofY, ItemUncertainty ofX) {
  static Pair of(Microdata data, Estimand estimand, Map<String, ItemUncertainty> imputed) {
    if (estimand instanceof Estimand.Quantile) {
      throw Refusal.definitions(
          "Estimator '%s' of '%s': has no linearised variable (a total, mean or ratio)",
          estimand.estimator(), estimand.variable());
    }
    return new Pair(
        data.numbers(estimand.y()),
        estimand.x().map(data::numbers).orElse(null),
        estimand instanceof Estimand.Total,
        imputed.get(estimand.y()),
        estimand.x().map(imputed::get).orElse(null));
  }

  /** A column of 0 and 1 of which the mean is asked for. */
  static Pair share(double[] y) {
    return new Pair(y, null, false, null, null);
  }

  /** Whether a variance must count for imputed items. */
  boolean isImputed() {
    return ofY != null || ofX != null;
  }

  /** Whether the unit has a valid answer. */
  boolean isValid(int k) {
    return !Double.isNaN(y[k]) && (x == null || !Double.isNaN(x[k]));
  }

  double x(int k) {
    return x == null ? 1 : x[k];
  }

  /** Whether every valid y is 0 or 1, so that a mean is a share. */
  boolean isBinary() {
    if (x != null || isTotal) {
      return false;
    }
    for (double value : y) {
      if (value != 0 && value != 1 && !Double.isNaN(value)) {
        return false;
      }
    }
    return true;
  }
}
