package nl.smartindustry.transform.survey.wave;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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

  /**
   * The cells of a margin, joined where the sample has too few enterprises: first with the other
   * small ones of the same first code, then with all other small ones, then with the smallest cell
   * that is large enough.
   *
   * @param of the class of each cell; cells are lists of codes
   */
  record MarginClasses(Map<List<String>, String> of) {
    private static final String REST = "rest";
    private static final String SEPARATOR = ";";

    /**
     * @param population the cells of the frame
     * @param sample the cell of each sampled enterprise
     */
    static MarginClasses of(
        Collection<List<String>> population, List<List<String>> sample, int atLeast) {
      var cells = new TreeMap<String, List<String>>();
      population.forEach(cell -> cells.put(String.join(SEPARATOR, cell), cell));
      sample.forEach(cell -> cells.put(String.join(SEPARATOR, cell), cell));
      Map<List<String>, String> classes = new java.util.HashMap<>();
      cells.forEach((name, cell) -> classes.put(cell, name));
      var joined = new MarginClasses(classes);
      joined.join(
          sample, atLeast, (cell, name) -> cell.size() > 1 ? cell.get(0) + SEPARATOR + REST : name);
      joined.join(sample, atLeast, (cell, name) -> REST);
      joined.joinRest(sample, atLeast);
      return joined;
    }

    private interface Coarser {
      String name(List<String> cell, String name);
    }

    private void join(List<List<String>> sample, int atLeast, Coarser coarser) {
      var counts = counts(sample);
      of.replaceAll(
          (cell, name) -> counts.getOrDefault(name, 0) < atLeast ? coarser.name(cell, name) : name);
    }

    private void joinRest(List<List<String>> sample, int atLeast) {
      var counts = counts(sample);
      if (!of.containsValue(REST) || counts.getOrDefault(REST, 0) >= atLeast) {
        return;
      }
      var smallest =
          new TreeSet<>(of.values())
              .stream()
                  .filter(name -> !name.equals(REST))
                  .min(java.util.Comparator.comparing(name -> counts.getOrDefault(name, 0)));
      smallest.ifPresent(name -> of.replaceAll((cell, held) -> held.equals(name) ? REST : held));
    }

    private Map<String, Integer> counts(List<List<String>> sample) {
      var counts = new TreeMap<String, Integer>();
      sample.forEach(cell -> counts.merge(of.get(cell), 1, Integer::sum));
      return counts;
    }
  }
}
