package nl.smartindustry.report.cli;

import java.util.Locale;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/** An option that takes one of some words. */
final class Choice {
  private Choice() {}

  /** The format of a word; an unknown one is refused with the known ones. */
  static <E extends Enum<E>> E format(Class<E> formats, String word) {
    return Stream.of(formats.getEnumConstants())
        .filter(format -> word(format).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.of(
                    ExitCode.USAGE,
                    "Unknown format '%s' (known: %s)",
                    word,
                    Stream.of(formats.getEnumConstants()).map(Choice::word).toList()));
  }

  private static String word(Enum<?> format) {
    return format.name().toLowerCase(Locale.ROOT);
  }
}
