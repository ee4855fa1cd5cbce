package nl.smartindustry.ingest.format.line;

import java.util.List;
import nl.smartindustry.ingest.format.file.Defect;

/** What a format demands of a line besides its end. */
public interface LineCheck {
  /** Every line is a record. */
  LineCheck NONE = (bytes, from, to) -> null;

  /** Why a line cannot be read as a record; null where it can. */
  Defect defect(byte[] bytes, int from, int to);

  /** The columns that occur in the lines themselves, where no header names them. */
  default List<String> names() {
    return List.of();
  }
}
