package nl.smartindustry.transform.command.estimate;

import java.util.List;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.method.sample.LonelyStrata;

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

  /** Which population the variance assumes, in words. */
  String assumed() {
    var size =
        population != null
            ? "N of each stratum from column '%s'".formatted(population)
            : frame != null
                ? "N of each stratum counted in the frame '%s'".formatted(frame.path())
                : weight != null
                    ? "N of each stratum the sum of weight '%s'".formatted(weight)
                    : "the sample itself";
    return fpc == Correction.NONE ? size + ", no finite population correction" : size;
  }

  /** A sample of which the spec says nothing. */
  static DesignSpec none() {
    return new DesignSpec(null, null, null, null, null, null, null, null);
  }
}
