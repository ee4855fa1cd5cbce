package nl.smartindustry.transform.method.comparison;

import java.util.List;

/**
 * A panel as it was delivered, a row per unit and period; a unit may lack periods.
 *
 * @param unit that the row describes
 * @param period such as a year
 * @param since the period from which the unit is treated, the same in all its rows; {@link #NEVER}
 * @param outcome NaN where not defined
 * @param covariates further columns, NaN where not defined
 * @param weight 0 or more
 * @param cluster what errors are robust to; mostly the unit itself
 */
public record PanelObservations(
    int[] unit,
    int[] period,
    int[] since,
    double[] outcome,
    List<double[]> covariates,
    double[] weight,
    int[] cluster) {
  /** Treated in no period. */
  public static final int NEVER = Integer.MAX_VALUE;

  public PanelObservations {
    covariates = List.copyOf(covariates);
    int n = unit.length;
    boolean equal =
        period.length == n
            && since.length == n
            && outcome.length == n
            && weight.length == n
            && cluster.length == n
            && covariates.stream().allMatch(column -> column.length == n);
    if (!equal) {
      throw new IllegalArgumentException("Observations of a panel: columns of unequal length");
    }
  }

  /** Number of rows. */
  public int size() {
    return unit.length;
  }

  /** The same rows with another outcome. */
  public PanelObservations withOutcome(double[] other) {
    return new PanelObservations(unit, period, since, other, covariates, weight, cluster);
  }

  /** Whether a row has all that an estimate reads. */
  boolean isComplete(int row) {
    return Double.isFinite(outcome[row])
        && weight[row] > 0
        && covariates.stream().allMatch(column -> Double.isFinite(column[row]));
  }
}
