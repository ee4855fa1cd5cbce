package nl.smartindustry.transform.method.cohorts;

import java.util.Arrays;
import java.util.List;
import nl.smartindustry.transform.method.comparison.BalancedPanel;

/** From what units add to an estimate to its error; units of one cluster add together. */
record Influences(BalancedPanel panel) {

  /** Root of Σ (Σ of a cluster)² over the square of the number of units. */
  double standardError(double[] influence) {
    double sum = 0;
    for (double one : byCluster(influence)) {
      sum += one * one;
    }
    return Math.sqrt(sum) / panel.units();
  }

  /** The covariances of estimates. */
  double[][] covariance(List<double[]> influences) {
    var clustered = influences.stream().map(this::byCluster).toArray(double[][]::new);
    double units = panel.units();
    var covariance = new double[clustered.length][clustered.length];
    for (int a = 0; a < clustered.length; a++) {
      for (int b = 0; b <= a; b++) {
        double sum = 0;
        for (int k = 0; k < clustered[a].length; k++) {
          sum += clustered[a][k] * clustered[b][k];
        }
        covariance[a][b] = covariance[b][a] = sum / units / units;
      }
    }
    return covariance;
  }

  private double[] byCluster(double[] influence) {
    int clusters = Arrays.stream(panel.cluster()).max().orElse(-1) + 1;
    var sums = new double[clusters];
    for (int k = 0; k < influence.length; k++) {
      sums[panel.cluster()[k]] += influence[k];
    }
    return sums;
  }
}
