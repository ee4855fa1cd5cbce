package nl.smartindustry.transform.method.calibration;

/**
 * The matrix Σ c x x' of auxiliaries, its rows one after the other.
 *
 * @param size number of columns of x
 * @param entries row i, column j at {@code i * size + j}
 */
record Gram(int size, double[] entries) {
  /** Adds up c x x' over the units, in their order. */
  static Gram of(Auxiliaries x, double[] c) {
    int size = x.columns();
    var entries = new double[Math.multiplyExact(size, size)];
    for (int k = 0; k < x.units(); k++) {
      for (int i = x.start()[k]; i < x.start()[k + 1]; i++) {
        double scaled = c[k] * x.value()[i];
        int row = x.column()[i] * size;
        for (int j = x.start()[k]; j < x.start()[k + 1]; j++) {
          entries[row + x.column()[j]] += scaled * x.value()[j];
        }
      }
    }
    return new Gram(size, entries);
  }

  /** This matrix times a vector. */
  double[] times(double[] vector) {
    var product = new double[size];
    for (int i = 0; i < size; i++) {
      double sum = 0;
      for (int j = 0, at = i * size; j < size; j++, at++) {
        sum += entries[at] * vector[j];
      }
      product[i] = sum;
    }
    return product;
  }
}
