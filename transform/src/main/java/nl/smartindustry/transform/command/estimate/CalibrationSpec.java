package nl.smartindustry.transform.command.estimate;

import static nl.smartindustry.transform.command.SpecFile.require;

import java.util.List;
import nl.smartindustry.transform.catalogue.MarginRule;
import nl.smartindustry.transform.catalogue.WeightRule;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.method.calibration.CalibrationMethod;
import nl.smartindustry.transform.method.calibration.Margin;

/**
 * What the weights are calibrated to, and how: a {@link WeightRule} with the files of its totals.
 *
 * @param frame the population, whose units margins count or add up
 * @param totals a table of totals in its place
 */
public record CalibrationSpec(
    DataFile frame,
    DataFile totals,
    CalibrationMethod method,
    List<Double> bounds,
    String q,
    List<MarginSpec> margins) {

  /** One margin; none of its cells is joined with another. */
  public record MarginSpec(List<String> by, String sum, DataFile totals) {
    MarginRule rule() {
      return new MarginRule(by, sum, 0);
    }

    Margin margin() {
      return new Margin(rule().by(), sum);
    }
  }

  public CalibrationSpec {
    margins = margins == null ? List.of() : List.copyOf(margins);
    rule(method, bounds, q, margins);
    boolean each = margins.stream().allMatch(margin -> margin.totals() != null);
    boolean some = margins.stream().anyMatch(margin -> margin.totals() != null);
    int sources = (frame == null ? 0 : 1) + (totals == null ? 0 : 1) + (some ? 1 : 0);
    require(sources == 1 && some == each, "the totals: from one of frame, totals, margins.totals");
  }

  WeightRule rule() {
    return rule(method, bounds, q, margins);
  }

  private static WeightRule rule(
      CalibrationMethod method, List<Double> bounds, String q, List<MarginSpec> margins) {
    return new WeightRule(method, bounds, q, margins.stream().map(MarginSpec::rule).toList());
  }

  List<Margin> plainMargins() {
    return margins.stream().map(MarginSpec::margin).toList();
  }
}
