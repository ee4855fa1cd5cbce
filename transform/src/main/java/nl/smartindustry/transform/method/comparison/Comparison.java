package nl.smartindustry.transform.method.comparison;

import java.util.List;

/**
 * Treated and others between two periods.
 *
 * @param change of the outcome, per unit
 * @param treated whether a unit is
 * @param weight above 0
 * @param covariates of the period before, each per unit
 */
public record Comparison(
    double[] change, boolean[] treated, double[] weight, List<double[]> covariates) {

  /**
   * An average effect on the treated.
   *
   * @param effect in the unit of the outcome
   * @param influence what each unit adds: their mean square over their number is the variance
   */
  public record Contrast(double effect, double[] influence) {}

  public Comparison {
    covariates = List.copyOf(covariates);
  }

  /** Number of units. */
  public int size() {
    return change.length;
  }

  double weight(int unit, boolean ofTreated) {
    return treated[unit] == ofTreated ? weight[unit] : 0;
  }

  /**
   * Regressors per unit: 1, then the covariates with mean 0 and deviation 1, which changes no
   * estimate and keeps equations well conditioned.
   */
  double[][] regressors() {
    int n = size();
    var rows = new double[n][covariates.size() + 1];
    for (int k = 0; k < n; k++) {
      rows[k][0] = 1;
    }
    for (int c = 0; c < covariates.size(); c++) {
      standardise(covariates.get(c), rows, c + 1);
    }
    return rows;
  }

  private static void standardise(double[] column, double[][] rows, int place) {
    double mean = 0;
    for (double value : column) {
      mean += value / column.length;
    }
    double square = 0;
    for (double value : column) {
      square += (value - mean) * (value - mean) / column.length;
    }
    double deviation = square > 0 ? Math.sqrt(square) : 1;
    for (int k = 0; k < column.length; k++) {
      rows[k][place] = (column[k] - mean) / deviation;
    }
  }
}
