package nl.smartindustry.transform.survey.weigh;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.transform.catalogue.SurveyDesign;
import nl.smartindustry.transform.catalogue.UnitMeasure.Weighing;
import nl.smartindustry.transform.catalogue.WeightRule;
import nl.smartindustry.transform.method.inference.Weighting;
import nl.smartindustry.transform.method.sample.SampleDesign;
import nl.smartindustry.transform.survey.link.FrameReading;
import nl.smartindustry.transform.survey.link.SampledUnit;

/**
 * The weights of one wave.
 *
 * @param base how the wave was drawn, with the design weights
 * @param calibrated by what enterprises are weighed by, where that weight is calibrated
 * @param delivered by what enterprises are weighed by, where a weight of its own was delivered
 */
public record WaveWeights(
    WaveDesign base,
    Map<Weighing, CalibratedWeight> calibrated,
    Map<Weighing, double[]> delivered) {
  /** Weights of which none was delivered beside that of the design. */
  public WaveWeights(WaveDesign base, Map<Weighing, CalibratedWeight> calibrated) {
    this(base, calibrated, Map.of());
  }

  /** How the wave was drawn, its resolved units. */
  public SampleDesign design() {
    return base.design();
  }

  /** The weights of figures that weigh by something. */
  public Weighting of(Weighing weighing) {
    var own = calibrated.get(weighing);
    if (own != null) {
      return own.weighting();
    }
    var weights = delivered.get(weighing);
    return weights == null
        ? ofDesign()
        : new Weighting(base.design(), weights, null, base.response());
  }

  /** These weights with one as it was delivered. */
  public WaveWeights with(Weighing weighing, double[] weights) {
    var all = new TreeMap<>(delivered);
    all.put(weighing, weights);
    return new WaveWeights(base, calibrated, all);
  }

  /** The design weights, calibrated or not. */
  public Weighting ofDesign() {
    return new Weighting(base.design(), base.design().weights(), null, base.response());
  }

  /**
   * Calibrates a wave.
   *
   * @param units its resolved units, in the order of the design
   * @param dimensions by which their places have codes
   */
  public static WaveWeights of(
      SurveyDesign survey,
      WaveDesign design,
      List<SampledUnit> units,
      List<String> dimensions,
      FrameReading frame) {
    var period = units.get(0).key().period();
    var cells = new ArrayList<>(frame.margins());
    cells.removeIf(cell -> !cell.period().equals(period));
    var rules = survey.treatment().calibration();
    var frameCalibration =
        new FrameCalibration(survey.table() + " of " + period, rules, units, dimensions, cells);
    var calibrated = new TreeMap<Weighing, CalibratedWeight>();
    rules(survey)
        .forEach(
            (weighing, rule) -> calibrated.put(weighing, frameCalibration.solve(rule, design)));
    return new WaveWeights(design, calibrated);
  }

  private static Map<Weighing, WeightRule> rules(SurveyDesign survey) {
    var calibration = survey.treatment().calibration();
    var rules = new TreeMap<Weighing, WeightRule>();
    for (var weighing : Weighing.values()) {
      var rule =
          switch (weighing) {
            case ENTERPRISES -> calibration.enterprises();
            case PERSONS -> calibration.persons();
            case TURNOVER -> calibration.turnover();
          };
      if (rule != null) {
        rules.put(weighing, rule);
      }
    }
    return rules;
  }
}
