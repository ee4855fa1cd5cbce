package nl.smartindustry.transform.catalogue;

import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.calibration.CalibrationMethod;

/**
 * How one of the three weights is calibrated.
 *
 * @param bounds smallest and largest ratio to the design weight, for methods that have them
 * @param q Spark SQL over the frame: how easily an enterprise's weight changes; null for 1
 */
public record WeightRule(
    CalibrationMethod method, List<Double> bounds, String q, List<MarginRule> margins) {
  public WeightRule {
    bounds = bounds == null ? List.of() : List.copyOf(bounds);
    margins = margins == null ? List.of() : List.copyOf(margins);
    if (method == null || margins.isEmpty()) {
      throw Refusal.of(
          ExitCode.DEFINITIONS, "Calibration by method '%s': needs method and margins", method);
    }
    if (bounds.size() != (method.isBounded() ? 2 : 0)) {
      throw Refusal.of(
          ExitCode.DEFINITIONS,
          "Calibration method '%s', bounds: found %s (%s)",
          method.label(),
          bounds,
          method.isBounded() ? "a smallest and a largest ratio" : "none");
    }
  }

  private double bound(int index) {
    return bounds.isEmpty() ? Double.NaN : bounds.get(index);
  }

  /** The smallest ratio; NaN where there is none. */
  public double lower() {
    return bound(0);
  }

  /** The largest ratio; NaN where there is none. */
  public double upper() {
    return bound(1);
  }

  /** What the margins add up. */
  public List<String> sums() {
    return margins.stream().map(MarginRule::sum).filter(sum -> sum != null).toList();
  }
}
