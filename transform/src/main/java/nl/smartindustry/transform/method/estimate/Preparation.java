package nl.smartindustry.transform.method.estimate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.smartindustry.transform.calibrate.Auxiliaries;
import nl.smartindustry.transform.calibrate.Calibration;
import nl.smartindustry.transform.calibrate.CalibrationTask;
import nl.smartindustry.transform.calibrate.Margin;
import nl.smartindustry.transform.calibrate.MarginTotals;
import nl.smartindustry.transform.calibrate.Projection;
import nl.smartindustry.transform.calibrate.TotalsTable;
import nl.smartindustry.transform.design.SampleDesign;
import nl.smartindustry.transform.inference.Weighting;
import nl.smartindustry.transform.method.DataFile;
import nl.smartindustry.transform.method.WantedColumns;
import nl.smartindustry.transform.microdata.Microdata;

/** From a file of a spec to a sample with weights: read, check, design, calibrate. */
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
   * @param designFrame the population to count strata in; empty where columns tell their sizes
   * @param marginFrame the population of the margins; empty where totals stand in for it
   */
  PreparedWave wave(SourceTable sample, Optional<Microdata> designFrame, DataFile marginFrame) {
    var questions = spec.questions();
    var data = PreparedWave.withShares(sample.data(), questions);
    var estimands = PreparedWave.estimands(sample.data(), questions);
    var design = DesignReading.of(sample, spec.sample().design(), designFrame);
    if (spec.calibration().isEmpty()) {
      var weighting = Weighting.ofDesign(design);
      return new PreparedWave(data, weighting, estimands, Optional.empty(), Optional.empty());
    }
    var task = task(spec.calibration().get(), sample, design, marginFrame);
    var calibrated = Calibration.solve(task);
    var weighting = new Weighting(design, calibrated.weights(), Projection.of(task));
    return new PreparedWave(data, weighting, estimands, Optional.of(task), Optional.of(calibrated));
  }

  private CalibrationTask task(
      CalibrationSpec calibration, SourceTable sample, SampleDesign design, DataFile frame) {
    var margins = calibration.plainMargins();
    for (var margin : margins) {
      margin.by().forEach(sample::completeCodes);
    }
    var x = Auxiliaries.of(sample.data(), margins);
    var q = calibration.q() == null ? null : sample.completeNumbers(calibration.q(), 0);
    return new CalibrationTask(
        x,
        design.weights(),
        q,
        totals(calibration, margins, frame).of(x),
        calibration.method(),
        calibration.lower(),
        calibration.upper());
  }

  private MarginTotals totals(CalibrationSpec calibration, List<Margin> margins, DataFile frame) {
    if (frame != null) {
      return MarginTotals.of(tables.marginFrame(frame).data(), margins);
    }
    if (calibration.totals() != null) {
      return totals(calibration.totals(), margins);
    }
    Map<String, Double> all = new LinkedHashMap<>();
    for (var margin : calibration.margins()) {
      all.putAll(totals(margin.totals(), List.of(margin.margin())).totals());
    }
    return new MarginTotals("the totals of the margins", all);
  }

  private MarginTotals totals(DataFile file, List<Margin> margins) {
    var wanted = new WantedColumns().number("total");
    margins.forEach(margin -> wanted.texts(margin.by()));
    if (tables.source(file).header().contains("sum")) {
      wanted.text("sum");
    }
    return TotalsTable.read(tables.plain(file, wanted).data(), margins);
  }
}
