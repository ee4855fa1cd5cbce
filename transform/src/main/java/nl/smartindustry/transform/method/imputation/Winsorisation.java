package nl.smartindustry.transform.method.imputation;

import java.util.ArrayList;
import java.util.Arrays;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Crossing;

/**
 * One-sided winsorisation: an answer above K = μ + L / (w − 1) counts for itself once and for K in
 * the rest of its weight, y* = y / w + (1 − 1 / w) K. A unit with w ≤ 1 stands for itself alone and
 * is never touched.
 *
 * @param item name of the item
 * @param y its values; NaN where missing
 * @param weights the weights with which the total is estimated
 * @param expected μ of each unit; where NaN the unit is left alone
 * @see "Kokic and Bell (1994), Journal of Official Statistics 10(4), 419-435"
 */
public record Winsorisation(String item, double[] y, double[] weights, double[] expected) {
  public Winsorisation {
    if (weights.length != y.length || expected.length != y.length) {
      throw new IllegalArgumentException(
          "Winsorisation of '%s': %d weights, %d expectations (%d units)"
              .formatted(item, weights.length, expected.length, y.length));
    }
  }

  /**
   * An item winsorised about the weighted mean of its class.
   *
   * @param weights the weights with which the total is estimated
   * @param ofExpectation the classes whose mean is what a unit is expected to answer
   * @param ofCutoff the classes whose totals are to be estimated best, each with its own cut-off
   */
  public static Winsorised aboutMeans(
      String item, double[] y, double[] weights, Crossing ofExpectation, Crossing ofCutoff) {
    var expected = Expectation.mean(y, weights, ofExpectation);
    return new Winsorisation(item, y, weights, expected).optimal(ofCutoff);
  }

  /**
   * With L that makes the error of each group's total least; one group for the national total.
   * Units in no group are left alone.
   */
  public Winsorised optimal(Crossing groups) {
    var excess = excess();
    var constants = new double[groups.size()];
    for (int g = 0; g < constants.length; g++) {
      var ofGroup = new double[y.length];
      for (int k = 0; k < y.length; k++) {
        ofGroup[k] = groups.of()[k] == g ? excess[k] : Double.NaN;
      }
      constants[g] = KokicBell.cutoff(ofGroup);
    }
    return with(constants, groups);
  }

  /** With constants L given by group, such as those of earlier waves. */
  public Winsorised with(double[] constants, Crossing groups) {
    var excess = excess();
    var values = y.clone();
    var changes = new ArrayList<Winsorised.Cut>();
    for (int k = 0; k < y.length; k++) {
      int g = groups.of()[k];
      if (g != Codes.NONE && excess[k] > constants[g]) {
        double cutoff = expected[k] + constants[g] / (weights[k] - 1);
        double after = y[k] / weights[k] + (1 - 1 / weights[k]) * cutoff;
        values[k] = Math.min(after, y[k]);
        changes.add(new Winsorised.Cut(k, weights[k], y[k], values[k], cutoff));
      }
    }
    return new Winsorised(item, values, Arrays.copyOf(constants, constants.length), changes);
  }

  /** D = (w − 1)(y − μ); NaN where nothing is known or the unit stands for itself alone. */
  private double[] excess() {
    var excess = new double[y.length];
    for (int k = 0; k < y.length; k++) {
      excess[k] = weights[k] > 1 ? (weights[k] - 1) * (y[k] - expected[k]) : Double.NaN;
    }
    return excess;
  }

  /**
   * The cut-off constant of one-sided winsorisation that makes the mean squared error of a total
   * least: the root of L = Σ max(D − L, 0), where D = (w − 1)(y − μ).
   *
   * <p>At the root the bias of the winsorised total is −L (Kokic and Bell 1994, Optimal winsorizing
   * cutoffs for a stratified finite population estimator; the estimator of L from the sample: Clark
   * 1995, and Preston and Mackin 2002).
   */
  static final class KokicBell {
    private KokicBell() {}

    /**
     * L from the units of a sample: the sum of the j largest D over j + 1, for the one j that
     * leaves exactly those above it. 0 where no D is above 0.
     *
     * @param excess D of each unit; NaN for a unit that does not take part
     */
    public static double cutoff(double[] excess) {
      var sorted = Arrays.stream(excess).filter(d -> d > 0).sorted().toArray();
      double sum = 0;
      double cutoff = 0;
      for (int j = 1; j <= sorted.length; j++) {
        double next = sorted[sorted.length - j];
        if (next <= cutoff) {
          return cutoff;
        }
        sum += next;
        cutoff = sum / (j + 1);
      }
      return cutoff;
    }
  }

  /** What an item is expected to be before looking at the unit's own answer: μ of winsorisation. */
  static final class Expectation {
    private Expectation() {}

    /**
     * The weighted mean of the class; NaN for a unit without a class, or a class without values.
     */
    public static double[] mean(double[] y, double[] weights, Crossing classes) {
      var ones = new double[y.length];
      java.util.Arrays.fill(ones, 1);
      return ratio(y, ones, weights, classes);
    }

    /** x · Σ w y / Σ w x of the class, over units with both; NaN where that is not defined. */
    public static double[] ratio(double[] y, double[] x, double[] weights, Crossing classes) {
      var numerator = new double[classes.size()];
      var denominator = new double[classes.size()];
      for (int k = 0; k < y.length; k++) {
        int at = classes.of()[k];
        if (at != Codes.NONE && !Double.isNaN(y[k]) && !Double.isNaN(x[k])) {
          numerator[at] += weights[k] * y[k];
          denominator[at] += weights[k] * x[k];
        }
      }
      var expected = new double[y.length];
      for (int k = 0; k < y.length; k++) {
        int at = classes.of()[k];
        expected[k] =
            at == Codes.NONE || denominator[at] == 0
                ? Double.NaN
                : x[k] * numerator[at] / denominator[at];
      }
      return expected;
    }
  }
}
