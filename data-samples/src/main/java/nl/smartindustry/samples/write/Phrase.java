package nl.smartindustry.samples.write;

import java.util.Locale;

/** Text with numbers in it, the same whatever the language of the machine. */
public final class Phrase {
  private Phrase() {}

  public static String of(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
