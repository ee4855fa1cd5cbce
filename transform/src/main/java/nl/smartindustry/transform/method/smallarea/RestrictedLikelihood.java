package nl.smartindustry.transform.method.smallarea;

import java.util.Arrays;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Fits the area-level model by restricted maximum likelihood.
 *
 * <p>Fisher scoring on σ²: score ½ (y'PPy − tr P), information ½ tr PP. A step below 0 goes to 0
 * instead, and stays there when the score at 0 still points down.
 *
 * @see "Rao and Molina (2015), section 6.1.2"
 */
final class RestrictedLikelihood {
  private static final int MOST_ITERATIONS = 500;
  private static final double PRECISION = 1e-12;

  private RestrictedLikelihood() {}

  /**
   * The model.
   *
   * @param direct θ of each area
   * @param sampling ψ of each area, positive
   * @param x covariates of each area with the intercept
   * @throws Refusal where the covariates depend on each other, or scoring does not settle
   */
  static AreaModel fit(double[] direct, double[] sampling, RealMatrix x) {
    var y = MatrixUtils.createRealVector(direct);
    double between = median(sampling);
    for (int iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
      var regression = AreaRegression.of(y, sampling, x, between);
      double step = regression.score() / regression.information();
      double next = Math.max(0, between + step);
      if (Math.abs(next - between) <= PRECISION * (between + median(sampling))) {
        return model(AreaRegression.of(y, sampling, x, next), next, iteration);
      }
      between = next;
    }
    throw Refusal.of(
        ExitCode.DATA_REFUSED,
        "Small areas: variance between areas not settled after %d steps (convergence)",
        MOST_ITERATIONS);
  }

  private static AreaModel model(AreaRegression at, double between, int iterations) {
    return new AreaModel(
        at.coefficients(),
        at.covariance(),
        between,
        at.varianceOfBetween(),
        between == 0,
        iterations);
  }

  private static double median(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
