package nl.smartindustry.transform.command.estimate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.command.WantedColumns;
import nl.smartindustry.transform.command.estimate.PreparedWave.Solved;
import nl.smartindustry.transform.method.calibration.Auxiliaries;
import nl.smartindustry.transform.method.calibration.Calibration;
import nl.smartindustry.transform.method.calibration.CalibrationTask;
import nl.smartindustry.transform.method.calibration.Margin;
import nl.smartindustry.transform.method.calibration.MarginTotals;
import nl.smartindustry.transform.method.calibration.TotalsTable;
import nl.smartindustry.transform.method.sample.Microdata;

/** Calibrates a sample to the margins of a spec. */
record WaveCalibration(CalibrationSpec spec, SourceTables tables) {

  /**
   * The calibrated weights.
   *
   * @param frame the population of the margins; null where totals stand in for it
   */
  Solved solve(Responded units, DataFile frame) {
    var margins = spec.plainMargins();
    var x = auxiliaries(units, margins);
    var weights = units.weights().clone();
    for (int k = 0; units.silent() != null && k < weights.length; k++) {
      weights[k] = units.silent()[k] ? 1 : weights[k]; // in no margin: any weight will do
    }
    var task =
        new CalibrationTask(
            x,
            weights,
            spec.q() == null ? null : units.data().numbers(spec.q()),
            totals(margins, frame).of(x),
            spec.method(),
            spec.lower(),
            spec.upper());
    return new Solved(task, Calibration.solve(task));
  }

  /** The auxiliaries of those that answered; a silent unit has none. */
  private static Auxiliaries auxiliaries(Responded units, List<Margin> margins) {
    var silent = units.silent();
    if (silent == null) {
      return Auxiliaries.of(units.data(), margins);
    }
    var answered = IntStream.range(0, silent.length).filter(k -> !silent[k]).toArray();
    var x = Auxiliaries.of(Rows.of(units.data(), answered), margins);
    var start = new int[silent.length + 1];
    int next = 0;
    for (int k = 0; k < silent.length; k++) {
      next += silent[k] ? 0 : 1;
      start[k + 1] = x.start()[next];
    }
    return new Auxiliaries(x.names(), start, x.column(), x.value());
  }

  private MarginTotals totals(List<Margin> margins, DataFile frame) {
    if (frame != null) {
      return MarginTotals.of(tables.marginFrame(frame).data(), margins);
    }
    if (spec.totals() != null) {
      return read(spec.totals(), margins);
    }
    Map<String, Double> all = new LinkedHashMap<>();
    for (var margin : spec.margins()) {
      all.putAll(read(margin.totals(), List.of(margin.margin())).totals());
    }
    return new MarginTotals("the totals of the margins", all);
  }

  private MarginTotals read(DataFile file, List<Margin> margins) {
    var wanted = new WantedColumns().number("total");
    margins.forEach(margin -> wanted.texts(margin.by()));
    if (tables.source(file).header().contains("sum")) {
      wanted.text("sum");
    }
    Microdata table = tables.plain(file, wanted).data();
    return TotalsTable.read(table, margins);
  }
}
