package nl.smartindustry.transform.safe;

import java.util.Locale;

/**
 * Why a cell has no figure; the code list {@code reason}. Of a suppressed cell a release says
 * {@code confidential} only, unless its {@link ReasonProfile} asks for more.
 */
public enum Reason {
  CONFIDENTIAL,
  TOO_FEW_CONTRIBUTORS,
  DOMINANT_CONTRIBUTOR,
  GROUP_DISCLOSURE,
  SECONDARY,
  /** The difference with an earlier release would reveal who changed it. */
  REVISION,
  UNRELIABLE,
  NOT_ASKED,
  NOT_DELIVERED,
  NOT_COMPUTED,
  NO_OBSERVATIONS,
  NOT_COMPARABLE,
  NOT_ESTABLISHED,
  NOT_TESTABLE;

  /** The reason of a code. */
  public static Reason of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
