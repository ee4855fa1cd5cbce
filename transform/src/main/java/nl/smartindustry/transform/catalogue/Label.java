package nl.smartindustry.transform.catalogue;

import nl.smartindustry.ingest.definition.Refusal;

/** What something is called, in Dutch and in English. */
public record Label(String nl, String en) {
  public Label {
    if (nl == null || nl.isBlank() || en == null || en.isBlank()) {
      throw Refusal.definitions("Label '%s' / '%s': needs a text in nl and in en", nl, en);
    }
  }
}
