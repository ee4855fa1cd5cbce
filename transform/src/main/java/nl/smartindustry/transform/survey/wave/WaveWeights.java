package nl.smartindustry.transform.survey.wave;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.smartindustry.transform.catalogue.CalibrationRule;
import nl.smartindustry.transform.catalogue.SurveyDesign;
import nl.smartindustry.transform.catalogue.UnitMeasure.Weighing;
import nl.smartindustry.transform.catalogue.WeightRule;
import nl.smartindustry.transform.method.calibration.Calibrated;
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
    Respondents base,
    Map<Weighing, CalibratedWeight> calibrated,
    Map<Weighing, double[]> delivered) {
  /** Weights of which none was delivered beside that of the design. */
  public WaveWeights(Respondents base, Map<Weighing, CalibratedWeight> calibrated) {
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
    return base.weighting();
  }

  /**
   * Calibrates a wave.
   *
   * @param dimensions by which the places of its enterprises have codes
   */
  public static WaveWeights of(
      SurveyDesign survey, TreatedWave wave, List<String> dimensions, FrameReading frame) {
    var source = survey.table() + " of " + wave.period();
    var places = new PlaceColumns(survey.treatment().calibration(), dimensions);
    var sample = places.sample(source, wave.members());
    var cells =
        frame.margins().stream().filter(cell -> cell.period().equals(wave.period())).toList();
    var population = places.population("the frame of " + source, cells);
    var enterprises = cells.stream().mapToDouble(MarginCell::enterprises).toArray();
    var calibrated = new TreeMap<Weighing, CalibratedWeight>();
    rules(survey)
        .forEach(
            (weighing, rule) -> {
              var solved =
                  new WaveCalibration(rule, wave.units())
                      .toPopulation(sample, population, enterprises);
              calibrated.put(
                  weighing, new CalibratedWeight(wave.units().weighting(solved), solved));
            });
    return new WaveWeights(wave.units(), calibrated);
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
   * Places in the frame as columns: codes of dimensions, {@code none} for an enterprise without
   * one, and what calibrations add up and weigh by.
   */
  private record PlaceColumns(CalibrationRule rules, List<String> dimensions) {
    private static final String NO_CODE = "none";

    /** A row per enterprise, those out of scope among them: the frame counts these too. */
    Microdata sample(String name, List<SampledUnit> units) {
      var amounts = new LinkedHashMap<String, double[]>();
      var names = Stream.of(rules.sums(), rules.ease()).flatMap(List::stream).toList();
      for (int i = 0; i < names.size(); i++) {
        int at = i;
        amounts.put(
            names.get(i), units.stream().mapToDouble(unit -> unit.place().amounts()[at]).toArray());
      }
      return table(name, amounts, units.stream().map(unit -> unit.place().codes()).toList());
    }

    /** A row per cell of the frame. */
    Microdata population(String name, List<MarginCell> cells) {
      var amounts = new LinkedHashMap<String, double[]>();
      for (int i = 0; i < rules.sums().size(); i++) {
        int at = i;
        amounts.put(
            rules.sums().get(i),
            cells.stream().mapToDouble(cell -> cell.sums().get(at).doubleValue()).toArray());
      }
      return table(name, amounts, cells.stream().map(MarginCell::codes).toList());
    }

    private Microdata table(String name, Map<String, double[]> amounts, List<List<String>> rows) {
      var codes = new LinkedHashMap<String, Codes>();
      for (var dimension : rules.dimensions()) {
        int d = dimensions.indexOf(dimension);
        codes.put(
            dimension,
            Codes.of(
                rows.stream()
                    .map(row -> row.get(d) == null ? NO_CODE : row.get(d))
                    .toArray(String[]::new)));
      }
      return new Microdata(name, rows.size(), amounts, codes);
    }
  }

  /** A calibrated weight, and how its calibration went. */
  public record CalibratedWeight(Weighting weighting, Calibrated calibrated) {}
}
