package nl.smartindustry.transform.command.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.command.estimate.PreparedWave.Solved;
import nl.smartindustry.transform.command.file.SourceTable;
import nl.smartindustry.transform.method.calibration.Projection;
import nl.smartindustry.transform.method.imputation.Expectation;
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
   * @param designFrame the population to count strata in; empty where columns tell their sizes
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
    var edited = new Edited(units.silent(), units.outside(), units.phase(), imputed, winsorised);
    var complete = PreparedWave.withShares(data, spec.questions());
    return new PreparedWave(complete, weighting, estimands, solved, edited);
  }

  private static Weighting weighting(Responded units, Optional<Solved> solved) {
    var weights =
        solved.map(calibration -> calibration.result().weights()).orElse(units.weights()).clone();
    for (int k = 0; units.silent() != null && k < weights.length; k++) {
      weights[k] = units.silent()[k] ? 0 : weights[k];
    }
    var projection = solved.map(calibration -> Projection.of(calibration.task())).orElse(null);
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
      var y = data.numbers(asked.item());
      var classes = units.crossing(asked.within());
      var expected = Expectation.mean(y, weighting.weights(), classes);
      var everyone = units.crossing(List.of());
      all.add(new Winsorisation(asked.item(), y, weighting.weights(), expected).optimal(everyone));
    }
    return all;
  }
}
