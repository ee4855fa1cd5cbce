package nl.smartindustry.ingest.sniff;

/**
 * Where a file as a whole is not what its layout says, without the content of any cell.
 *
 * @param column it is about; empty where it is about the file
 * @param expected by the layout
 * @param found in the file; empty where there is nothing
 */
public record Mismatch(Kind kind, String column, String expected, String found) {
  /** What is not as expected, the worst first. */
  public enum Kind {
    EMPTY,
    OTHER_SOURCE,
    FORMAT,
    SHEET,
    ENCODING,
    DELIMITER,
    HEADER,
    HEADER_ROW,
    MISSING_COLUMN,
    UNKNOWN_COLUMN,
    DECIMAL,
    DATE,
    NAME
  }

  static Mismatch ofFile(Kind kind, String expected, String found) {
    return new Mismatch(kind, "", expected, found);
  }
}
