package nl.smartindustry.transform.method.sample;

/** What came of asking one sampled unit. */
public enum ResponseOutcome {
  /** It answered. */
  ANSWERED,
  /** Known to be out of scope or a duplicate: resolved, with value 0. */
  OUT_OF_SCOPE,
  /** It did not answer. */
  SILENT;

  /** Whether the outcome is known, so that the unit stands for silent ones of its group. */
  public boolean resolved() {
    return this != SILENT;
  }
}
