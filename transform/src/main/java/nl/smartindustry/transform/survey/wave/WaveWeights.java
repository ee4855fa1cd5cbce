package nl.smartindustry.transform.survey.wave;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.transform.catalogue.CalibrationRule;
import nl.smartindustry.transform.catalogue.MarginRule;
import nl.smartindustry.transform.catalogue.SurveyDesign;
import nl.smartindustry.transform.catalogue.UnitMeasure.Weighing;
import nl.smartindustry.transform.catalogue.WeightRule;
import nl.smartindustry.transform.method.calibration.Auxiliaries;
import nl.smartindustry.transform.method.calibration.Calibrated;
import nl.smartindustry.transform.method.calibration.Calibration;
import nl.smartindustry.transform.method.calibration.CalibrationTask;
import nl.smartindustry.transform.method.calibration.Margin;
import nl.smartindustry.transform.method.calibration.MarginTotals;
import nl.smartindustry.transform.method.inference.Weighting;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.method.sample.SampleDesign;
import nl.smartindustry.transform.survey.link.FrameReading;
import nl.smartindustry.transform.survey.link.FrameReading.MarginCell;
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

  /**
   * One wave calibrated to its frame.
   *
   * @param source what messages call the wave
   * @param units the resolved units, those out of scope among them: the frame counts these too
   * @param dimensions by which the places of units and the cells have codes
   * @param cells the frame of the wave's year
   */
  record FrameCalibration(
      String source,
      CalibrationRule rules,
      List<SampledUnit> units,
      List<String> dimensions,
      List<MarginCell> cells) {
    private static final String NO_CODE = "none";
    private static final String ALL = "all";

    /** The weight of one rule. */
    CalibratedWeight solve(WeightRule rule, WaveDesign base) {
      var design = base.design();
      var columns = new LinkedHashMap<String, Codes>();
      var margins = new ArrayList<Margin>();
      var totals = new LinkedHashMap<String, Double>();
      for (var margin : rule.margins()) {
        add(margin, columns, margins, totals);
      }
      var sample = new Microdata(source, units.size(), amounts(rules.sums(), 0), columns);
      var x = Auxiliaries.of(sample, margins);
      var met = new MarginTotals("the frame of " + source, totals).of(x);
      var q = rule.q() == null ? null : amounts(List.of(rule.q()), ease(rule)).get(rule.q());
      var task =
          new CalibrationTask(
              x, design.weights(), q, met, rule.method(), rule.lower(), rule.upper());
      var calibrated = Calibration.solve(task);
      var weighting =
          new Weighting(design, calibrated.weights(), calibrated.projection(), base.response());
      return new CalibratedWeight(weighting, calibrated);
    }

    private int ease(WeightRule rule) {
      return rules.sums().size() + rules.ease().indexOf(rule.q());
    }

    /** Frame amounts of the sampled units, from a position on. */
    private Map<String, double[]> amounts(List<String> names, int from) {
      var amounts = new LinkedHashMap<String, double[]>();
      for (int i = 0; i < names.size(); i++) {
        int at = from + i;
        amounts.put(
            names.get(i), units.stream().mapToDouble(unit -> unit.place().amounts()[at]).toArray());
      }
      return amounts;
    }

    /** Adds a margin: its classes of the sample, and their totals in the frame. */
    private void add(
        MarginRule rule,
        Map<String, Codes> columns,
        List<Margin> margins,
        Map<String, Double> totals) {
      var frame = new LinkedHashMap<List<String>, BigDecimal>();
      for (var cell : cells) {
        frame.merge(cell(rule, cell.codes()), amount(rule, cell), BigDecimal::add);
      }
      var sampled = units.stream().map(unit -> cell(rule, unit.place().codes())).toList();
      var classes = MarginClasses.of(frame.keySet(), sampled, rule.atLeast()).of();
      var column = rule.by().isEmpty() ? ALL : String.join(";", rule.by());
      columns.put(column, Codes.of(sampled.stream().map(classes::get).toArray(String[]::new)));
      margins.add(new Margin(List.of(column), rule.sum()));
      var prefix = (rule.sum() == null ? "" : rule.sum() + ": ") + column + "=";
      var sums = new LinkedHashMap<String, BigDecimal>();
      frame.forEach((cell, amount) -> sums.merge(classes.get(cell), amount, BigDecimal::add));
      sums.forEach((name, amount) -> totals.put(prefix + name, amount.doubleValue()));
    }

    private BigDecimal amount(MarginRule rule, MarginCell cell) {
      return rule.sum() == null
          ? BigDecimal.valueOf(cell.enterprises())
          : cell.sums().get(rules.sums().indexOf(rule.sum()));
    }

    private List<String> cell(MarginRule rule, List<String> codes) {
      return Arrays.asList(
          rule.by().stream()
              .map(name -> codes.get(dimensions.indexOf(name)))
              .map(code -> code == null ? NO_CODE : code)
              .toArray(String[]::new));
    }
  }

  /** A calibrated weight, and how its calibration went. */
  public record CalibratedWeight(Weighting weighting, Calibrated calibrated) {}
}
