package nl.smartindustry.transform.method.calibration;

import java.util.Arrays;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * What to calibrate, to what, and how.
 *
 * @param x auxiliaries of the sample
 * @param designWeights d of each unit, positive
 * @param q how easily a unit's weight changes, at least 0; 0 keeps its design weight; null for ones
 * @param totals to be met, in the order of the columns of {@code x}
 * @param method distance function
 * @param lower least ratio of a calibrated to a design weight, below 1; for bounded methods
 * @param upper largest ratio, above 1; for bounded methods
 */
public record CalibrationTask(
    Auxiliaries x,
    double[] designWeights,
    double[] q,
    double[] totals,
    CalibrationMethod method,
    double lower,
    double upper) {
  public CalibrationTask {
    checkLength("design weights", designWeights.length, x.units());
    checkLength("totals", totals.length, x.columns());
    if (q != null) {
      checkLength("q", q.length, x.units());
      refuseUnless("q", q, 0);
    }
    refuseUnless("design weight", designWeights, Double.MIN_VALUE);
    refuseUnless("total", totals, Double.NEGATIVE_INFINITY);
    if (method.isBounded()) {
      checkBounds(method, lower, upper);
    }
    if (method.isMultiplicative() && q != null && Arrays.stream(q).anyMatch(k -> k > 0 && k != 1)) {
      throw Refusal.definitions(
          "Calibration method '%s': units with a q of their own (1, or another method)",
          method.label());
    }
  }

  /** This task from other design weights. */
  public CalibrationTask from(double[] weights) {
    return new CalibrationTask(x, weights, q, totals, method, lower, upper);
  }

  /** How easily the weight of a unit changes. */
  public double q(int unit) {
    return q == null ? 1 : q[unit];
  }

  private static void checkLength(String what, int found, int expected) {
    if (found != expected) {
      throw new IllegalArgumentException(
          "Calibration, %s: %d values (%d)".formatted(what, found, expected));
    }
  }

  private static void refuseUnless(String what, double[] values, double least) {
    for (double value : values) {
      if (!(value >= least) || Double.isInfinite(value)) {
        throw Refusal.data(
            "Calibration, %s: found %s (%s)",
            what,
            Double.isNaN(value) ? "a missing value" : value,
            least == 0 ? "at least 0" : least > 0 ? "positive" : "a number");
      }
    }
  }

  private static void checkBounds(CalibrationMethod method, double lower, double upper) {
    boolean finite = !Double.isInfinite(lower) && !Double.isInfinite(upper);
    if (!(lower < 1 && upper > 1 && (finite || method == CalibrationMethod.BOUNDED_LINEAR))) {
      throw Refusal.definitions(
          "Calibration method '%s', bounds: found [%s, %s] (a lower bound below 1 and an upper"
              + " bound above 1)",
          method.label(), lower, upper);
    }
  }
}
