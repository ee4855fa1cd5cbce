package nl.smartindustry.transform.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.smartindustry.transform.method.calibration.Calibrated;
import nl.smartindustry.transform.method.inference.Estimates;
import nl.smartindustry.transform.method.inference.Request;
import nl.smartindustry.transform.method.inference.Weighting;
import nl.smartindustry.transform.survey.wave.SurveyPlan;
import nl.smartindustry.transform.survey.wave.SurveyWave;
import nl.smartindustry.transform.survey.wave.Variable;

/** How the calibration of one wave went, and what it did to the figures the letter prints. */
record CalibrationQuality(SurveyPlan plan, SurveyWave wave) {
  private static final int IN_PRINT = 1;

  List<QualityIndicator> measures() {
    var measures = new ArrayList<QualityIndicator>();
    wave.weights()
        .calibrated()
        .forEach((weighing, own) -> measures.addAll(measures(weighing.name(), own.calibrated())));
    for (var variable : plan.variables()) {
      if (wave.weights().calibrated().containsKey(variable.unit().weighing())
          && variable.indicator().publication().tier() == IN_PRINT) {
        measures.addAll(effect(variable));
      }
    }
    return measures;
  }

  private List<QualityIndicator> measures(String weight, Calibrated calibrated) {
    var group = weight.toLowerCase(Locale.ROOT);
    return List.of(
        measure(
            "calibration_residual",
            group,
            calibrated.worstResidual(),
            "worst of %d margins, as a part of its total: %s"
                .formatted(calibrated.margins().size(), calibrated.worstMargin())),
        measure(
            "calibration_smallest_ratio",
            group,
            calibrated.smallestRatio(),
            "calibrated over design weight"),
        measure(
            "calibration_largest_ratio",
            group,
            calibrated.largestRatio(),
            "calibrated over design weight"),
        measure(
            "calibration_units_at_bound",
            group,
            calibrated.unitsAtBound(),
            "of %d enterprises".formatted(calibrated.g().length)));
  }

  /** Nothing where the wave has no figure. */
  private List<QualityIndicator> effect(Variable variable) {
    double calibrated = national(variable, wave.weights().of(variable.unit().weighing()));
    double design = national(variable, wave.weights().ofDesign());
    if (Double.isNaN(calibrated - design)) {
      return List.of();
    }
    var group = variable.indicator().code() + " " + variable.unit();
    double effect = (calibrated - design) * variable.unit().factor();
    return List.of(
        measure(
            "calibration_effect", group, effect, "calibrated less design estimate, in its unit"));
  }

  private double national(Variable variable, Weighting weighting) {
    var all = List.of(wave.units().crossing(List.of()));
    var request = new Request(List.of(variable.estimand()), all);
    return Estimates.of(wave.units(), weighting, request).get(0).figures().get(0).estimate();
  }

  private QualityIndicator measure(String measure, String group, double value, String note) {
    return new QualityIndicator(measure, plan.design().table(), wave.period(), group, value, note);
  }
}
