package nl.smartindustry.transform.method.premium;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Takes the weighted means of classes out of a column: what is left has mean 0 in every class of
 * every classification. One classification takes one step; more are taken out in turn, forth and
 * back, and conjugate gradients find where that would end.
 *
 * @see "Von Neumann (1950), Functional Operators II: alternating projections; Hernández-Ramos,
 *     Escalante and Raydan (2011), Unconstrained optimization techniques for the acceleration of
 *     alternating projection methods"
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

  /**
   * How many levels can be separated: all classes, less one for each part of the records that no
   * class of the first two classifications connects with the rest, and one for each further
   * classification. Exact for two; at most so many for more.
   *
   * @see "Abowd, Creecy and Kramarz (2002), Computing person and firm effects, LEHD TP-2002-06"
   */
  int rank() {
    int levels = Arrays.stream(totals).mapToInt(sums -> sums.length).sum();
    return classes.length == 1 ? levels : levels - parts() - (classes.length - 2);
  }

  private int parts() {
    var root = IntStream.range(0, totals[0].length).toArray();
    var first = new HashMap<Integer, Integer>();
    int parts = root.length;
    for (int k = 0; k < weight.length; k++) {
      int one = root(root, classes[0][k]);
      int other = root(root, first.computeIfAbsent(classes[1][k], any -> one));
      parts -= one == other ? 0 : 1;
      root[one] = other;
    }
    return parts;
  }

  private static int root(int[] root, int of) {
    int at = of;
    while (root[at] != at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  }

  /** The column less the means of its classes. */
  double[] within(double[] column) {
    return classes.length == 1 ? swept(column) : limit(column);
  }

  /**
   * Where sweeps T end: x − z with (I − T) z = (I − T) x, T symmetric in the product of weights.
   */
  private double[] limit(double[] column) {
    var found = column.clone();
    var residual = moved(column);
    var direction = residual.clone();
    double size = product(column, column);
    double left = product(residual, residual);
    for (int step = 0; left > STILL * STILL * size; step++) {
      if (step == MOST) {
        throw new ArithmeticException(
            "Means of classes: still moving after %d steps".formatted(step));
      }
      var turned = moved(direction);
      double curvature = product(direction, turned);
      if (!(curvature > 0)) {
        break;
      }
      double length = left / curvature;
      double before = left;
      add(found, -length, direction);
      add(residual, -length, turned);
      left = product(residual, residual);
      double kept = left / before;
      for (int k = 0; k < direction.length; k++) {
        direction[k] = residual[k] + kept * direction[k];
      }
    }
    return swept(found);
  }

  /** What a sweep takes out of a column. */
  private double[] moved(double[] column) {
    var moved = swept(column);
    for (int k = 0; k < moved.length; k++) {
      moved[k] = column[k] - moved[k];
    }
    return moved;
  }

  /** Every classification taken out in turn, forth and back. */
  private double[] swept(double[] column) {
    var left = column.clone();
    for (int one = 0; one < classes.length; one++) {
      takeOut(one, left);
    }
    for (int one = classes.length - 2; one >= 0; one--) {
      takeOut(one, left);
    }
    return left;
  }

  private void takeOut(int one, double[] left) {
    var of = classes[one];
    var means = new double[totals[one].length];
    for (int k = 0; k < left.length; k++) {
      means[of[k]] += weight[k] * left[k];
    }
    for (int c = 0; c < means.length; c++) {
      means[c] /= totals[one][c];
    }
    for (int k = 0; k < left.length; k++) {
      left[k] -= means[of[k]];
    }
  }

  private double product(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += weight[k] * a[k] * b[k];
    }
    return sum;
  }

  private static void add(double[] to, double times, double[] column) {
    for (int k = 0; k < to.length; k++) {
      to[k] += times * column[k];
    }
  }

  private static double[] sums(int[] dense, double[] values, int levels) {
    var sums = new double[levels];
    for (int k = 0; k < dense.length; k++) {
      sums[dense[k]] += values[k];
    }
    return sums;
  }
}
