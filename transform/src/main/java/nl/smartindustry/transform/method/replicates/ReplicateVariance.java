package nl.smartindustry.transform.method.replicates;

import java.util.function.Function;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/** The variance of any statistic by computing it again with each replicate's weights. */
public final class ReplicateVariance {
  private ReplicateVariance() {}

  /**
   * Computes statistics with the base weights and with those of every replicate, several replicates
   * at a time.
   *
   * @param statistics from weights of all units to a vector of statistics, NaN where one is not
   *     defined; always as long; without side effects
   */
  public static Replicated of(ReplicateWeights weights, Function<double[], double[]> statistics) {
    var estimates = statistics.apply(weights.base());
    var replicates =
        IntStream.range(0, weights.count())
            .parallel()
            .mapToObj(b -> replicate(b, weights, statistics, estimates.length))
            .toArray(double[][]::new);
    return new Replicated(estimates, replicates, weights.scale(), weights.rscales());
  }

  private static double[] replicate(
      int b, ReplicateWeights weights, Function<double[], double[]> statistics, int length) {
    var found = statistics.apply(weights.columns().apply(b));
    if (found.length != length) {
      throw Refusal.of(
          ExitCode.INTERNAL,
          "Replicate %d: %d statistics (%d, as with the base weights)",
          b + 1,
          found.length,
          length);
    }
    return found;
  }
}
