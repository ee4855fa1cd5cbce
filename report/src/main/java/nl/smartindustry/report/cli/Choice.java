package nl.smartindustry.report.cli;

import java.util.Locale;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/** An option that takes one of some words. */
final class Choice {
  private Choice() {}

  static <E extends Enum<E>> E format(Class<E> formats, String word) {
    return of("format", formats, word);
  }

  /** What a word stands for; an unknown one is refused with the known ones. */
  static <E extends Enum<E>> E of(String kind, Class<E> choices, String word) {
    return Stream.of(choices.getEnumConstants())
        .filter(choice -> word(choice).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.of(
                    ExitCode.USAGE,
                    "Unknown %s '%s' (known: %s)",
                    kind,
                    word,
                    Stream.of(choices.getEnumConstants()).map(Choice::word).toList()));
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
