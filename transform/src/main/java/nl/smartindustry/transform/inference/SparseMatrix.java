package nl.smartindustry.transform.inference;

/** A symmetric matrix of which few elements differ from 0. */
record SparseMatrix(int[][] column, double[][] value) {
  static SparseMatrix of(double[][] dense) {
    var column = new int[dense.length][];
    var value = new double[dense.length][];
    for (int i = 0; i < dense.length; i++) {
      var row = dense[i];
      column[i] =
          java.util.stream.IntStream.range(0, row.length).filter(j -> row[j] != 0).toArray();
      value[i] = java.util.Arrays.stream(column[i]).mapToDouble(j -> row[j]).toArray();
    }
    return new SparseMatrix(column, value);
  }

  /** b'M b. */
  double quadratic(double[] b) {
    double sum = 0;
    for (int i = 0; i < column.length; i++) {
      if (b[i] != 0) {
        double row = 0;
        for (int j = 0; j < column[i].length; j++) {
          row += value[i][j] * b[column[i][j]];
        }
        sum += b[i] * row;
      }
    }
    return sum;
  }
}
