package nl.smartindustry.ingest.layout;

import java.io.Serializable;

/**
 * A value that is not in the records.
 *
 * @param constant the same for every record
 * @param period whether it is the period of the delivery
 * @param note the text of the file's title or footer
 */
public record Given(String constant, boolean period, Note note) implements Serializable {

  /** What stands around the records of a file. */
  public enum Note {
    TITLE,
    FOOTER
  }

  public Given {
    int kinds = (constant == null ? 0 : 1) + (period ? 1 : 0) + (note == null ? 0 : 1);
    if (kinds != 1) {
      throw new IllegalArgumentException(
          "A given value is either a constant, the period, or a note of the file");
    }
  }
}
