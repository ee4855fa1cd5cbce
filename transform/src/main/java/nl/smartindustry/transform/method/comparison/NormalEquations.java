package nl.smartindustry.transform.method.comparison;

import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;

/**
 * Weighted products of standardised regressors, and their inverse.
 *
 * @param inverse of Σ w x x'
 */
public record NormalEquations(double[][] inverse) {
  /** Less than this share of its variation left: determined by the others. */
  private static final double DETERMINED = 1e-11;

  static NormalEquations of(double[][] x, double[] weight) {
    int k = x[0].length;
    var products = new double[k][k];
    for (int unit = 0; unit < x.length; unit++) {
      if (weight[unit] == 0) {
        continue;
      }
      for (int a = 0; a < k; a++) {
        double wx = weight[unit] * x[unit][a];
        for (int b = 0; b <= a; b++) {
          products[a][b] += wx * x[unit][b];
        }
      }
    }
    return new NormalEquations(inverse(products));
  }

  private static double[][] inverse(double[][] lower) {
    int k = lower.length;
    var scale = new double[k];
    for (int a = 0; a < k; a++) {
      scale[a] = Math.sqrt(lower[a][a]);
      if (!(scale[a] > 0)) {
        throw new Unidentified(Unidentified.Cause.COLLINEAR);
      }
    }
    var correlation = new double[k][k];
    for (int a = 0; a < k; a++) {
      for (int b = 0; b <= a; b++) {
        correlation[a][b] = correlation[b][a] = lower[a][b] / scale[a] / scale[b];
      }
    }
    var inverse = inverseOfCorrelation(correlation);
    for (int a = 0; a < k; a++) {
      for (int b = 0; b < k; b++) {
        inverse[a][b] /= scale[a] * scale[b];
      }
    }
    return inverse;
  }

  private static double[][] inverseOfCorrelation(double[][] correlation) {
    try {
      var matrix = MatrixUtils.createRealMatrix(correlation);
      return new CholeskyDecomposition(matrix, 1e-12, DETERMINED)
          .getSolver()
          .getInverse()
          .getData();
    } catch (NonPositiveDefiniteMatrixException determined) {
      throw new Unidentified(Unidentified.Cause.COLLINEAR);
    }
  }

  /** The solution for Σ w x y. */
  double[] solve(double[] right) {
    var solution = new double[right.length];
    for (int a = 0; a < right.length; a++) {
      for (int b = 0; b < right.length; b++) {
        solution[a] += inverse[a][b] * right[b];
      }
    }
    return solution;
  }

  static double product(double[] one, double[] other) {
    double sum = 0;
    for (int k = 0; k < one.length; k++) {
      sum += one[k] * other[k];
    }
    return sum;
  }
}
