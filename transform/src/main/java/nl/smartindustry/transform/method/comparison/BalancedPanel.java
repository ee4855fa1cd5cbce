package nl.smartindustry.transform.method.comparison;

import java.util.Arrays;
import java.util.List;

/**
 * Units that are there, complete, in every period.
 *
 * @param periods ascending
 * @param since per unit the period from which it is treated, later than the first of {@code
 *     periods}; {@link PanelObservations#NEVER}
 * @param outcome by period, then unit
 * @param covariates each by period, then unit
 * @param weight by period, then unit
 * @param cluster per unit, from 0
 * @param left how many were left out
 */
public record BalancedPanel(
    int[] periods,
    int[] since,
    double[][] outcome,
    List<double[][]> covariates,
    double[][] weight,
    int[] cluster,
    LeftOut left) {

  /**
   * Units that say nothing of an effect.
   *
   * @param early treated in the first period already
   * @param incomplete without a period, or a value in one
   */
  public record LeftOut(int early, int incomplete) {}

  public BalancedPanel {
    covariates = List.copyOf(covariates);
  }

  /** Number of units. */
  public int units() {
    return since.length;
  }

  /** The periods from which units are treated, ascending. */
  public int[] cohorts() {
    return Arrays.stream(since)
        .filter(one -> one != PanelObservations.NEVER)
        .distinct()
        .sorted()
        .toArray();
  }

  /** Units treated from a period. */
  public int size(int cohort) {
    return (int) Arrays.stream(since).filter(one -> one == cohort).count();
  }

  /** Units that are treated in some period. */
  public int treated() {
    return units() - size(PanelObservations.NEVER);
  }

  /** Where a period stands among the periods, or a negative number. */
  public int place(int period) {
    return Arrays.binarySearch(periods, period);
  }

  /**
   * From what units add to an estimate to its error, units of one cluster adding together: the root
   * of Σ (Σ of a cluster)² over the square of the number of units.
   */
  public double standardError(double[] influence) {
    double sum = 0;
    for (double one : byCluster(influence)) {
      sum += one * one;
    }
    return Math.sqrt(sum) / units();
  }

  /** The covariances of estimates, from what units add to each. */
  public double[][] covariance(List<double[]> influences) {
    var clustered = influences.stream().map(this::byCluster).toArray(double[][]::new);
    double units = units();
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
    int clusters = Arrays.stream(cluster).max().orElse(-1) + 1;
    var sums = new double[clusters];
    for (int k = 0; k < influence.length; k++) {
      sums[cluster[k]] += influence[k];
    }
    return sums;
  }
}
