package nl.smartindustry.transform.method.cellkey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The probabilities of changes that say least, which is to say of most entropy: with mean zero, a
 * variance no larger than asked, and a larger change in one direction never likelier than a smaller
 * one. Of the form exp(-a v - b v²), where the changes next to zero that would be likelier than
 * none have one probability with it.
 *
 * @see "Giessing (2016), Computational issues in the design of transition probabilities"
 */
record MaximumEntropy(int[] changes, double variance) {
  private static final int HALVINGS = 64;
  private static final double STEEPEST = 60;
  private static final double NEGLIGIBLE = 1e-9;

  /** By change; null where nothing is as narrow and unbiased. */
  double[] probabilities() {
    double[] best = fit(groups(0));
    if (best == null || falls(best)) {
      return best;
    }
    best = null;
    for (int pooled = 1; pooled < changes.length; pooled++) {
      for (int side = -1; side <= 1; side += 2) {
        var found = fit(groups(side * pooled));
        if (found != null && falls(found) && (best == null || entropy(found) > entropy(best))) {
          best = found;
        }
      }
    }
    return best;
  }

  /** The positions of changes from nought to one, which are alike, and each other by itself. */
  private List<int[]> groups(int pooled) {
    var alike = new ArrayList<Integer>();
    var groups = new ArrayList<int[]>();
    for (int i = 0; i < changes.length; i++) {
      int v = changes[i];
      if (v >= Math.min(0, pooled) && v <= Math.max(0, pooled)) {
        alike.add(i);
      } else {
        groups.add(new int[] {i});
      }
    }
    if (!alike.isEmpty()) {
      groups.add(alike.stream().mapToInt(i -> i).toArray());
    }
    return groups;
  }

  private double[] fit(List<int[]> groups) {
    double narrow = excess(groups, STEEPEST);
    if (narrow > NEGLIGIBLE) {
      return null;
    }
    double b = excess(groups, 0) <= 0 ? 0 : root(x -> excess(groups, x), 0, STEEPEST);
    var found = weights(groups, slope(groups, b), b);
    return Math.abs(moment(found, 1)) < NEGLIGIBLE ? found : null;
  }

  private double excess(List<int[]> groups, double b) {
    return moment(weights(groups, slope(groups, b), b), 2) - variance;
  }

  /** The slope of mean zero. */
  private double slope(List<int[]> groups, double b) {
    double steepest = 2 * (b + 1) * (changes.length + Math.abs(changes[changes.length - 1]));
    return root(a -> moment(weights(groups, a, b), 1), -steepest, steepest);
  }

  /** Where a falling function is zero. */
  private static double root(DoubleUnaryOperator falling, double from, double to) {
    double low = from;
    double high = to;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (falling.applyAsDouble(middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private double[] weights(List<int[]> groups, double a, double b) {
    var weights = new double[changes.length];
    double highest = Double.NEGATIVE_INFINITY;
    for (var group : groups) {
      double power = 0;
      for (int i : group) {
        power -= (a + b * changes[i]) * changes[i] / group.length;
      }
      for (int i : group) {
        weights[i] = power;
      }
      highest = Math.max(highest, power);
    }
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.exp(weights[i] - highest);
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }

  private double moment(double[] of, int power) {
    double moment = 0;
    for (int i = 0; i < of.length; i++) {
      moment += of[i] * (power == 1 ? changes[i] : changes[i] * changes[i]);
    }
    return moment;
  }

  /** Whether no change is likelier than the one next to it nearer to zero. */
  private boolean falls(double[] of) {
    for (int i = 0; i + 1 < changes.length; i++) {
      boolean below = changes[i + 1] <= 0 && of[i] > of[i + 1] + NEGLIGIBLE;
      boolean above = changes[i] >= 0 && of[i + 1] > of[i] + NEGLIGIBLE;
      if (below || above) {
        return false;
      }
    }
    return true;
  }

  private static double entropy(double[] of) {
    return -Arrays.stream(of).filter(p -> p > 0).map(p -> p * Math.log(p)).sum();
  }
}
