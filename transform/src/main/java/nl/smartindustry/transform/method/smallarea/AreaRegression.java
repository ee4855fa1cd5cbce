package nl.smartindustry.transform.method.smallarea;

import nl.smartindustry.ingest.definition.Refusal;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * Weighted least squares of the direct estimates on the covariates at one value of σ², and how the
 * restricted likelihood slopes there. V = diag(σ² + ψ); P = V⁻¹ − V⁻¹X(X'V⁻¹X)⁻¹X'V⁻¹ is never
 * formed: its traces come from the small matrices X'V⁻ᵏX.
 *
 * @param coefficients β
 * @param covariance (X'V⁻¹X)⁻¹
 * @param score first derivative of the restricted log likelihood
 * @param information expected second derivative, ½ tr PP
 * @param varianceOfBetween 2 / Σ (σ² + ψ)⁻²
 */
record AreaRegression(
    RealVector coefficients,
    RealMatrix covariance,
    double score,
    double information,
    double varianceOfBetween) {

  static AreaRegression of(RealVector y, double[] sampling, RealMatrix x, double between) {
    var precision = new double[sampling.length];
    for (int area = 0; area < precision.length; area++) {
      precision[area] = 1 / (between + sampling[area]);
    }
    var once = weighted(x, precision, 1);
    var covariance = inverse(x.transpose().multiply(once));
    var coefficients = covariance.operate(once.transpose().operate(y));
    var residual = y.subtract(x.operate(coefficients));
    var twice = covariance.multiply(x.transpose().multiply(weighted(x, precision, 2)));
    var thrice = covariance.multiply(x.transpose().multiply(weighted(x, precision, 3)));
    double squares = power(precision, 2);
    double traceP = power(precision, 1) - twice.getTrace();
    double tracePp = squares - 2 * thrice.getTrace() + twice.multiply(twice).getTrace();
    return new AreaRegression(
        coefficients,
        covariance,
        (fit(residual, precision) - traceP) / 2,
        tracePp / 2,
        2 / squares);
  }

  /** V⁻ᵏX. */
  private static RealMatrix weighted(RealMatrix x, double[] precision, int k) {
    var weighted = x.copy();
    for (int area = 0; area < precision.length; area++) {
      double weight = Math.pow(precision[area], k);
      weighted.setRowVector(area, x.getRowVector(area).mapMultiply(weight));
    }
    return weighted;
  }

  private static RealMatrix inverse(RealMatrix gram) {
    try {
      return MatrixUtils.inverse(gram);
    } catch (SingularMatrixException dependent) {
      throw Refusal.data(
          "Small areas: %d coefficients cannot be separated (covariates that differ)",
          gram.getColumnDimension());
    }
  }

  private static double power(double[] precision, int k) {
    double sum = 0;
    for (double value : precision) {
      sum += Math.pow(value, k);
    }
    return sum;
  }

  /** y'PPy: squared residuals over squared variances. */
  private static double fit(RealVector residual, double[] precision) {
    double sum = 0;
    for (int area = 0; area < precision.length; area++) {
      sum += Math.pow(residual.getEntry(area) * precision[area], 2);
    }
    return sum;
  }
}
