package nl.smartindustry.transform.method.diffusion;

import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * k / (1 + exp(-(t - t0) / s)), a curve of cumulative adoption under an assumed ceiling: {@code t0}
 * the time of half the ceiling, {@code s} the pace in years. Its parameters are t0 and s.
 *
 * @param ceiling k, the share that is never passed, a proportion
 */
public record Logistic(double ceiling) {
  public Logistic {
    if (!(ceiling > 0 && ceiling <= 1)) {
      throw new IllegalArgumentException(
          "Logistic: ceiling %s (above 0, at most 1)".formatted(ceiling));
    }
  }

  /**
   * When a share is reached.
   *
   * @return NaN for a share at or above the ceiling
   */
  public double reaches(double share, double[] p) {
    return share < ceiling ? p[0] + p[1] * Math.log(share / (ceiling - share)) : Double.NaN;
  }

  /** The share of adopters, a proportion, at a time in years. */
  public double at(double time, double[] p) {
    return ceiling / (1 + Math.exp(-(time - p[0]) / p[1]));
  }

  /** The derivatives of {@link #at} by each parameter. */
  double[] gradient(double time, double[] p) {
    double z = (time - p[0]) / p[1];
    double part = 1 / (1 + Math.exp(-z));
    double slope = ceiling * part * (1 - part) / p[1];
    return new double[] {-slope, -slope * z};
  }

  /**
   * Where a search for the parameters begins: the straight line ln(y / (k - y)) = a + b t through
   * the waves with a share between zero and the ceiling, unweighted.
   */
  double[] start(Waves waves) {
    var line = new SimpleRegression();
    for (int i = 0; i < waves.size(); i++) {
      double share = waves.shares()[i];
      if (share > 0 && share < ceiling) {
        line.addData(waves.times()[i], Math.log(share / (ceiling - share)));
      }
    }
    double s = 1 / line.getSlope();
    return new double[] {-line.getIntercept() * s, s};
  }

  /**
   * A fitted curve.
   *
   * @param estimates t0 and s
   * @param residual weighted sum of squares
   * @param condition condition number of the (weighted) Jacobian
   */
  public record Fit(Logistic curve, double[] estimates, double residual, double condition) {
    /** The fitted share at a time. */
    public double at(double time) {
      return curve.at(time, estimates);
    }
  }
}
