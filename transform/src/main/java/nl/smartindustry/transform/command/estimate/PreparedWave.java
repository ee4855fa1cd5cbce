package nl.smartindustry.transform.command.estimate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.smartindustry.transform.method.calibration.Calibrated;
import nl.smartindustry.transform.method.imputation.ImputedPrecision;
import nl.smartindustry.transform.method.inference.Estimand;
import nl.smartindustry.transform.method.inference.ItemUncertainty;
import nl.smartindustry.transform.method.inference.Weighting;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.survey.wave.ItemTreatment.ImputedItem;
import nl.smartindustry.transform.survey.wave.ItemTreatment.Treated;
import nl.smartindustry.transform.survey.wave.Respondents;

/**
 * A sample that is ready to estimate from.
 *
 * @param treated its columns, with what was done to the answers
 * @param calibration how the weights were calibrated; empty where they were not
 * @param estimands everything asked for, shares by level included
 */
record PreparedWave(
    Respondents units,
    Treated treated,
    Weighting weighting,
    Optional<Calibrated> calibration,
    List<Estimand> estimands) {
  /** With the levels of the columns whose shares are asked for, each a variable of 0 and 1. */
  static PreparedWave of(
      Respondents units,
      Treated treated,
      Weighting weighting,
      Optional<Calibrated> calibration,
      Questions questions) {
    var data = treated.data();
    var estimands = new ArrayList<>(questions.estimands());
    for (var column : questions.shareColumns()) {
      var codes = data.codes(column);
      for (int level = 0; level < codes.levels().size(); level++) {
        var share = column + "=" + codes.levels().get(level);
        data = data.with(share, indicator(codes, level));
        estimands.add(new Estimand.Mean(share));
      }
    }
    var complete = new Treated(data, treated.imputed(), treated.winsorised());
    return new PreparedWave(units, complete, weighting, calibration, estimands);
  }

  private static double[] indicator(Codes codes, int level) {
    var values = new double[codes.size()];
    for (int k = 0; k < values.length; k++) {
      int of = codes.of()[k];
      values[k] = of == Codes.NONE ? Double.NaN : of == level ? 1 : 0;
    }
    return values;
  }

  Microdata data() {
    return treated.data();
  }

  /** The same with other weights. */
  PreparedWave with(Weighting other) {
    return new PreparedWave(units, treated, other, calibration, estimands);
  }

  /** The imputed items that an estimand uses. */
  List<ImputedItem> imputedFor(Estimand estimand) {
    var x = estimand.x().orElse("");
    return treated.imputed().stream()
        .filter(item -> item.item().equals(estimand.y()) || item.item().equals(x))
        .toList();
  }

  /** By imputed item what its imputation adds to a variance. */
  Map<String, ItemUncertainty> imputed() {
    Map<String, ItemUncertainty> by = new LinkedHashMap<>();
    for (var item : treated.imputed()) {
      by.put(
          item.item(),
          ImputedPrecision.of(item.imputer(), weighting.design(), weighting.weights()));
    }
    return by;
  }

  /** The division of the units that answered into domains. */
  Crossing domains(List<String> by) {
    return units.crossing(data(), by);
  }

  /** The ratio of the final to the design weight, by unit; 1 without a calibration. */
  double ratio(int unit) {
    return calibration.map(solved -> solved.g()[unit]).orElse(1.0);
  }
}
