package nl.smartindustry.transform.survey.wave;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.transform.catalogue.DigitalIntensity;
import nl.smartindustry.transform.catalogue.DigitalIntensity.Rule;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.survey.wave.ItemTreatment.Treated;

/**
 * A wave whose digital intensity is scored once its missing items are filled in. More filled in
 * than the definition allows, or an item that was not asked: no score, and the others of the
 * stratum stand for the enterprise.
 *
 * @param data with points and core in its columns
 * @param filled by score, whether it rests on an item that was filled in
 */
record ScoredWave(Microdata data, Map<String, boolean[]> filled) {
  /**
   * Scores a wave.
   *
   * @param items filled in as the score asks
   */
  static ScoredWave of(Scoring scoring, String period, Treated items) {
    return scoring
        .rule(period)
        .map(rule -> new Scores(scoring.intensity(), rule, items.data()).of(items.flags()))
        .orElseGet(() -> new ScoredWave(items.data(), Map.of()));
  }

  /** The scores of one wave, its items filled in. */
  private record Scores(DigitalIntensity intensity, Rule rule, Microdata items) {
    ScoredWave of(Map<String, boolean[]> imputed) {
      int size = items.size();
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
      return new ScoredWave(
          items.with(DigitalIntensity.POINTS, points).with(DigitalIntensity.CORE, core), filled);
    }

    /** By unit the number of conditions that hold; NaN where one is still unknown. */
    private double[] sum(List<String> columns) {
      var sum = new double[items.size()];
      for (var column : columns) {
        var holds = items.numbers(column);
        for (int k = 0; k < sum.length; k++) {
          sum[k] += holds[k];
        }
      }
      return sum;
    }
  }
}
