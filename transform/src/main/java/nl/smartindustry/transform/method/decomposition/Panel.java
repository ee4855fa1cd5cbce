package nl.smartindustry.transform.method.decomposition;

import nl.smartindustry.transform.method.sample.Codes;

/**
 * Enterprises over the years, a row for each enterprise and year that there is a record of.
 *
 * @param units the enterprise of each row
 * @param period the year of each row
 * @param weight how many enterprises of the population a row stands for
 * @param labour never missing: 0 where it is not known
 * @param phi productivity; NaN where it is not defined, and the row then valid for nothing
 * @param lives births and deaths of the register
 */
public record Panel(
    Codes units, long[] period, double[] weight, double[] labour, double[] phi, Lives lives) {

  public int size() {
    return phi.length;
  }

  public boolean isValid(int row) {
    return !Double.isNaN(phi[row]);
  }

  /** Labour in the population that a row stands for. */
  public double labourOf(int row) {
    return weight[row] * labour[row];
  }

  /** The same records with other weights, such as those of a replicate. */
  public Panel weighing(double[] weights) {
    return new Panel(units, period, weights, labour, phi, lives);
  }
}
