package nl.smartindustry.transform.command.estimate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.command.WantedColumns;
import nl.smartindustry.transform.command.file.SourceTable;
import nl.smartindustry.transform.method.calibration.Auxiliaries;
import nl.smartindustry.transform.method.calibration.Calibrated;
import nl.smartindustry.transform.method.calibration.Calibration;
import nl.smartindustry.transform.method.calibration.CalibrationTask;
import nl.smartindustry.transform.method.calibration.Margin;
import nl.smartindustry.transform.method.calibration.MarginTotals;
import nl.smartindustry.transform.method.calibration.TotalsTable;
import nl.smartindustry.transform.method.imputation.Winsorisation;
import nl.smartindustry.transform.method.imputation.Winsorised;
import nl.smartindustry.transform.method.inference.Weighting;
import nl.smartindustry.transform.method.sample.Microdata;

/** From the units of a file to a sample with weights: design, response, imputation, calibration. */
final class Preparation {
  private final EstimateSpec spec;
  private final SourceTables tables;

  Preparation(EstimateSpec spec, SourceTables tables) {
    this.spec = spec;
    this.tables = tables;
  }

  /**
   * A wave.
   *
   * @param designFrame the population to count strata in; empty where columns hold their sizes
   * @param marginFrame the population of the margins; null where totals stand in for it
   */
  PreparedWave wave(SourceTable sample, Optional<Microdata> designFrame, DataFile marginFrame) {
    checkMargins(sample);
    var design = DesignReading.of(sample, spec.sample().design(), designFrame);
    var units = Responded.of(sample.data(), design, spec.editing().response());
    var imputed = impute(units);
    var data = units.data();
    for (var item : imputed) {
      data = data.with(item.item(), item.result().values());
    }
    var solved =
        spec.calibration()
            .map(calibration -> new WaveCalibration(calibration, tables).solve(units, marginFrame));
    var weighting = weighting(units, solved);
    var winsorised = winsorise(data, weighting, units);
    for (var item : winsorised) {
      data = data.with(item.item(), item.values());
    }
    var estimands = PreparedWave.estimands(data, spec.questions());
    var edited =
        new EditedAnswers(units.silent(), units.outside(), units.phase(), imputed, winsorised);
    var complete = PreparedWave.withShares(data, spec.questions());
    return new PreparedWave(complete, weighting, estimands, solved, edited);
  }

  private static Weighting weighting(Responded units, Optional<Calibrated> solved) {
    var weights = solved.map(Calibrated::weights).orElse(units.weights()).clone();
    for (int k = 0; units.silent() != null && k < weights.length; k++) {
      weights[k] = units.silent()[k] ? 0 : weights[k];
    }
    var projection = solved.map(Calibrated::projection).orElse(null);
    var response = units.phase().map(phase -> (ToDoubleFunction<double[]>) phase::beyond);
    return new Weighting(units.design(), weights, projection, response.orElse(null));
  }

  /** Units that did not answer may lack what margins ask. */
  private void checkMargins(SourceTable sample) {
    if (spec.calibration().isEmpty() || spec.editing().response().isPresent()) {
      return;
    }
    for (var margin : spec.calibration().get().margins()) {
      margin.by().forEach(sample::completeCodes);
    }
    var q = spec.calibration().get().q();
    if (q != null) {
      sample.completeNumbers(q, 0);
    }
  }

  private List<ImputedItem> impute(Responded units) {
    return spec.editing().imputation().stream()
        .map(asked -> ImputedItem.of(units, asked, spec.sample().id()))
        .toList();
  }

  private List<Winsorised> winsorise(Microdata data, Weighting weighting, Responded units) {
    var all = new ArrayList<Winsorised>();
    for (var asked : spec.editing().winsorisation()) {
      var expectation = units.crossing(asked.within());
      var cutoff = units.crossing(List.of());
      var y = data.numbers(asked.item());
      all.add(Winsorisation.aboutMeans(asked.item(), y, weighting.weights(), expectation, cutoff));
    }
    return all;
  }

  /** Calibrates a sample to the margins of a spec. */
  record WaveCalibration(CalibrationSpec spec, SourceTables tables) {

    /**
     * The calibrated weights.
     *
     * @param frame the population of the margins; null where totals stand in for it
     */
    Calibrated solve(Responded units, DataFile frame) {
      var margins = spec.plainMargins();
      var x = auxiliaries(units, margins);
      var weights = units.weights().clone();
      for (int k = 0; units.silent() != null && k < weights.length; k++) {
        weights[k] = units.silent()[k] ? 1 : weights[k]; // in no margin: any weight will do
      }
      return Calibration.solve(
          new CalibrationTask(
              x,
              weights,
              spec.q() == null ? null : units.data().numbers(spec.q()),
              totals(margins, frame).of(x),
              spec.method(),
              spec.lower(),
              spec.upper()));
    }

    /** The auxiliaries of those that answered; a silent unit has none. */
    private static Auxiliaries auxiliaries(Responded units, List<Margin> margins) {
      var silent = units.silent();
      if (silent == null) {
        return Auxiliaries.of(units.data(), margins);
      }
      var answered = IntStream.range(0, silent.length).filter(k -> !silent[k]).toArray();
      var x = Auxiliaries.of(units.data().rows(answered), margins);
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
}
