package nl.smartindustry.transform.command.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
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
    return SampleDesign.of(
        strata, clusters, population, weights, groups(strata), spec.lonelyStrata());
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
    if (!spec.tellsSize()) {
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
}
