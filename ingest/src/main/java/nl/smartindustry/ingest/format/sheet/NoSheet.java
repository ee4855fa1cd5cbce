package nl.smartindustry.ingest.format.sheet;

import java.util.List;

/** A workbook has no sheet of a name. */
final class NoSheet extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoSheet(String sheet, List<String> names) {
    super("found no sheet '%s' (sheets: %s)".formatted(sheet, names));
  }
}
