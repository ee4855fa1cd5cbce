package nl.smartindustry.transform.method.smallarea;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * The fitted model θ = x'β + v + e with v between areas and e from sampling.
 *
 * @param coefficients β, intercept first
 * @param covariance (X'V⁻¹X)⁻¹, of β
 * @param betweenAreas σ² of v
 * @param varianceOfBetween asymptotic variance of the estimate of σ²
 * @param truncated whether σ² was put at 0, its boundary: then every figure leans on the model
 *     alone and its error is understated
 */
public record AreaModel(
    RealVector coefficients,
    RealMatrix covariance,
    double betweenAreas,
    double varianceOfBetween,
    boolean truncated) {

  /** x'β: what the model expects of an area. */
  double synthetic(RealVector x) {
    return x.dotProduct(coefficients);
  }

  /** Weight of the direct estimate, σ² / (σ² + ψ). */
  double shrinkage(double sampling) {
    return betweenAreas / (betweenAreas + sampling);
  }

  /** The empirical best linear unbiased predictor of θ. */
  double predict(double direct, double sampling, RealVector x) {
    double weight = shrinkage(sampling);
    return weight * direct + (1 - weight) * synthetic(x);
  }

  /**
   * Mean squared error of the predictor, g1 + g2 + 2 g3.
   *
   * @see "Prasad and Rao (1990), JASA 85, 163-171; Datta and Lahiri (2000), Statistica Sinica 10,
   *     613-627, for σ² by restricted maximum likelihood"
   */
  double meanSquaredError(double sampling, RealVector x) {
    double weight = shrinkage(sampling);
    double total = betweenAreas + sampling;
    double g1 = weight * sampling;
    double g2 = (1 - weight) * (1 - weight) * leverage(x);
    double g3 = sampling * sampling / (total * total * total) * varianceOfBetween;
    return g1 + g2 + 2 * g3;
  }

  /** Mean squared error where only the model speaks: the limit of the above for ψ to infinity. */
  double syntheticMeanSquaredError(RealVector x) {
    return betweenAreas + leverage(x);
  }

  private double leverage(RealVector x) {
    return x.dotProduct(covariance.operate(x));
  }
}
