package nl.smartindustry.ingest.generate.dirt;

import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/** How dirty the deliveries are. */
public enum DirtLevel {
  NONE,
  USUAL;

  public static DirtLevel parse(String text) {
    if ("none".equals(text)) {
      return NONE;
    }
    if ("usual".equals(text)) {
      return USUAL;
    }
    throw Refusal.of(
        ExitCode.USAGE,
        "Option '--dirt': found '%s' (none or usual; usual plants encodings, number formats, keys,"
            + " dates and units, no further kinds exist)",
        text);
  }
}
