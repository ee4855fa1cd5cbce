package nl.smartindustry.ingest.definition;

import java.util.Locale;

/**
 * The product declines to go on: one sentence for the user (what, which, found, expected) and the
 * exit code. Carries no answer of an enterprise.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode code;

  public Refusal(ExitCode code, String sentence) {
    super(OneLine.of(sentence));
    this.code = code;
  }

  public Refusal(ExitCode code, String sentence, Throwable cause) {
    super(OneLine.of(sentence), cause);
    this.code = code;
  }

  /** A refusal whose sentence is built from a format, independent of the machine's locale. */
  public static Refusal of(ExitCode code, String format, Object... arguments) {
    return new Refusal(code, String.format(Locale.ROOT, format, arguments));
  }

  /** How the process must end. */
  public ExitCode code() {
    return code;
  }
}
