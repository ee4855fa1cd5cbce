package nl.smartindustry.transform.method.inference;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.calibration.Auxiliaries;
import nl.smartindustry.transform.method.sample.Crossing;

/**
 * Products of the weighted auxiliary variables z = w x about their stratum means: what the variance
 * of a calibrated estimate needs whatever the domain. With B the coefficients of a domain, e = u −
 * x'B and factor_h as in {@link VarianceFactors}, V = Σ_h factor_h Q_h(w u) − 2 B'g + B'M B.
 *
 * @param factors those of every domain alike
 * @param alive by stratum, the auxiliary variables that are not 0 in it
 * @param mean by stratum, the means of the alive variables over all sampled units
 * @param products M, as sparse rows
 */
record CalibratedMoments(
    VarianceFactors factors, int[][] alive, double[][] mean, SparseMatrix products) {
  static CalibratedMoments of(Weighting weighting) {
    var design = weighting.design();
    var factors = VarianceFactors.of(design);
    var x = weighting.projection().auxiliaries();
    int strata = design.strataCount();
    var levels = design.strata().levels().stream().map(List::of).toList();
    var members = new Crossing(List.of("stratum"), design.strata().of(), levels).members();
    var alive = new int[strata][];
    var mean = new double[strata][];
    var products = new double[x.columns()][x.columns()];
    for (int h = 0; h < strata; h++) {
      var sums = new double[x.columns()];
      double factor = factors.factor()[h];
      for (int k : members[h]) {
        add(x, k, weighting.weights()[k], factor, sums, products);
      }
      int sampled = design.sampled()[h];
      alive[h] = nonZero(sums);
      mean[h] = Arrays.stream(alive[h]).mapToDouble(j -> sums[j] / sampled).toArray();
      centre(alive[h], mean[h], factor * sampled, products);
    }
    return new CalibratedMoments(factors, alive, mean, SparseMatrix.of(products));
  }

  private static void add(
      Auxiliaries x, int k, double w, double factor, double[] sums, double[][] products) {
    for (int i = x.start()[k]; i < x.start()[k + 1]; i++) {
      double z = w * x.value()[i];
      sums[x.column()[i]] += z;
      for (int j = x.start()[k]; j < x.start()[k + 1]; j++) {
        products[x.column()[i]][x.column()[j]] += factor * z * w * x.value()[j];
      }
    }
  }

  private static void centre(int[] alive, double[] mean, double times, double[][] products) {
    for (int i = 0; i < alive.length; i++) {
      for (int j = 0; j < alive.length; j++) {
        products[alive[i]][alive[j]] -= times * mean[i] * mean[j];
      }
    }
  }

  private static int[] nonZero(double[] sums) {
    return java.util.stream.IntStream.range(0, sums.length).filter(j -> sums[j] != 0).toArray();
  }

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
      return row.length % 2 == 0
          ? even + odd
          : even + odd + row[row.length - 1] * b[row.length - 1];
    }

    private static double sparse(int[] column, double[] value, double[] b) {
      double sum = 0;
      for (int j = 0; j < column.length; j++) {
        sum += value[j] * b[column[j]];
      }
      return sum;
    }
  }
}
