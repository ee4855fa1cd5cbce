package nl.smartindustry.transform.survey.wave;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.smartindustry.transform.catalogue.MarginRule;
import nl.smartindustry.transform.catalogue.WeightRule;
import nl.smartindustry.transform.method.calibration.Auxiliaries;
import nl.smartindustry.transform.method.calibration.Calibrated;
import nl.smartindustry.transform.method.calibration.Calibration;
import nl.smartindustry.transform.method.calibration.CalibrationTask;
import nl.smartindustry.transform.method.calibration.Margin;
import nl.smartindustry.transform.method.calibration.MarginTotals;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Microdata;

/** Calibrates the weights of a wave to a population. */
public record WaveCalibration(WeightRule rule, Respondents units) {
  /**
   * The weights that meet the totals of a population; cells of too few sampled units are joined.
   *
   * @param sample a row per unit, with the columns of the margins and of q
   * @param rows of the population, with the columns of the margins
   * @param each how many units a row stands for, what margins add up being that of all of them;
   *     null for one
   */
  public Calibrated toPopulation(Microdata sample, Microdata rows, double[] each) {
    var margins = new ArrayList<Margin>();
    var from = sample;
    var to = rows;
    for (var margin : rule.margins()) {
      var by = margin.by();
      if (margin.atLeast() > 0 && !by.isEmpty()) {
        var column = String.join(";", by);
        var classes = classes(margin, sample, rows);
        from = from.with(column, joined(classes, sample, by));
        to = to.with(column, joined(classes, rows, by));
        by = List.of(column);
      }
      margins.add(new Margin(by, margin.sum()));
    }
    return solve(from, margins, MarginTotals.of(to, each, margins));
  }

  private Map<List<String>, String> classes(MarginRule margin, Microdata sample, Microdata rows) {
    var cells = sample.crossing(margin.by());
    var sampled =
        IntStream.range(0, sample.size())
            .filter(k -> !units.isSilent(k) && cells.of()[k] >= 0)
            .mapToObj(k -> cells.combinations().get(cells.of()[k]))
            .toList();
    var known = rows.crossing(margin.by()).combinations();
    return MarginClasses.of(known, sampled, margin.atLeast()).of();
  }

  private static Codes joined(Map<List<String>, String> classes, Microdata table, List<String> by) {
    var cells = table.crossing(by);
    return Codes.of(
        IntStream.of(cells.of())
            .mapToObj(cell -> cell < 0 ? null : classes.get(cells.combinations().get(cell)))
            .toArray(String[]::new));
  }

  /** The weights that meet totals. */
  public Calibrated solve(Microdata sample, List<Margin> margins, MarginTotals totals) {
    var x = auxiliaries(sample, margins);
    var weights = units.weights().clone();
    for (int k = 0; k < weights.length; k++) {
      weights[k] = units.isSilent(k) ? 1 : weights[k]; // in no margin: any weight will do
    }
    return Calibration.solve(
        new CalibrationTask(
            x,
            weights,
            rule.q() == null ? null : sample.numbers(rule.q()),
            totals.of(x),
            rule.method(),
            rule.lower(),
            rule.upper()));
  }

  /** The auxiliaries of those that answered; a silent unit has none. */
  private Auxiliaries auxiliaries(Microdata sample, List<Margin> margins) {
    if (units.silent() == null) {
      return Auxiliaries.of(sample, margins);
    }
    var silent = units.silent();
    var answered = IntStream.range(0, silent.length).filter(k -> !silent[k]).toArray();
    var x = Auxiliaries.of(sample.rows(answered), margins);
    var start = new int[silent.length + 1];
    int next = 0;
    for (int k = 0; k < silent.length; k++) {
      next += silent[k] ? 0 : 1;
      start[k + 1] = x.start()[next];
    }
    return new Auxiliaries(x.names(), start, x.column(), x.value());
  }
}
