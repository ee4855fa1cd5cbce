package nl.smartindustry.transform.catalogue;

import java.util.List;
import nl.smartindustry.transform.method.calibration.CalibrationMethod;

/**
 * How a weight is calibrated.
 *
 * @param method distance function; linear where absent
 * @param bounds smallest and largest ratio to the design weight; null for methods without them
 * @param q a column, or Spark SQL over the frame: how easily a unit's weight changes; null for 1
 */
public record WeightRule(
    CalibrationMethod method, List<Double> bounds, String q, List<MarginRule> margins) {
  public WeightRule {
    method = method == null ? CalibrationMethod.LINEAR : method;
    margins = margins == null ? List.of() : List.copyOf(margins);
    Treatment.require(!margins.isEmpty(), "margins: missing (at least one)");
    Treatment.require(
        !method.isBounded() || bounds != null, "bounds: missing (%s)", method.label());
    Treatment.require(
        bounds == null || bounds.size() == 2 && bounds.get(0) < 1 && bounds.get(1) > 1,
        "bounds: %s (two numbers, the first below 1 and the second above)",
        bounds);
  }

  /** Whether it has bounds that its method does not use. */
  public boolean isIdlyBounded() {
    return bounds != null && !method.isBounded();
  }

  /** The smallest ratio; NaN where there is none. */
  public double lower() {
    return bounds == null ? Double.NaN : bounds.get(0);
  }

  /** The largest ratio; NaN where there is none. */
  public double upper() {
    return bounds == null ? Double.NaN : bounds.get(1);
  }

  /** What the margins add up. */
  public List<String> sums() {
    return margins.stream().map(MarginRule::sum).filter(sum -> sum != null).toList();
  }
}
