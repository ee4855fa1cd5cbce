package nl.smartindustry.transform.method.decomposition;

/**
 * When enterprises were born and died, by the register, per row of a panel; an enterprise does not
 * exist any more in the year of its death.
 *
 * @param born NaN where it is not known; null where there is no register of births
 * @param died NaN where it did not; null where there is no register of deaths
 */
public record Lives(double[] born, double[] died) {
  /** Without a register an enterprise that a year has no record of did not exist then. */
  public static final Lives BY_PRESENCE = new Lives(null, null);

  /** Whether an enterprise with a record of the last year entered within a window. */
  boolean entered(int row, long from, long to, boolean hadRecord) {
    return born == null ? !hadRecord : born[row] > from && born[row] <= to;
  }

  /** Whether an enterprise with a record of the first year left within a window. */
  boolean left(int row, long from, long to, boolean hasRecord) {
    return died == null ? !hasRecord : died[row] > from && died[row] <= to;
  }
}
