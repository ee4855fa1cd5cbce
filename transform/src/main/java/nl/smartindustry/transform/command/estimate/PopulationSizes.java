package nl.smartindustry.transform.command.estimate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.method.sample.Microdata;

/**
 * N of each stratum: units, or first-stage clusters where those were drawn.
 *
 * @param strata the stratum of each sampled unit
 * @param clusters the cluster of each sampled unit; null where units were drawn
 */
record PopulationSizes(String file, Codes strata, int[] clusters) {
  /** How far two numbers may differ that were written in decimals. */
  private static final double ROUNDING = 1e-9;

  /** From a column that repeats N for each unit of the stratum. */
  double[] ofColumn(String column, double[] values) {
    var sizes = new double[strata.levels().size()];
    for (int k = 0; k < values.length; k++) {
      int h = strata.of()[k];
      if (sizes[h] == 0) {
        sizes[h] = values[k];
      }
      if (Math.abs(values[k] - sizes[h]) > ROUNDING * sizes[h]) {
        throw Refusal.of(
            ExitCode.DATA_REFUSED,
            "File '%s', column '%s': two sizes of stratum '%s' (one for all its units)",
            file,
            column,
            strata.levels().get(h));
      }
    }
    return sizes;
  }

  /** The sample itself, where replicate weights tell what it stands for. */
  double[] ofSample() {
    var ones = new double[strata.size()];
    Arrays.fill(ones, 1);
    return ofWeights(ones);
  }

  /** By counting the frame. */
  double[] ofFrame(Microdata frame, String stratum, String cluster) {
    var counts = counts(frame, stratum, cluster);
    return strata.levels().stream().mapToDouble(level -> count(counts, level, frame)).toArray();
  }

  private double count(Map<String, Integer> counts, String stratum, Microdata frame) {
    var count = counts.get(stratum);
    if (count == null) {
      throw Refusal.of(
          ExitCode.DATA_REFUSED,
          "Stratum '%s': in '%s', but not in the frame '%s' (in both)",
          stratum,
          file,
          frame.name());
    }
    return count;
  }

  private Map<String, Integer> counts(Microdata frame, String stratum, String cluster) {
    var levels =
        stratum == null ? Codes.single(frame.size(), strata.levels().get(0)) : frame.codes(stratum);
    var drawn =
        cluster == null
            ? null
            : Crossing.of(
                    java.util.List.of("stratum", "cluster"),
                    java.util.List.of(levels, frame.codes(cluster)),
                    frame.size())
                .of();
    var counts = new HashMap<String, Integer>();
    var seen = new HashSet<Integer>();
    for (int k = 0; k < frame.size(); k++) {
      if (levels.of()[k] != Codes.NONE && (drawn == null || seen.add(drawn[k]))) {
        counts.merge(levels.level(k), 1, Integer::sum);
      }
    }
    return counts;
  }

  /** From the design weights: their sum; of clusters the sum of their average weights. */
  double[] ofWeights(double[] weights) {
    var members = new HashMap<Integer, Integer>();
    if (clusters != null) {
      Arrays.stream(clusters).forEach(cluster -> members.merge(cluster, 1, Integer::sum));
    }
    var sizes = new double[strata.levels().size()];
    for (int k = 0; k < weights.length; k++) {
      sizes[strata.of()[k]] +=
          clusters == null ? weights[k] : weights[k] / members.get(clusters[k]);
    }
    // weights written in 15 digits add up to just below the number of units of a take-all stratum
    return Arrays.stream(sizes).map(PopulationSizes::whole).toArray();
  }

  private static double whole(double size) {
    return Math.abs(size - Math.rint(size)) <= ROUNDING * size ? Math.rint(size) : size;
  }
}
