package nl.smartindustry.transform.method.decomposition;

import java.util.Locale;

/** What a change or a level of productivity is divided into. */
public enum Component {
  WITHIN,
  BETWEEN,
  CROSS,
  ENTRY,
  EXIT,
  MEAN,
  COVARIANCE,
  WITHIN_ADOPTERS,
  WITHIN_NON_ADOPTERS,
  WITHIN_UNKNOWN,
  SHIFT_TO_ADOPTERS,
  SHIFT_TO_UNKNOWN,
  TOTAL,
  /** Share of labour whose records are in no component. */
  DROPPED_SHARE;

  /** As tables and definitions write it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
