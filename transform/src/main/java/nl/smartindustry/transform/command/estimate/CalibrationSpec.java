package nl.smartindustry.transform.command.estimate;

import static nl.smartindustry.transform.command.SpecFile.require;

import java.util.List;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.method.calibration.CalibrationMethod;
import nl.smartindustry.transform.method.calibration.Margin;

/**
 * What the weights are calibrated to, and how.
 *
 * @param frame the population, whose units margins count or add up
 * @param totals a table of totals in its place
 * @param method distance function; linear where absent
 * @param bounds of the ratio of weights, for bounded methods
 * @param q column of q, how easily a weight changes; 1 where absent
 */
public record CalibrationSpec(
    DataFile frame,
    DataFile totals,
    CalibrationMethod method,
    List<Double> bounds,
    String q,
    List<MarginSpec> margins) {

  /** One margin: the crossing of columns, counted, or a column added up over it. */
  public record MarginSpec(List<String> by, String sum, DataFile totals) {
    public MarginSpec {
      by = by == null ? List.of() : List.copyOf(by);
    }

    Margin margin() {
      return new Margin(by, sum);
    }
  }

  public CalibrationSpec {
    method = method == null ? CalibrationMethod.LINEAR : method;
    margins = margins == null ? List.of() : List.copyOf(margins);
    require(!margins.isEmpty(), "margins: missing (at least one)");
    boolean each = margins.stream().allMatch(margin -> margin.totals() != null);
    boolean some = margins.stream().anyMatch(margin -> margin.totals() != null);
    int sources = (frame == null ? 0 : 1) + (totals == null ? 0 : 1) + (some ? 1 : 0);
    require(sources == 1 && some == each, "the totals: from one of frame, totals, margins.totals");
    require(!method.isBounded() || bounds != null, "bounds: missing (%s)", method.label());
    require(
        bounds == null || bounds.size() == 2 && bounds.get(0) < 1 && bounds.get(1) > 1,
        "bounds: %s (two numbers, the first below 1 and the second above)",
        bounds);
  }

  List<Margin> plainMargins() {
    return margins.stream().map(MarginSpec::margin).toList();
  }

  double lower() {
    return bounds == null ? Double.NaN : bounds.get(0);
  }

  double upper() {
    return bounds == null ? Double.NaN : bounds.get(1);
  }
}
