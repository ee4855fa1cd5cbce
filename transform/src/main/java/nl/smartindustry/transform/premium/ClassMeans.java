package nl.smartindustry.transform.premium;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/**
 * Takes the weighted means of classes out of a column: what is left has mean 0 in every class of
 * every classification. One classification takes one step; more are taken out in turn until nothing
 * moves.
 *
 * @see "Von Neumann (1950), Functional Operators II: alternating projections"
 */
final class ClassMeans {
  private static final double STILL = 1e-14;
  private static final int MOST = 10_000;

  private final int[][] classes;
  private final double[][] totals;
  private final double[] weight;

  private ClassMeans(int[][] classes, double[][] totals, double[] weight) {
    this.classes = classes;
    this.totals = totals;
    this.weight = weight;
  }

  static ClassMeans of(List<int[]> absorbed, double[] weight) {
    var classes = absorbed.stream().map(ClassMeans::dense).toArray(int[][]::new);
    var totals = new double[classes.length][];
    for (int one = 0; one < classes.length; one++) {
      totals[one] = sums(classes[one], weight, levels(classes[one]));
    }
    return new ClassMeans(classes, totals, weight);
  }

  /** Classes numbered from 0 in the order in which they occur. */
  static int[] dense(int[] classes) {
    var number = new HashMap<Integer, Integer>();
    return Arrays.stream(classes)
        .map(one -> number.computeIfAbsent(one, any -> number.size()))
        .toArray();
  }

  private static int levels(int[] dense) {
    return Arrays.stream(dense).max().orElse(-1) + 1;
  }

  /** Number of classes of each classification. */
  int[] levels() {
    return Arrays.stream(totals).mapToInt(sums -> sums.length).toArray();
  }

  /** The column less the means of its classes. */
  double[] within(double[] column) {
    var left = column.clone();
    double size = Arrays.stream(column).map(Math::abs).max().orElse(0);
    for (int step = 0; step < MOST; step++) {
      double moved = 0;
      for (int one = 0; one < classes.length; one++) {
        moved = Math.max(moved, takeOut(one, left));
      }
      if (classes.length == 1 || moved <= STILL * size) {
        return left;
      }
    }
    throw new ArithmeticException("Means of classes: still moving after %d steps".formatted(MOST));
  }

  private double takeOut(int one, double[] left) {
    var weighted = new double[left.length];
    Arrays.setAll(weighted, k -> weight[k] * left[k]);
    var means = sums(classes[one], weighted, totals[one].length);
    double most = 0;
    for (int c = 0; c < means.length; c++) {
      means[c] /= totals[one][c];
      most = Math.max(most, Math.abs(means[c]));
    }
    for (int k = 0; k < left.length; k++) {
      left[k] -= means[classes[one][k]];
    }
    return most;
  }

  private static double[] sums(int[] dense, double[] values, int levels) {
    var sums = new double[levels];
    for (int k = 0; k < dense.length; k++) {
      sums[dense[k]] += values[k];
    }
    return sums;
  }
}
