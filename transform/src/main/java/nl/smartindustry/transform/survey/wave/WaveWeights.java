package nl.smartindustry.transform.survey.wave;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;
import nl.smartindustry.transform.catalogue.CalibrationRule;
import nl.smartindustry.transform.catalogue.UnitMeasure.Weighing;
import nl.smartindustry.transform.method.calibration.Calibrated;
import nl.smartindustry.transform.method.inference.Weighting;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.method.sample.SampleDesign;
import nl.smartindustry.transform.survey.link.FrameReading;
import nl.smartindustry.transform.survey.link.FrameReading.MarginCell;
import nl.smartindustry.transform.survey.link.Placement;
import nl.smartindustry.transform.survey.link.SampleColumns;
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

  /** The design weights, calibrated or not. */
  public Weighting ofDesign() {
    return base.weighting();
  }

  /** The weights of a wave, calibrated as its survey asks. */
  public static WaveWeights of(SampleColumns columns, TreatedWave wave, FrameReading frame) {
    var survey = columns.design();
    var source = survey.table() + " of " + wave.period();
    var places = new PlaceColumns(survey.treatment().calibration(), columns.dimensions());
    var sample = places.sample(source, wave.members());
    var cells =
        frame.margins().stream().filter(cell -> cell.period().equals(wave.period())).toList();
    var population = places.population("the frame of " + source, cells);
    var enterprises = cells.stream().mapToDouble(MarginCell::enterprises).toArray();
    var calibrated = new TreeMap<Weighing, CalibratedWeight>();
    for (var weighing : Weighing.values()) {
      var rule = survey.treatment().calibration().of(weighing);
      if (rule != null) {
        var steps = new WaveCalibration(rule, wave.units());
        var solved = steps.toPopulation(sample, population, enterprises);
        calibrated.put(weighing, new CalibratedWeight(wave.units().weighting(solved), solved));
      }
    }
    return new WaveWeights(wave.units(), calibrated, delivered(columns, wave.members()));
  }

  private static Map<Weighing, double[]> delivered(
      SampleColumns columns, List<SampledUnit> members) {
    var turnover = columns.design().fields().turnoverWeight();
    if (turnover == null) {
      return Map.of();
    }
    int column = columns.number(turnover);
    var weights = members.stream().mapToDouble(unit -> unit.numbers()[column]).toArray();
    return Map.of(Weighing.TURNOVER, weights);
  }

  /**
   * Places in the frame as columns: codes of dimensions, {@code none} for an enterprise without
   * one, and what calibrations add up and weigh by.
   */
  private record PlaceColumns(CalibrationRule rules, List<String> dimensions) {
    private static final String NO_CODE = "none";

    /** A row per enterprise, those out of scope among them: the frame counts these too. */
    Microdata sample(String name, List<SampledUnit> units) {
      var places = units.stream().map(SampledUnit::place).toList();
      var names = Stream.of(rules.sums(), rules.ease()).flatMap(List::stream).toList();
      return table(name, names, places, Placement::codes, (place, i) -> place.amounts()[i]);
    }

    /** A row per cell of the frame. */
    Microdata population(String name, List<MarginCell> cells) {
      return table(
          name,
          rules.sums(),
          cells,
          MarginCell::codes,
          (cell, i) -> cell.sums().get(i).doubleValue());
    }

    private <T> Microdata table(
        String name,
        List<String> names,
        List<T> rows,
        Function<T, List<String>> codesOf,
        ToDoubleBiFunction<T, Integer> amount) {
      var amounts = new LinkedHashMap<String, double[]>();
      for (int i = 0; i < names.size(); i++) {
        int at = i;
        var column = rows.stream().mapToDouble(row -> amount.applyAsDouble(row, at)).toArray();
        amounts.put(names.get(i), column);
      }
      var codes = new LinkedHashMap<String, Codes>();
      for (var dimension : rules.dimensions()) {
        int d = dimensions.indexOf(dimension);
        var column = rows.stream().map(row -> codesOf.apply(row).get(d));
        codes.put(
            dimension,
            Codes.of(column.map(code -> code == null ? NO_CODE : code).toArray(String[]::new)));
      }
      return new Microdata(name, rows.size(), amounts, codes);
    }
  }

  /** A calibrated weight, and how its calibration went. */
  public record CalibratedWeight(Weighting weighting, Calibrated calibrated) {}
}
