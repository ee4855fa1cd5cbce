package nl.smartindustry.transform.method.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lower factor L of a positive semi-definite matrix LL' with ones or zeros on its diagonal,
 * where it is clear which columns are combinations of the columns before them; these have a zero on
 * the diagonal of L.
 *
 * @param factor L
 * @param dependent per column whether it is a combination of the columns before it
 */
record Cholesky(Gram factor, boolean[] dependent) {
  /** Of a column's square, what the columns before it leave over of an independent column. */
  private static final double INDEPENDENT = 1e-6;

  /** And of a dependent one: nothing but rounding. */
  private static final double DEPENDENT = 1e-11;

  /** The factor, or null where a column lies between dependent and independent. */
  static Cholesky of(Gram matrix) {
    int size = matrix.size();
    var factor = new double[size * size];
    var dependent = new boolean[size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        if (!dependent[j]) {
          double rest = matrix.entries()[i * size + j] - dot(factor, i * size, j * size, j);
          factor[i * size + j] = rest / factor[j * size + j];
        }
      }
      double left = matrix.entries()[i * size + i] - dot(factor, i * size, i * size, i);
      dependent[i] = left < DEPENDENT;
      if (!dependent[i] && !(left > INDEPENDENT)) {
        return null;
      }
      factor[i * size + i] = dependent[i] ? 0 : Math.sqrt(left);
    }
    return new Cholesky(new Gram(size, factor), dependent);
  }

  /** Orthogonal unit vectors that the matrix maps to zero; one per dependent column. */
  List<double[]> nullSpace() {
    var vectors = new ArrayList<double[]>();
    for (int j = 0; j < dependent.length; j++) {
      if (dependent[j]) {
        var vector = combination(j);
        // once more, for what rounding left over
        orthogonalise(vector, vectors);
        orthogonalise(vector, vectors);
        vectors.add(vector);
      }
    }
    return vectors;
  }

  /** A dependent column as a combination of the others, less itself. */
  private double[] combination(int column) {
    int size = factor.size();
    var vector = new double[size];
    System.arraycopy(factor.entries(), column * size, vector, 0, column);
    for (int i = column - 1; i >= 0; i--) {
      if (!dependent[i]) {
        vector[i] /= factor.entries()[i * size + i];
        addScaled(vector, 0, factor.entries(), i * size, -vector[i], i);
      }
    }
    vector[column] = -1;
    return vector;
  }

  private static void orthogonalise(double[] vector, List<double[]> others) {
    for (var other : others) {
      double along = 0;
      for (int i = 0; i < vector.length; i++) {
        along += vector[i] * other[i];
      }
      addScaled(vector, 0, other, 0, -along, vector.length);
    }
    double length = Math.sqrt(Arrays.stream(vector).map(v -> v * v).sum());
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
  }

  /** The inverse of a matrix without dependent columns. */
  Gram inverse() {
    int size = factor.size();
    var lower = inverseOfFactor();
    var entries = new double[size * size];
    for (int k = 0; k < size; k++) {
      for (int i = 0; i <= k; i++) {
        addScaled(entries, i * size, lower, k * size, lower[k * size + i], k + 1);
      }
    }
    return new Gram(size, entries);
  }

  private double[] inverseOfFactor() {
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

  private static double dot(double[] values, int one, int other, int length) {
    double sum = 0;
    for (int k = 0; k < length; k++) {
      sum += values[one + k] * values[other + k];
    }
    return sum;
  }

  /** target += factor × source, over a length from either position. */
  static void addScaled(
      double[] target, int at, double[] source, int from, double factor, int length) {
    if (factor != 0) {
      for (int j = 0; j < length; j++) {
        target[at + j] += factor * source[from + j];
      }
    }
  }
}
