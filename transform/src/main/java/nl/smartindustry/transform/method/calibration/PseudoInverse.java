package nl.smartindustry.transform.method.calibration;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The inverse of a symmetric matrix where it has one, else the pseudo-inverse, so that margins may
 * say the same thing twice.
 *
 * <p>Rows and columns are first scaled to a unit diagonal: a count of enterprises and a sum of
 * turnover then weigh the same. Eigenvalues below {@value #CUT_OFF} of the largest count as zero.
 * Where it is clear which columns depend on others, A⁺ = (A + NN')⁻¹ − NN', N an orthogonal basis
 * of what A maps to zero, gives the same at a tenth of the cost.
 */
final class PseudoInverse {
  private static final double CUT_OFF = 1e-12;

  private PseudoInverse() {}

  static Gram of(Gram matrix) {
    int size = matrix.size();
    var scale = new double[size];
    for (int i = 0; i < size; i++) {
      double diagonal = matrix.entries()[i * size + i];
      scale[i] = diagonal > 0 ? 1 / Math.sqrt(diagonal) : 0;
    }
    var scaled = scaled(matrix, scale);
    var inverse = byFactor(scaled);
    return scaled(inverse == null ? byEigenvalues(scaled) : inverse, scale);
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

  /** The pseudo-inverse, or null where it is not clear which columns depend on others. */
  private static Gram byFactor(Gram matrix) {
    var factor = Cholesky.of(matrix);
    if (factor == null) {
      return null;
    }
    var zeros = factor.nullSpace();
    if (zeros.isEmpty()) {
      return factor.inverse();
    }
    var regular = Cholesky.of(plus(matrix, zeros, 1));
    return regular == null || !regular.nullSpace().isEmpty()
        ? null
        : plus(regular.inverse(), zeros, -1);
  }

  /** The matrix plus a multiple of vv' for each vector. */
  private static Gram plus(Gram matrix, List<double[]> vectors, double times) {
    int size = matrix.size();
    var entries = matrix.entries().clone();
    for (var vector : vectors) {
      for (int i = 0; i < size; i++) {
        Cholesky.addScaled(entries, i * size, vector, 0, times * vector[i], size);
      }
    }
    return new Gram(size, entries);
  }

  private static Gram byEigenvalues(Gram matrix) {
    int size = matrix.size();
    var rows = new double[size][];
    for (int i = 0; i < size; i++) {
      rows[i] = Arrays.copyOfRange(matrix.entries(), i * size, (i + 1) * size);
    }
    var eigen = new EigenDecomposition(new Array2DRowRealMatrix(rows, false));
    var values = eigen.getRealEigenvalues();
    double largest = Arrays.stream(values).max().orElse(0);
    var entries = new double[size * size];
    for (int e = 0; e < size; e++) {
      if (values[e] > CUT_OFF * largest) {
        var vector = eigen.getEigenvector(e).toArray();
        for (int i = 0; i < size; i++) {
          Cholesky.addScaled(entries, i * size, vector, 0, vector[i] / values[e], size);
        }
      }
    }
    return new Gram(size, entries);
  }
}
