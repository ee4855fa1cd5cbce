package nl.smartindustry.ingest.format.line;

import nl.smartindustry.ingest.format.file.Limits;
import nl.smartindustry.ingest.format.file.Split.Defect;
import nl.smartindustry.ingest.layout.TextFormat;

/** Finds where a record of delimited text ends. */
final class RecordScanner extends CellScanner {
  /** What was found from a position on. */
  enum Found {
    RECORD,
    BLANK_LINE,
    BROKEN,
    /** The record continues beyond the bytes at hand. */
    MORE
  }

  private static final String DELIMITERS = ";,|:\t ";

  private final int columnLimit;

  RecordScanner(TextFormat text) {
    super(text);
    columnLimit = text.columns();
  }

  /** The position after the record or line found. */
  int end() {
    return at;
  }

  /** How many lines ended in what was found. */
  int lines() {
    return lines;
  }

  Defect defect() {
    return defect;
  }

  /**
   * Scans one record.
   *
   * @param until end of the bytes at hand
   * @param eof whether the file ends there
   * @param columns cells that the record must have; 0 for any number
   */
  Found next(byte[] from, int start, int until, boolean eof, int columns) {
    bytes = from;
    at = start;
    to = until;
    last = eof;
    begin();
    if (at < to && isLineEnd(bytes[at])) {
      return endLine() ? Found.BLANK_LINE : Found.MORE;
    }
    boolean whole = scan(start);
    if (whole && defect == null) {
      defect = ofWhole(columns);
    }
    if (defect != null) {
      return firstLine(start) ? Found.BROKEN : Found.MORE;
    }
    return whole ? Found.RECORD : Found.MORE;
  }

  private Defect ofWhole(int columns) {
    if (columns > 0 && cells() != columns) {
      return Defect.COLUMN_COUNT;
    }
    return areAllInOtherQuotes() ? Defect.OTHER_QUOTES : null;
  }

  /**
   * Whether what was found broken ends a cell that began on a line before: a text, a quote, and
   * fewer cells than a record has.
   */
  boolean isTail(int columns) {
    if (defect != Defect.ODD_QUOTE || cells() != 1 || !isTextThenQuote(start(0), end(0))) {
      return false;
    }
    int end = at;
    int ended = lines;
    at = end(0);
    defect = null;
    boolean more = true;
    while (more && cells() < columns) {
      more = skipDelimiter() && nextCell();
    }
    at = end;
    lines = ended;
    defect = Defect.ODD_QUOTE;
    return cells() < columns;
  }

  /** A quote behind another delimiter opens a cell instead. */
  private boolean isTextThenQuote(int from, int to) {
    return to - from > 1 && bytes[to - 1] == quote && DELIMITERS.indexOf(bytes[to - 2]) < 0;
  }

  /**
   * Whether the record has several cells and each has its own quotes, of another kind; the last may
   * go on in the next line.
   */
  private boolean areAllInOtherQuotes() {
    byte other = start(0) < end(0) ? bytes[start(0)] : 0;
    boolean all = cells() > 1 && (other == '\'' || other == '"');
    for (int i = 0; all && i < cells(); i++) {
      all = !quoted(i) && end(i) - start(i) > 1 && bytes[start(i)] == other;
      all &= i + 1 == cells() || bytes[end(i) - 1] == other;
    }
    return all;
  }

  /** Moves past the next line end among newly read bytes; false when there is none. */
  boolean firstLine(byte[] from, int start, int until, boolean eof) {
    bytes = from;
    to = until;
    last = eof;
    return firstLine(start);
  }

  /** Moves past the end of the physical line; false when that is beyond the bytes at hand. */
  private boolean firstLine(int start) {
    at = start;
    lines = 0;
    while (at < to && !isLineEnd(bytes[at])) {
      at++;
    }
    return at < to ? endLine() : last;
  }

  private boolean scan(int start) {
    do {
      if (!nextCell()) {
        return false;
      }
      if (cells() > columnLimit) {
        defect = Defect.COLUMN_COUNT;
        return false;
      }
      if (at - start > Limits.RECORD) {
        defect = Defect.TOO_LONG;
        return false;
      }
    } while (skipDelimiter());
    return at < to ? endLine() : last;
  }
}
