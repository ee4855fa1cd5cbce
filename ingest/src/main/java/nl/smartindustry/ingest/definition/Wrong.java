package nl.smartindustry.ingest.definition;

/** Refuses to build a value that cannot be; where it was read, the sentence reaches the user. */
public final class Wrong {
  private Wrong() {}

  /**
   * @param wrong whether the value cannot be
   * @param format the sentence: what was found, and in brackets what was expected
   * @throws IllegalArgumentException when it is wrong
   */
  public static void when(boolean wrong, String format, Object... arguments) {
    if (wrong) {
      throw new IllegalArgumentException(format.formatted(arguments));
    }
  }
}
