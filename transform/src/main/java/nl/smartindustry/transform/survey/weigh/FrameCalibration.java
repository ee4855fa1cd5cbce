package nl.smartindustry.transform.survey.weigh;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.catalogue.CalibrationRule;
import nl.smartindustry.transform.catalogue.MarginRule;
import nl.smartindustry.transform.catalogue.WeightRule;
import nl.smartindustry.transform.method.calibration.Auxiliaries;
import nl.smartindustry.transform.method.calibration.Calibration;
import nl.smartindustry.transform.method.calibration.CalibrationTask;
import nl.smartindustry.transform.method.calibration.Margin;
import nl.smartindustry.transform.method.calibration.MarginTotals;
import nl.smartindustry.transform.method.calibration.Projection;
import nl.smartindustry.transform.method.inference.Weighting;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.survey.link.FrameReading.MarginCell;
import nl.smartindustry.transform.survey.link.SampledUnit;

/**
 * One wave calibrated to its frame.
 *
 * @param source what messages call the wave
 * @param units the resolved units, those out of scope among them: the frame counts these too
 * @param dimensions by which the places of units and the cells have codes
 * @param cells the frame of the wave's year
 */
record FrameCalibration(
    String source,
    CalibrationRule rules,
    List<SampledUnit> units,
    List<String> dimensions,
    List<MarginCell> cells) {
  private static final String NO_CODE = "none";
  private static final String ALL = "all";

  /** The weight of one rule. */
  CalibratedWeight solve(WeightRule rule, WaveDesign base) {
    var design = base.design();
    var columns = new LinkedHashMap<String, Codes>();
    var margins = new ArrayList<Margin>();
    var totals = new LinkedHashMap<String, Double>();
    for (var margin : rule.margins()) {
      add(margin, columns, margins, totals);
    }
    var sample = new Microdata(source, units.size(), amounts(rules.sums(), 0), columns);
    var x = Auxiliaries.of(sample, margins);
    var met = new MarginTotals("the frame of " + source, totals).of(x);
    var q = rule.q() == null ? null : amounts(List.of(rule.q()), ease(rule)).get(rule.q());
    var task =
        new CalibrationTask(x, design.weights(), q, met, rule.method(), rule.lower(), rule.upper());
    var calibrated = Calibration.solve(task);
    var weighting =
        new Weighting(design, calibrated.weights(), Projection.of(task), base.response());
    return new CalibratedWeight(weighting, calibrated);
  }

  private int ease(WeightRule rule) {
    return rules.sums().size() + rules.ease().indexOf(rule.q());
  }

  /** Frame amounts of the sampled units, from a position on. */
  private Map<String, double[]> amounts(List<String> names, int from) {
    var amounts = new LinkedHashMap<String, double[]>();
    for (int i = 0; i < names.size(); i++) {
      int at = from + i;
      amounts.put(
          names.get(i), units.stream().mapToDouble(unit -> unit.place().amounts()[at]).toArray());
    }
    return amounts;
  }

  /** Adds a margin: its classes of the sample, and their totals in the frame. */
  private void add(
      MarginRule rule,
      Map<String, Codes> columns,
      List<Margin> margins,
      Map<String, Double> totals) {
    var frame = new LinkedHashMap<List<String>, BigDecimal>();
    for (var cell : cells) {
      frame.merge(cell(rule, cell.codes()), amount(rule, cell), BigDecimal::add);
    }
    var sampled = units.stream().map(unit -> cell(rule, unit.place().codes())).toList();
    var classes = MarginClasses.of(frame.keySet(), sampled, rule.atLeast()).of();
    var column = rule.by().isEmpty() ? ALL : String.join(";", rule.by());
    columns.put(column, Codes.of(sampled.stream().map(classes::get).toArray(String[]::new)));
    margins.add(new Margin(List.of(column), rule.sum()));
    var prefix = (rule.sum() == null ? "" : rule.sum() + ": ") + column + "=";
    var sums = new LinkedHashMap<String, BigDecimal>();
    frame.forEach((cell, amount) -> sums.merge(classes.get(cell), amount, BigDecimal::add));
    sums.forEach((name, amount) -> totals.put(prefix + name, amount.doubleValue()));
  }

  private BigDecimal amount(MarginRule rule, MarginCell cell) {
    return rule.sum() == null
        ? BigDecimal.valueOf(cell.enterprises())
        : cell.sums().get(rules.sums().indexOf(rule.sum()));
  }

  private List<String> cell(MarginRule rule, List<String> codes) {
    return Arrays.asList(
        rule.by().stream()
            .map(name -> codes.get(dimensions.indexOf(name)))
            .map(code -> code == null ? NO_CODE : code)
            .toArray(String[]::new));
  }
}
