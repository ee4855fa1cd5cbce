package nl.smartindustry.transform.derive;

import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/** What a definition is called, in Dutch and in English. */
public record Label(String nl, String en) {
  public Label {
    if (nl == null || en == null) {
      throw Refusal.of(ExitCode.DEFINITIONS, "Label '%s': lacks its other language", nl);
    }
  }
}
