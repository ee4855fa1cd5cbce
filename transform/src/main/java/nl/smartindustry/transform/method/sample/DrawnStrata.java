package nl.smartindustry.transform.method.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * The strata of a sample, with N of each in the ways that it may be known: units, or first-stage
 * clusters where those were drawn.
 *
 * @param sample what messages call it, such as its file
 * @param strata the stratum of each sampled unit
 * @param clusters the cluster of each sampled unit; null where units were drawn
 */
public record DrawnStrata(String sample, Codes strata, int[] clusters) {
  /** How far two numbers may differ that were written in decimals. */
  private static final double ROUNDING = 1e-9;

  /** From a column that repeats N for each unit of the stratum. */
  public double[] ofColumn(String column, double[] values) {
    var sizes = new double[strata.levels().size()];
    for (int k = 0; k < values.length; k++) {
      int h = strata.of()[k];
      if (sizes[h] == 0) {
        sizes[h] = values[k];
      }
      if (Math.abs(values[k] - sizes[h]) > ROUNDING * sizes[h]) {
        throw Refusal.data(
            "File '%s', column '%s': two sizes of stratum '%s' (one for all its units)",
            sample, column, strata.levels().get(h));
      }
    }
    return sizes;
  }

  /** The sample itself, where replicate weights say what it stands for. */
  public double[] ofSample() {
    var ones = new double[strata.size()];
    Arrays.fill(ones, 1);
    return ofWeights(ones);
  }

  /** By counting the frame. */
  public double[] ofFrame(Microdata frame, String stratum, String cluster) {
    return ofCounts(counts(frame, stratum, cluster)::get, frame.name());
  }

  /**
   * As counted.
   *
   * @param count by the name of a stratum; null for one that the frame does not know
   * @param frame what messages call it
   */
  public double[] ofCounts(Function<String, ? extends Number> count, String frame) {
    return strata.levels().stream()
        .mapToDouble(stratum -> count(count.apply(stratum), stratum, frame))
        .toArray();
  }

  private double count(Number count, String stratum, String frame) {
    if (count == null) {
      throw Refusal.data(
          "Stratum '%s': in '%s', but not in the frame '%s' (in both)", stratum, sample, frame);
    }
    return count.doubleValue();
  }

  private Map<String, Integer> counts(Microdata frame, String stratum, String cluster) {
    var levels =
        stratum == null ? Codes.single(frame.size(), strata.levels().get(0)) : frame.codes(stratum);
    var drawn =
        cluster == null
            ? null
            : Crossing.of(
                    List.of("stratum", "cluster"),
                    List.of(levels, frame.codes(cluster)),
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
  public double[] ofWeights(double[] weights) {
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
    return Arrays.stream(sizes).map(DrawnStrata::whole).toArray();
  }

  private static double whole(double size) {
    return Math.abs(size - Math.rint(size)) <= ROUNDING * size ? Math.rint(size) : size;
  }

  /**
   * The design of the sample.
   *
   * @param population N of each stratum
   * @param weights by unit; null for N / n of its stratum
   * @param pools divisions of the units, from fine to coarse, that lend a lonely stratum their
   *     variance; the last is all units
   * @throws Refusal where a stratum is in two groups of a division
   */
  public SampleDesign design(
      double[] population, double[] weights, List<Crossing> pools, LonelyStrata lonely) {
    var groups = new ArrayList<int[]>();
    pools.forEach(pool -> groups.add(groupOfStratum(pool)));
    groups.add(new int[population.length]);
    var known = weights == null ? SampleDesign.expansion(strata, clusters, population) : weights;
    return SampleDesign.of(strata, clusters, population, known, groups, lonely);
  }

  private int[] groupOfStratum(Crossing pools) {
    var units = pools.of();
    var group = new int[strata.levels().size()];
    Arrays.fill(group, Codes.NONE);
    for (int k = 0; k < units.length; k++) {
      int h = strata.of()[k];
      if (group[h] != Codes.NONE && group[h] != units[k]) {
        throw Refusal.data(
            "Stratum '%s': units in two groups by %s (one, to lend a lonely stratum its variance)",
            strata.levels().get(h), pools.by());
      }
      group[h] = units[k];
    }
    return group;
  }
}
