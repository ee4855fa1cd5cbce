package nl.smartindustry.transform.topic.impact;

/** What may be said of an effect. */
public enum Verdict {
  /** All diagnostics hold and it is not chance. */
  ESTABLISHED,
  /** A diagnostic fails, or it may be chance: only how large it could have been is told. */
  NOT_ESTABLISHED,
  /** There are too few treated units or too few periods to test the design at all. */
  NOT_TESTABLE;

  /** As texts write it. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
