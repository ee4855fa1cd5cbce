package nl.smartindustry.transform.method.change;

/** What may be said of a change. */
public enum Verdict {
  /** Shown to have increased. */
  INCREASED,
  /** Shown to have decreased. */
  DECREASED,
  /** Neither shown; not the same as unchanged. */
  NOT_SHOWN;

  /**
   * The verdict at the family level of {@link Holm}.
   *
   * @param delta the change, or any figure with its sign
   * @param adjusted its p-value corrected for the table; NaN, not defined, shows nothing
   */
  public static Verdict of(double delta, double adjusted) {
    if (!(adjusted <= Holm.LEVEL) || delta == 0) {
      return NOT_SHOWN;
    }
    return delta > 0 ? INCREASED : DECREASED;
  }
}
