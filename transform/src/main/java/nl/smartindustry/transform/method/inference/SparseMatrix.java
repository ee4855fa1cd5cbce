package nl.smartindustry.transform.method.inference;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A symmetric matrix of which many elements may be 0; a row without zeros has no column list. */
record SparseMatrix(int[][] column, double[][] value) {
  static SparseMatrix of(double[][] dense) {
    var column = new int[dense.length][];
    var value = new double[dense.length][];
    for (int i = 0; i < dense.length; i++) {
      var row = dense[i];
      var alive = IntStream.range(0, row.length).filter(j -> row[j] != 0).toArray();
      boolean full = alive.length > row.length / 2;
      column[i] = full ? null : alive;
      value[i] = full ? row : Arrays.stream(alive).mapToDouble(j -> row[j]).toArray();
    }
    return new SparseMatrix(column, value);
  }

  /** b'M b. */
  double quadratic(double[] b) {
    double sum = 0;
    for (int i = 0; i < column.length; i++) {
      if (b[i] != 0) {
        sum += b[i] * (column[i] == null ? full(value[i], b) : sparse(column[i], value[i], b));
      }
    }
    return sum;
  }

  private static double full(double[] row, double[] b) {
    double even = 0;
    double odd = 0;
    for (int j = 0; j + 1 < row.length; j += 2) {
      even += row[j] * b[j];
      odd += row[j + 1] * b[j + 1];
    }
    return row.length % 2 == 0 ? even + odd : even + odd + row[row.length - 1] * b[row.length - 1];
  }

  private static double sparse(int[] column, double[] value, double[] b) {
    double sum = 0;
    for (int j = 0; j < column.length; j++) {
      sum += value[j] * b[column[j]];
    }
    return sum;
  }
}
