package nl.smartindustry.transform.method.diffusion;

import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A fitted curve.
 *
 * @param estimates in the order of {@link Curve#parameters}
 * @param covariance of the estimates: of the known errors of the waves, else with the residual
 *     variance; NaN where as many waves as parameters leave no residual
 * @param residual weighted sum of squares
 * @param condition condition number of the (weighted) Jacobian
 */
public record Fit<C extends Curve>(
    C curve, double[] estimates, RealMatrix covariance, double residual, double condition) {
  /** Standard errors, in the order of the parameters. */
  public double[] errors() {
    return IntStream.range(0, estimates.length)
        .mapToDouble(i -> Math.sqrt(covariance.getEntry(i, i)))
        .toArray();
  }

  /** The fitted share at a time. */
  public double at(double time) {
    return curve.at(time, estimates);
  }

  /** The standard error of {@link #at}, by the delta method. */
  public double errorAt(double time) {
    var gradient = curve.gradient(time, estimates);
    double variance = 0;
    for (int i = 0; i < gradient.length; i++) {
      for (int j = 0; j < gradient.length; j++) {
        variance += gradient[i] * gradient[j] * covariance.getEntry(i, j);
      }
    }
    return Math.sqrt(variance);
  }
}
