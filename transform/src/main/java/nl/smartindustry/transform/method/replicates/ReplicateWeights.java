package nl.smartindustry.transform.method.replicates;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * Weights of the sample and of its replicates.
 *
 * <p>A replicate's weights are asked for when they are needed and may be computed each time, so
 * that a thousand replicates take no more memory than one.
 *
 * @param base weight of each unit
 * @param scale factor of the variance
 * @param rscales factor of each replicate; their number is the number of replicates
 * @param columns the weights of one replicate, by its index from 0: combined weights, which replace
 *     the base weights; the same each time, not to be written to
 */
public record ReplicateWeights(
    double[] base, double scale, double[] rscales, IntFunction<double[]> columns) {

  public ReplicateWeights {
    if (rscales.length < 2) {
      throw Refusal.data("Replicate weights: %d replicates (2 or more)", rscales.length);
    }
    if (!(scale > 0) || Arrays.stream(rscales).anyMatch(factor -> !(factor >= 0))) {
      throw Refusal.data(
          "Scales of replicate weights: one is missing or negative (0 or more, the scale"
              + " positive)");
    }
  }

  /**
   * Replicate weights that are there, column by column.
   *
   * @throws Refusal where numbers of replicates, scales or units differ, or a weight is missing
   */
  public static ReplicateWeights of(
      double[] base, List<double[]> columns, double scale, double[] rscales) {
    if (columns.size() != rscales.length) {
      throw Refusal.data(
          "Replicate weights: %d columns (%d, as many as scales)", columns.size(), rscales.length);
    }
    for (int b = 0; b < columns.size(); b++) {
      check(b, columns.get(b), base.length);
    }
    return new ReplicateWeights(base, scale, rscales, List.copyOf(columns)::get);
  }

  private static void check(int replicate, double[] weights, int units) {
    if (weights.length != units) {
      throw Refusal.data(
          "Replicate %d: %d weights (%d, one for each unit)", replicate + 1, weights.length, units);
    }
    if (Arrays.stream(weights).anyMatch(Double::isNaN)) {
      throw Refusal.data("Replicate %d: a weight is missing (a number)", replicate + 1);
    }
  }

  /** A bootstrap: V is the mean of the squared differences. */
  public static ReplicateWeights bootstrap(
      double[] base, int count, IntFunction<double[]> columns) {
    var ones = new double[count];
    Arrays.fill(ones, 1);
    return new ReplicateWeights(base, 1.0 / count, ones, columns);
  }

  /** Number of replicates. */
  public int count() {
    return rscales.length;
  }

  /**
   * These weights after the same further step on the base weights and on every replicate, such as a
   * calibration: without it the variance would not see what the step gains or costs.
   *
   * @param step from weights to weights, without side effects
   */
  public ReplicateWeights adjusted(UnaryOperator<double[]> step) {
    return new ReplicateWeights(
        step.apply(base), scale, rscales, b -> step.apply(columns.apply(b)));
  }
}
