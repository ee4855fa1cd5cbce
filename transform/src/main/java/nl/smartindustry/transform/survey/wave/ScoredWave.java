package nl.smartindustry.transform.survey.wave;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.transform.catalogue.DigitalIntensity;
import nl.smartindustry.transform.catalogue.DigitalIntensity.Rule;
import nl.smartindustry.transform.catalogue.Treatment;
import nl.smartindustry.transform.method.sample.SampleDesign;
import nl.smartindustry.transform.survey.link.SampledUnit;

/**
 * A wave whose digital intensity is scored once its missing items are filled in. More filled in
 * than the definition allows, or an item that was not asked: no score, and the others of the
 * stratum stand for the enterprise.
 *
 * @param units with points and core in their columns
 * @param filled by score, whether it rests on an item that was filled in
 */
record ScoredWave(List<SampledUnit> units, Map<String, boolean[]> filled) {
  static ScoredWave of(
      Scoring scoring, WaveItems wave, SampleDesign design, Map<String, double[]> previous) {
    var rule = wave.units().isEmpty() ? null : scoring.rule(period(wave)).orElse(null);
    if (rule == null) {
      return new ScoredWave(wave.units(), Map.of());
    }
    var treatment = new Treatment(null, null, scoring.filling(rule), null);
    var treated = new ItemTreatment(treatment, scoring.behind()).treat(wave, design, previous);
    return new Scores(scoring.intensity(), rule, new WaveItems(wave.columns(), treated.units()))
        .of(treated.imputed());
  }

  private static String period(WaveItems wave) {
    return wave.units().get(0).key().period();
  }

  /** The scores of one wave, its items filled in. */
  private record Scores(DigitalIntensity intensity, Rule rule, WaveItems items) {
    ScoredWave of(Map<String, boolean[]> imputed) {
      int size = items.units().size();
      var points = sum(rule.columns());
      var core = sum(intensity.coreColumns());
      var count = new int[size];
      var filledPoints = new boolean[size];
      var filledCore = new boolean[size];
      for (var column : rule.columns()) {
        var flags = imputed.getOrDefault(column, new boolean[size]);
        boolean bridge = intensity.coreColumns().contains(column);
        for (int k = 0; k < size; k++) {
          count[k] += flags[k] ? 1 : 0;
          filledPoints[k] |= flags[k];
          filledCore[k] |= flags[k] && bridge;
        }
      }
      for (int k = 0; k < size; k++) {
        boolean scored = count[k] <= intensity.maximumMissing() && !Double.isNaN(points[k]);
        points[k] = scored ? points[k] : Double.NaN;
        core[k] = scored ? core[k] / intensity.core().size() : Double.NaN;
      }
      var filled = new TreeMap<String, boolean[]>();
      filled.put(DigitalIntensity.POINTS, filledPoints);
      filled.put(DigitalIntensity.CORE, filledCore);
      return new ScoredWave(with(points, core), filled);
    }

    /** By unit the number of conditions that hold; NaN where one is still unknown. */
    private double[] sum(List<String> columns) {
      var sum = new double[items.units().size()];
      for (var column : columns) {
        var holds = items.values(column);
        for (int k = 0; k < sum.length; k++) {
          sum[k] += holds[k];
        }
      }
      return sum;
    }

    private List<SampledUnit> with(double[] points, double[] core) {
      return new ArrayList<>(
          items.with(DigitalIntensity.POINTS, points).with(DigitalIntensity.CORE, core).units());
    }
  }
}
