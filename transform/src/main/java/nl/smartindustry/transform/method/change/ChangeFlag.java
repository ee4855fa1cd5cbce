package nl.smartindustry.transform.method.change;

import java.util.Locale;

/** What a reader of a change must know of it. */
public enum ChangeFlag {
  /** The estimated covariance was beyond ±√(V1 V2), and was put on that bound. */
  COVARIANCE_CAPPED,
  /** No unit is in both samples: the waves count as independent. */
  NO_OVERLAP,
  /** Not defined: a figure is missing, or one that must be positive is not. */
  CHANGE_NOT_DEFINED;

  /** As written in a column of flags. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
