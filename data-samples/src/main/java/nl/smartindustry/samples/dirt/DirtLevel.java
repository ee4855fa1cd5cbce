package nl.smartindustry.samples.dirt;

import java.util.Locale;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/** How dirty the deliveries are. */
public enum DirtLevel {
  NONE,
  /** Encodings, number formats, keys, dates and units. */
  USUAL,
  /** Every kind of the catalogue, sources section 4. */
  ALL;

  public static DirtLevel parse(String text) {
    for (var level : values()) {
      if (level.name().toLowerCase(Locale.ROOT).equals(text)) {
        return level;
      }
    }
    throw Refusal.of(
        ExitCode.USAGE,
        "Option '--dirt': found '%s' (none, usual or all; usual plants encodings, number formats,"
            + " keys, dates and units, all plants every kind that real deliveries have)",
        text);
  }
}
