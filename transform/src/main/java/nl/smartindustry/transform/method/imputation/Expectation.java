package nl.smartindustry.transform.method.imputation;

import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Crossing;

/** What an item is expected to be before looking at the unit's own answer: μ of winsorisation. */
public final class Expectation {
  private Expectation() {}

  /** The weighted mean of the class; NaN for a unit without a class, or a class without values. */
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
