package nl.smartindustry.transform.replicate;

import java.util.function.Function;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/** The variance of any statistic by computing it again with each replicate's weights. */
public final class ReplicateVariance {
  private ReplicateVariance() {}

  /**
   * Computes statistics with the base weights and with those of every replicate.
   *
   * @param statistics from weights of all units to a vector of statistics, NaN where one is not
   *     defined; always as long
   */
  public static Replicated of(ReplicateWeights weights, Function<double[], double[]> statistics) {
    var estimates = statistics.apply(weights.base());
    var replicates = new double[weights.count()][];
    for (int b = 0; b < replicates.length; b++) {
      replicates[b] = statistics.apply(weights.columns().apply(b));
      if (replicates[b].length != estimates.length) {
        throw Refusal.of(
            ExitCode.INTERNAL,
            "Replicate %d: %d statistics (%d, as with the base weights)",
            b + 1,
            replicates[b].length,
            estimates.length);
      }
    }
    return new Replicated(estimates, replicates, weights.scale(), weights.rscales());
  }
}
