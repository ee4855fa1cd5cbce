package nl.smartindustry.report.table;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * Why a cell has no figure. The current Statistics Netherlands convention prints one point for
 * unknown, unreliable and secret, and nothing where a figure cannot occur or was not asked.
 */
public enum GapReason {
  TOO_FEW_CONTRIBUTORS("."),
  DOMINANT_CONTRIBUTOR("."),
  SECONDARY("."),
  UNRELIABLE("."),
  NOT_ASKED(""),
  NOT_DELIVERED("."),
  SOURCE_HELD("."),
  NOT_COMPUTED("."),
  NO_OBSERVATIONS("."),
  NOT_COMPARABLE("."),
  NOT_ESTABLISHED("."),
  NOT_TESTABLE("."),
  NO_PREVIOUS_LETTER("."),
  CANNOT_OCCUR("");

  private final String sign;

  GapReason(String sign) {
    this.sign = sign;
  }

  /** What is printed in the cell. */
  public String sign() {
    return sign;
  }

  /** The code in data files, {@code too_few_contributors}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The reason of a code.
   *
   * @throws IllegalArgumentException for an unknown code
   */
  public static GapReason of(String code) {
    return Stream.of(values())
        .filter(reason -> reason.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Reason '%s': unknown (known: %s)"
                        .formatted(code, Stream.of(values()).map(GapReason::code).toList())));
  }
}
