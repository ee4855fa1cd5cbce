package nl.smartindustry.report.desk;

import java.util.Locale;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/** How an answer is written: for people, for spreadsheets, for programs. */
public enum DeskFormat {
  TEXT,
  CSV,
  JSON;

  /** The format of an option's word; an unknown one is refused with the known ones. */
  public static DeskFormat of(String word) {
    return Stream.of(values())
        .filter(format -> format.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.of(
                    ExitCode.USAGE,
                    "Unknown format '%s' (known: %s)",
                    word,
                    Stream.of(values()).map(DeskFormat::word).toList()));
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
