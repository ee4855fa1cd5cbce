package nl.smartindustry.transform.method.smallarea;

import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * The one shift of all logits after which the areas add up to the national share.
 *
 * <p>A ratio or a difference on the shares themselves may leave 0 to 1; a difference of logits
 * cannot. Areas without sampling error keep their share.
 */
final class Benchmark {
  private static final int MOST_ITERATIONS = 200;
  private static final double FARTHEST = 40;

  private Benchmark() {}

  /**
   * δ with Σ N expit(θ + δ) = target.
   *
   * @param logits θ of the areas that may move
   * @param population N of those areas
   * @param target the number of enterprises they must add up to
   * @throws Refusal where no share between 0 and 1 gives the target
   */
  static double shift(double[] logits, double[] population, double target) {
    double low = -FARTHEST;
    double high = FARTHEST;
    if (!(sum(logits, population, low) < target && target < sum(logits, population, high))) {
      throw Refusal.of(
          ExitCode.DATA_REFUSED,
          "Small areas: %s enterprises left for the areas by the national share (more than 0 and"
              + " fewer than their number)",
          target);
    }
    for (int i = 0; i < MOST_ITERATIONS && Math.nextUp(low) < high; i++) {
      double middle = low + (high - low) / 2;
      if (sum(logits, population, middle) < target) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private static double sum(double[] logits, double[] population, double shift) {
    double sum = 0;
    for (int area = 0; area < logits.length; area++) {
      sum += population[area] * Logit.inverse(logits[area] + shift);
    }
    return sum;
  }
}
