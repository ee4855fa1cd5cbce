package nl.smartindustry.ingest.definition;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The product stops: one sentence for the user (what, which, found, expected) and the exit code.
 * Carries no answer of an enterprise.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode code;

  public Refusal(ExitCode code, String sentence) {
    super(oneLine(sentence));
    this.code = code;
  }

  public Refusal(ExitCode code, String sentence, Throwable cause) {
    super(oneLine(sentence), cause);
    this.code = code;
  }

  /** A refusal whose sentence is built from a format, independent of the machine's locale. */
  public static Refusal of(ExitCode code, String format, Object... arguments) {
    return new Refusal(code, String.format(Locale.ROOT, format, arguments));
  }

  /** The same refusal, with the place where it arose before its sentence, which may say it. */
  public Refusal in(String place) {
    if (getMessage().startsWith(place)) {
      return this;
    }
    return new Refusal(code, place + ": " + getMessage(), this);
  }

  /** A refusal of delivered data (65). */
  public static Refusal data(String format, Object... arguments) {
    return of(ExitCode.DATA_REFUSED, format, arguments);
  }

  /** A refusal of definitions or settings (78). */
  public static Refusal definitions(String format, Object... arguments) {
    return of(ExitCode.DEFINITIONS, format, arguments);
  }

  /** How the process must end. */
  public ExitCode code() {
    return code;
  }

  /**
   * A text as it may stand in a message: control, format and line separating characters are written
   * as {@code \\u000a}, because names come from suppliers and may hold a line end or an escape
   * sequence.
   */
  private static String oneLine(String text) {
    if (text == null || text.codePoints().noneMatch(Refusal::isHidden)) {
      return text;
    }
    return text.codePoints()
        .mapToObj(c -> isHidden(c) ? "\\u%04x".formatted(c) : Character.toString(c))
        .collect(Collectors.joining());
  }

  private static boolean isHidden(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
