package nl.smartindustry.transform.method.premium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * All coefficients of a weighted regression with a level for every class, such as those of the
 * periods around treatment; errors by cluster, with the primary choice of {@link
 * Premium.StandardErrors}.
 *
 * @param kept which of the regressors have a coefficient; the others are determined by classes and
 *     by those before them
 * @param values by kept regressor
 * @param covariance of these
 * @param records that are not alone in a class
 * @param clusters among those
 */
public record Coefficients(
    int[] kept, double[] values, double[][] covariance, int records, int clusters) {
  private static final double DETERMINED = 1e-10;

  /** Fits adoption, then the covariates; empty where none is left or there are too few records. */
  public static Optional<Coefficients> of(PremiumRecords all) {
    var records = all.valid().withoutSingletons();
    if (records.size() == 0) {
      return Optional.empty();
    }
    var means = ClassMeans.of(records.absorbed(), records.weight());
    var regressors = new ArrayList<double[]>(List.of(records.adoption()));
    regressors.addAll(records.covariates());
    var left = regressors.stream().map(means::within).toList();
    var kept = independent(regressors, left, records.weight());
    int parameters = Premium.few(records) - 1 + kept.length;
    int clusters = (int) Arrays.stream(records.cluster()).distinct().count();
    if (kept.length == 0 || clusters < 2 || records.size() <= parameters) {
      return Optional.empty();
    }
    var x = Arrays.stream(kept).mapToObj(left::get).toList();
    double correction =
        clusters / (clusters - 1.0) * (records.size() - 1.0) / (records.size() - parameters);
    return Optional.of(fit(records, means.within(records.outcome()), kept, x, correction));
  }

  private static Coefficients fit(
      PremiumRecords records, double[] y, int[] kept, List<double[]> x, double correction) {
    var inverse = inverse(x, records.weight());
    var right = x.stream().mapToDouble(column -> PremiumFit.product(column, y, records.weight()));
    var values = inverse.operate(right.toArray());
    var residual = y.clone();
    for (int c = 0; c < values.length; c++) {
      var column = x.get(c);
      for (int k = 0; k < residual.length; k++) {
        residual[k] -= values[c] * column[k];
      }
    }
    var scores = MatrixUtils.createRealMatrix(scores(records, x, residual));
    var middle = scores.transpose().multiply(scores).scalarMultiply(correction);
    var covariance = inverse.multiply(middle).multiply(inverse).getData();
    return new Coefficients(kept, values, covariance, records.size(), scores.getRowDimension());
  }

  private static RealMatrix inverse(List<double[]> x, double[] w) {
    int k = x.size();
    var products = new double[k][k];
    for (int a = 0; a < k; a++) {
      for (int b = 0; b <= a; b++) {
        products[a][b] = products[b][a] = PremiumFit.product(x.get(a), x.get(b), w);
      }
    }
    var matrix = MatrixUtils.createRealMatrix(products);
    return new CholeskyDecomposition(matrix, 1e-9, Double.MIN_NORMAL).getSolver().getInverse();
  }

  /** Σ w x e by cluster. */
  private static double[][] scores(PremiumRecords records, List<double[]> x, double[] residual) {
    var dense = ClassMeans.dense(records.cluster());
    var scores = new double[Arrays.stream(dense).max().orElse(-1) + 1][x.size()];
    for (int k = 0; k < residual.length; k++) {
      for (int c = 0; c < x.size(); c++) {
        scores[dense[k]][c] += records.weight()[k] * x.get(c)[k] * residual[k];
      }
    }
    return scores;
  }

  private static int[] independent(List<double[]> columns, List<double[]> left, double[] w) {
    var basis = new ArrayList<double[]>();
    return IntStream.range(0, columns.size())
        .filter(
            c -> {
              var own = PremiumFit.without(left.get(c).clone(), basis, w);
              var column = columns.get(c);
              double size = PremiumFit.product(column, column, w);
              boolean independent = PremiumFit.product(own, own, w) > DETERMINED * size;
              if (independent) {
                basis.add(own);
              }
              return independent;
            })
        .toArray();
  }

  /** The standard error of a kept regressor. */
  public double standardError(int place) {
    return Math.sqrt(covariance[place][place]);
  }
}
