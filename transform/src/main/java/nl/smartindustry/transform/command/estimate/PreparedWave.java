package nl.smartindustry.transform.command.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.smartindustry.transform.method.calibration.Calibrated;
import nl.smartindustry.transform.method.inference.Estimand;
import nl.smartindustry.transform.method.inference.ItemUncertainty;
import nl.smartindustry.transform.method.inference.Weighting;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.method.sample.Microdata;

/**
 * A sample that is ready to estimate from.
 *
 * @param estimands everything asked for, shares by level included
 * @param calibration how the weights were calibrated; empty where they were not
 */
record PreparedWave(
    Microdata data,
    Weighting weighting,
    List<Estimand> estimands,
    Optional<Calibrated> calibration,
    EditedAnswers edited) {

  /** Adds the levels of the columns whose shares are asked for, each as a variable of 0 and 1. */
  static Microdata withShares(Microdata data, Questions questions) {
    var more = data;
    for (var column : questions.shareColumns()) {
      var codes = data.codes(column);
      for (int level = 0; level < codes.levels().size(); level++) {
        more = more.with(share(column, codes.levels().get(level)), indicator(codes, level));
      }
    }
    return more;
  }

  static List<Estimand> estimands(Microdata data, Questions questions) {
    var all = new ArrayList<>(questions.estimands());
    for (var column : questions.shareColumns()) {
      for (var level : data.codes(column).levels()) {
        all.add(new Estimand.Mean(share(column, level)));
      }
    }
    return all;
  }

  private static String share(String column, String level) {
    return column + "=" + level;
  }

  private static double[] indicator(Codes codes, int level) {
    var values = new double[codes.size()];
    for (int k = 0; k < values.length; k++) {
      int of = codes.of()[k];
      values[k] = of == Codes.NONE ? Double.NaN : of == level ? 1 : 0;
    }
    return values;
  }

  /** By imputed item what its imputation adds to a variance. */
  Map<String, ItemUncertainty> imputed() {
    return edited.uncertainties(weighting);
  }

  /** The division of the units that answered into domains. */
  Crossing domains(List<String> by) {
    return Responded.masked(data.crossing(by), edited.outside());
  }

  /** The ratio of the final to the design weight, by unit; 1 without a calibration. */
  double ratio(int unit) {
    return calibration.map(solved -> solved.g()[unit]).orElse(1.0);
  }
}
