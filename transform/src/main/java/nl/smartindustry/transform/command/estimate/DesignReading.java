package nl.smartindustry.transform.command.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.command.estimate.DesignSpec.Correction;
import nl.smartindustry.transform.command.file.SourceTable;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.method.sample.LonelyStrata;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.method.sample.SampleDesign;

/** Makes the design of a sample from its columns, and from its frame where there is one. */
final class DesignReading {
  private final SourceTable sample;
  private final DesignSpec spec;

  private DesignReading(SourceTable sample, DesignSpec spec) {
    this.sample = sample;
    this.spec = spec;
  }

  /**
   * The design.
   *
   * @param frame the population; empty where sizes come from the sample's columns
   * @throws Refusal where a stratum, size or weight is missing or contradicts another
   */
  static SampleDesign of(SourceTable sample, DesignSpec spec, Optional<Microdata> frame) {
    return new DesignReading(sample, spec).design(frame);
  }

  private SampleDesign design(Optional<Microdata> frame) {
    var strata =
        spec.stratum() == null
            ? Codes.single(sample.data().size(), Crossing.ALL)
            : sample.completeCodes(spec.stratum());
    var clusters = spec.cluster() == null ? null : clusters(strata);
    var given = spec.weight() == null ? null : sample.completeNumbers(spec.weight(), 0);
    var sizes = new PopulationSizes(sample.data().name(), strata, clusters);
    var population = population(sizes, given, frame);
    var weights = given == null ? SampleDesign.expansion(strata, clusters, population) : given;
    var design =
        SampleDesign.of(strata, clusters, population, weights, groups(strata), spec.lonelyStrata());
    return spec.fpc() == Correction.NONE ? design.ofInfinitePopulation() : design;
  }

  /** Two clusters of the same name in different strata are two. */
  private int[] clusters(Codes strata) {
    var names = sample.completeCodes(spec.cluster());
    var parts = List.of("stratum", "cluster");
    return Crossing.of(parts, List.of(strata, names), names.size()).of();
  }

  private double[] population(PopulationSizes sizes, double[] weights, Optional<Microdata> frame) {
    if (spec.population() != null) {
      return sizes.ofColumn(
          spec.population(), sample.completeNumbers(spec.population(), Double.MIN_VALUE));
    }
    if (!spec.hasSize()) {
      return sizes.ofSample();
    }
    return frame.isPresent()
        ? sizes.ofFrame(frame.get(), spec.stratum(), spec.cluster())
        : sizes.ofWeights(weights);
  }

  /** From the whole crossing to its last column alone, and then everyone. */
  private List<int[]> groups(Codes strata) {
    var groups = new ArrayList<int[]>();
    boolean pooled = spec.lonelyStrata() == LonelyStrata.POOLED;
    var by = pooled ? spec.lonelyGroup() : List.<String>of();
    by.forEach(sample::completeCodes);
    for (int from = 0; from < by.size(); from++) {
      groups.add(groupOfStratum(strata, by.subList(from, by.size())));
    }
    groups.add(new int[strata.levels().size()]);
    return groups;
  }

  private int[] groupOfStratum(Codes strata, List<String> by) {
    var units = sample.data().crossing(by).of();
    var group = new int[strata.levels().size()];
    java.util.Arrays.fill(group, Codes.NONE);
    for (int k = 0; k < units.length; k++) {
      int h = strata.of()[k];
      if (group[h] != Codes.NONE && group[h] != units[k]) {
        throw Refusal.of(
            ExitCode.DATA_REFUSED,
            "Stratum '%s': units in two groups by %s (one, to lend a lonely stratum its variance)",
            strata.levels().get(h),
            by);
      }
      group[h] = units[k];
    }
    return group;
  }

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

    /** The sample itself, where replicate weights say what it stands for. */
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
          stratum == null
              ? Codes.single(frame.size(), strata.levels().get(0))
              : frame.codes(stratum);
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
}
