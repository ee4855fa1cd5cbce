package nl.smartindustry.transform.command.estimate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.command.file.SourceTable;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.method.sample.DrawnStrata;
import nl.smartindustry.transform.method.sample.LonelyStrata;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.method.sample.SampleDesign;

/**
 * How the sample was drawn, as the spec says; each column may be absent.
 *
 * @param stratum column of the stratum
 * @param cluster column of the first-stage cluster
 * @param population column of N, the units (or clusters) of the stratum in the population
 * @param weight column of the design weight
 * @param frame the population itself, to count strata in
 * @param lonelyStrata what to do with strata of one unit
 * @param lonelyGroup columns of the broad group that lends a lonely stratum its variance
 * @param fpc whether the population is finite for the variance
 */
public record DesignSpec(
    String stratum,
    String cluster,
    String population,
    String weight,
    DataFile frame,
    LonelyStrata lonelyStrata,
    List<String> lonelyGroup,
    Correction fpc) {
  /** The finite population correction. */
  public enum Correction {
    /** 1 − n / N of each stratum. */
    DEFAULT,
    /** None: as if nothing of the population were taken. */
    NONE
  }

  public DesignSpec {
    lonelyStrata = lonelyStrata == null ? LonelyStrata.POOLED : lonelyStrata;
    lonelyGroup = lonelyGroup == null ? List.of() : List.copyOf(lonelyGroup);
    fpc = fpc == null ? Correction.DEFAULT : fpc;
  }

  /** Whether the size of the population is known; false where replicate weights make up for it. */
  boolean hasSize() {
    return population != null || weight != null || frame != null;
  }

  /** Which population the variance assumes, in words, and how much of it was taken. */
  String assumed(SampleDesign drawn) {
    if (!hasSize()) {
      return "the sample itself";
    }
    var units = cluster == null ? "units" : "clusters";
    var size =
        population != null
            ? "from column '%s'".formatted(population)
            : frame != null
                ? "counted in the frame '%s'".formatted(frame.path())
                : (cluster == null
                        ? "the sum of weight '%s'"
                        : "the sum over those drawn of the average weight '%s'")
                    .formatted(weight);
    return "%s of each stratum %s, %s".formatted(units, size, taken(drawn, units));
  }

  private String taken(SampleDesign drawn, String units) {
    if (fpc == Correction.NONE) {
      return "no finite population correction";
    }
    var strata = IntStream.range(0, drawn.strataCount());
    long whole = strata.filter(drawn::isWhole).count();
    var all = new BigDecimal(Arrays.stream(drawn.population()).sum(), new MathContext(6));
    return "%d of %s %s taken, %d of %d strata whole%s"
        .formatted(
            Arrays.stream(drawn.sampled()).sum(),
            all.stripTrailingZeros().toPlainString(),
            units,
            whole,
            drawn.strataCount(),
            whole == 0
                ? ""
                : population == null && frame == null
                    ? " (without sampling error; fpc none for weights of no design)"
                    : " (without sampling error)");
  }

  /** A sample of which the spec says nothing. */
  static DesignSpec none() {
    return new DesignSpec(null, null, null, null, null, null, null, null);
  }

  /**
   * The design of a sample, of its columns and of its frame where there is one.
   *
   * @param counted the population; empty where sizes come from the sample's columns
   * @throws Refusal where a stratum, size or weight is missing or contradicts another
   */
  SampleDesign of(SourceTable sample, Optional<Microdata> counted) {
    var strata =
        stratum == null
            ? Codes.single(sample.data().size(), Crossing.ALL)
            : sample.completeCodes(stratum);
    var clusters = cluster == null ? null : clusters(sample, strata);
    var given = weight == null ? null : sample.completeNumbers(weight, 0);
    var drawn = new DrawnStrata(sample.data().name(), strata, clusters);
    if (population == null && weight != null && counted.isEmpty()) {
      return drawn.design(ofWeights(drawn, given), given, pools(sample), lonelyStrata);
    }
    var sizes = sizes(sample, drawn, counted);
    var design = drawn.design(sizes, given, pools(sample), lonelyStrata);
    return fpc == Correction.NONE ? design.ofInfinitePopulation() : design;
  }

  /** Without correction, weights need not add up to as many units as were taken. */
  private double[] ofWeights(DrawnStrata drawn, double[] weights) {
    var sizes = drawn.ofWeights(weights);
    if (fpc == Correction.NONE) {
      return SampleDesign.infinite(sizes);
    }
    var taken = drawn.ofSample();
    for (int h = 0; h < sizes.length; h++) {
      if (sizes[h] < taken[h] * (1 - 1e-9)) {
        throw Refusal.data(
            "File '%s', stratum '%s': weight '%s' adds up to %s for %.0f taken (at least as many,"
                + " or fpc none)",
            drawn.sample(), drawn.strata().levels().get(h), weight, sizes[h], taken[h]);
      }
    }
    return sizes;
  }

  /** Two clusters of the same name in different strata are two. */
  private int[] clusters(SourceTable sample, Codes strata) {
    var names = sample.completeCodes(cluster);
    var parts = List.of("stratum", "cluster");
    return Crossing.of(parts, List.of(strata, names), names.size()).of();
  }

  private double[] sizes(SourceTable sample, DrawnStrata drawn, Optional<Microdata> counted) {
    if (population != null) {
      return drawn.ofColumn(population, sample.completeNumbers(population, Double.MIN_VALUE));
    }
    return counted.isPresent() ? drawn.ofFrame(counted.get(), stratum, cluster) : drawn.ofSample();
  }

  /** From the whole crossing to its last column alone. */
  private List<Crossing> pools(SourceTable sample) {
    boolean pooled = lonelyStrata == LonelyStrata.POOLED;
    var by = pooled ? lonelyGroup : List.<String>of();
    by.forEach(sample::completeCodes);
    return IntStream.range(0, by.size())
        .mapToObj(from -> sample.data().crossing(by.subList(from, by.size())))
        .toList();
  }
}
