package nl.smartindustry.transform.method.effect;

import java.util.Arrays;

/**
 * The spread of a matched effect over draws of pairs that were made elsewhere, so that no other
 * program's random numbers need to be copied.
 *
 * @param standardError deviation over draws
 * @param low the order statistic of 2.5%
 * @param high the order statistic of 97.5%
 */
public record PairBootstrap(double standardError, double low, double high) {

  /**
   * The spread.
   *
   * @param draws each as many pairs as there are, counted from 1
   * @throws IllegalArgumentException where a draw names no pair
   */
  public static PairBootstrap of(MatchedPairs pairs, int[][] draws) {
    var differences = pairs.differences();
    var effects = Arrays.stream(draws).mapToDouble(draw -> mean(differences, draw)).toArray();
    double mean = Arrays.stream(effects).average().orElse(Double.NaN);
    double squares = Arrays.stream(effects).map(one -> (one - mean) * (one - mean)).sum();
    Arrays.sort(effects);
    return new PairBootstrap(
        Math.sqrt(squares / (effects.length - 1)),
        statistic(effects, 0.025),
        statistic(effects, 0.975));
  }

  private static double mean(double[] differences, int[] draw) {
    double sum = 0;
    for (int pair : draw) {
      if (pair < 1 || pair > differences.length) {
        throw new IllegalArgumentException("pair %d (1 to %d)".formatted(pair, differences.length));
      }
      sum += differences[pair - 1];
    }
    return sum / draw.length;
  }

  private static double statistic(double[] sorted, double share) {
    int place = (int) Math.ceil(share * sorted.length - 1e-9);
    return sorted[Math.max(1, place) - 1];
  }
}
