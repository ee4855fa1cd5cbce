package nl.smartindustry.transform.method.effect;

import java.util.List;
import java.util.Optional;
import nl.smartindustry.transform.method.comparison.BalancedPanel;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;

/**
 * Whether those that are to be treated moved like the others before: Wald test that all effects
 * before treatment are 0 at once.
 *
 * @param statistic chi-squared distributed where they are
 * @param degrees number of effects
 * @param probability of a statistic at least as large
 */
public record PreTrend(double statistic, int degrees, double probability) {

  /** The test; empty where there is no effect before treatment, or they depend on each other. */
  public static Optional<PreTrend> of(BalancedPanel panel, List<CohortEffect> effects) {
    var before =
        effects.stream()
            .filter(one -> one.isEstimated() && !one.isAfter() && !one.isBase())
            .toList();
    if (before.isEmpty()) {
      return Optional.empty();
    }
    var values = before.stream().mapToDouble(one -> one.effect().orElseThrow()).toArray();
    var influences = before.stream().map(CohortEffect::influence).toList();
    return of(values, panel.covariance(influences));
  }

  /**
   * The test of the means by distance to treatment. Where cohorts are small it keeps closer to its
   * probability than one of every cohort and period, of which each has an error of its own.
   *
   * @param distances as {@link Aggregation#dynamic()} gives them
   */
  public static Optional<PreTrend> ofDistances(BalancedPanel panel, List<Aggregate> distances) {
    var before =
        distances.stream()
            .filter(one -> one.eventTime().orElse(0) < 0 && one.standardError() > 0)
            .toList();
    if (before.isEmpty()) {
      return Optional.empty();
    }
    var values = before.stream().mapToDouble(Aggregate::effect).toArray();
    var influences = before.stream().map(Aggregate::influence).toList();
    return of(values, panel.covariance(influences));
  }

  /** The test of estimates with a covariance. */
  public static Optional<PreTrend> of(double[] values, double[][] covariance) {
    int degrees = values.length;
    try {
      var matrix = MatrixUtils.createRealMatrix(correlation(covariance));
      var z = new double[degrees];
      for (int a = 0; a < degrees; a++) {
        z[a] = values[a] / Math.sqrt(covariance[a][a]);
      }
      var vector = new ArrayRealVector(z);
      var solver = new CholeskyDecomposition(matrix, 1e-9, 1e-10).getSolver();
      double statistic = vector.dotProduct(solver.solve(vector));
      var chi = new ChiSquaredDistribution(null, degrees);
      return Optional.of(
          new PreTrend(statistic, degrees, 1 - chi.cumulativeProbability(statistic)));
    } catch (NonPositiveDefiniteMatrixException dependent) {
      return Optional.empty();
    }
  }

  private static double[][] correlation(double[][] covariance) {
    int n = covariance.length;
    var correlation = new double[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        double scale = Math.sqrt(covariance[a][a] * covariance[b][b]);
        correlation[a][b] = scale > 0 ? covariance[a][b] / scale : 0;
      }
    }
    return correlation;
  }
}
