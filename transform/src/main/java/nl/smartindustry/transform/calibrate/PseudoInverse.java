package nl.smartindustry.transform.calibrate;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The inverse of a symmetric matrix where it has one, else the pseudo-inverse, so that margins may
 * say the same thing twice.
 *
 * <p>Rows and columns are first scaled to a unit diagonal: a count of enterprises and a sum of
 * turnover then weigh the same. Eigenvalues below {@value #CUT_OFF} of the largest count as zero. A
 * matrix that is far from singular is inverted by Cholesky's method, which gives the same at a
 * tenth of the cost.
 */
final class PseudoInverse {
  private static final double CUT_OFF = 1e-12;

  /** Of a column's square, the part that the columns before it must leave over. */
  private static final double FAR_FROM_SINGULAR = 1e-6;

  private PseudoInverse() {}

  static Gram of(Gram matrix) {
    int size = matrix.size();
    var scale = new double[size];
    for (int i = 0; i < size; i++) {
      double diagonal = matrix.entries()[i * size + i];
      scale[i] = diagonal > 0 ? 1 / Math.sqrt(diagonal) : 0;
    }
    var scaled = scaled(matrix, scale);
    var factor = cholesky(scaled);
    return scaled(factor == null ? byEigenvalues(scaled) : byFactor(factor), scale);
  }

  /** Symmetric to the last bit. */
  private static Gram scaled(Gram matrix, double[] scale) {
    int size = matrix.size();
    var entries = new double[size * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double entry = matrix.entries()[i * size + j] * (scale[i] * scale[j]);
        entries[i * size + j] = entry;
        entries[j * size + i] = entry;
      }
    }
    return new Gram(size, entries);
  }

  /** The lower factor, or null for a matrix that is nearly singular. */
  private static Gram cholesky(Gram matrix) {
    int size = matrix.size();
    var factor = new double[size * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = matrix.entries()[i * size + j] - dot(factor, i * size, j * size, j);
        if (i == j && !(rest > FAR_FROM_SINGULAR)) {
          return null;
        }
        factor[i * size + j] = i == j ? Math.sqrt(rest) : rest / factor[j * size + j];
      }
    }
    return new Gram(size, factor);
  }

  private static double dot(double[] values, int one, int other, int length) {
    double sum = 0;
    for (int k = 0; k < length; k++) {
      sum += values[one + k] * values[other + k];
    }
    return sum;
  }

  private static Gram byFactor(Gram factor) {
    int size = factor.size();
    var inverse = inverseOfLower(factor);
    var entries = new double[size * size];
    for (int k = 0; k < size; k++) {
      for (int i = 0; i <= k; i++) {
        addScaled(entries, i * size, inverse, k * size, inverse[k * size + i], k + 1);
      }
    }
    return new Gram(size, entries);
  }

  private static double[] inverseOfLower(Gram factor) {
    int size = factor.size();
    var inverse = new double[size * size];
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < i; k++) {
        addScaled(inverse, i * size, inverse, k * size, -factor.entries()[i * size + k], k + 1);
      }
      inverse[i * size + i] = 1;
      for (int j = 0; j <= i; j++) {
        inverse[i * size + j] /= factor.entries()[i * size + i];
      }
    }
    return inverse;
  }

  private static void addScaled(
      double[] target, int at, double[] source, int from, double factor, int length) {
    if (factor != 0) {
      for (int j = 0; j < length; j++) {
        target[at + j] += factor * source[from + j];
      }
    }
  }

  private static Gram byEigenvalues(Gram matrix) {
    int size = matrix.size();
    var rows = new double[size][];
    for (int i = 0; i < size; i++) {
      rows[i] = java.util.Arrays.copyOfRange(matrix.entries(), i * size, (i + 1) * size);
    }
    var eigen = new EigenDecomposition(new Array2DRowRealMatrix(rows, false));
    var values = eigen.getRealEigenvalues();
    double largest = java.util.Arrays.stream(values).max().orElse(0);
    var entries = new double[size * size];
    for (int e = 0; e < size; e++) {
      if (values[e] > CUT_OFF * largest) {
        var vector = eigen.getEigenvector(e).toArray();
        for (int i = 0; i < size; i++) {
          addScaled(entries, i * size, vector, 0, vector[i] / values[e], size);
        }
      }
    }
    return new Gram(size, entries);
  }
}
