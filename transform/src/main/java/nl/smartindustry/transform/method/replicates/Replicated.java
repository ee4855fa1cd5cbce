package nl.smartindustry.transform.method.replicates;

import java.util.stream.IntStream;

/**
 * Statistics of the sample and of its replicates.
 *
 * <p>V = scale · Σ rscale_b (θ_b − θ)², about the estimate of the whole sample. That is what R
 * {@code survey} calls {@code mse = TRUE}; its default is about the mean of the replicates, which
 * gives less for statistics that are not linear. A replicate in which a statistic is not defined is
 * left out, without scaling up the others, as there.
 *
 * @param estimates θ, with the base weights
 * @param replicates θ_b: per replicate a vector like {@code estimates}
 * @param scale factor of the variance
 * @param rscales factor of each replicate
 */
public record Replicated(
    double[] estimates, double[][] replicates, double scale, double[] rscales) {

  /** Variance of one statistic; NaN where it, or every replicate of it, is not defined. */
  public double variance(int statistic) {
    return covariance(statistic, this, statistic);
  }

  /** Standard error of one statistic; NaN where not defined. */
  public double se(int statistic) {
    return Math.sqrt(variance(statistic));
  }

  /** In how many replicates a statistic is not defined. */
  public int undefined(int statistic) {
    return (int)
        IntStream.range(0, replicates.length)
            .filter(b -> Double.isNaN(replicates[b][statistic]))
            .count();
  }

  /**
   * Covariance of a statistic with one of other replicates, such as another wave's: by the same
   * numbers of draws. What that means for waves is said at {@link RaoWu}.
   */
  public double covariance(int statistic, Replicated other, int ofOther) {
    if (other.replicates.length != replicates.length) {
      throw new IllegalArgumentException(
          "Replicates: %d and %d (as many)".formatted(replicates.length, other.replicates.length));
    }
    double sum = 0;
    int defined = 0;
    for (int b = 0; b < replicates.length; b++) {
      double product =
          (replicates[b][statistic] - estimates[statistic])
              * (other.replicates[b][ofOther] - other.estimates[ofOther]);
      if (!Double.isNaN(product)) {
        sum += rscales[b] * product;
        defined++;
      }
    }
    return defined == 0 ? Double.NaN : scale * sum;
  }
}
