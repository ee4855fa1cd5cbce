package nl.smartindustry.transform.method.effect;

/**
 * Which periods a match reads, around the period from which a cohort is treated.
 *
 * @param horizon periods from the first treated one to that of the outcome, 0 or more
 * @param lastChange whether a match is to have changed alike before treatment, which takes one
 *     period more
 */
public record OutcomeWindow(int horizon, boolean lastChange) {

  public OutcomeWindow {
    if (horizon < 0) {
      throw new IllegalArgumentException("horizon: %d (0 or more)".formatted(horizon));
    }
  }

  /** The last period before treatment, in which units are compared. */
  int base(int cohort) {
    return cohort - 1;
  }

  /** The period before that, for the last change. */
  int earlier(int cohort) {
    return cohort - 2;
  }

  /** The period before that, for a change that no match is based on. */
  int first(int cohort) {
    return cohort - 3;
  }

  /** The period of the outcome. */
  int later(int cohort) {
    return cohort + horizon;
  }
}
