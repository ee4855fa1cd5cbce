package nl.smartindustry.transform.method.decomposition;

import java.util.Locale;

/** What a unit did between two moments: it came, grew, stayed as it was, shrank or went. */
public enum FlowKind {
  ENTRY,
  EXPANSION,
  STABLE,
  CONTRACTION,
  EXIT;

  /** The kind of a unit by its employment at both moments; not both may be zero. */
  public static FlowKind of(double before, double after) {
    if (before <= 0 && after > 0) {
      return ENTRY;
    }
    if (after <= 0 && before > 0) {
      return EXIT;
    }
    if (after == before) {
      return STABLE;
    }
    return after > before ? EXPANSION : CONTRACTION;
  }

  /** Its name in stored tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
