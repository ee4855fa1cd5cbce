package nl.smartindustry.ingest.format.line;

import nl.smartindustry.ingest.format.file.Limits;
import nl.smartindustry.ingest.format.file.Split.Defect;
import nl.smartindustry.ingest.layout.TextFormat;

/**
 * Finds where a record of delimited text ends: a state machine over bytes, for encodings in which
 * the delimiter, quotes and line ends are ASCII and no other character contains their bytes. Quotes
 * count only at the start of a cell, as in RFC 4180; lines end in LF, CRLF or CR.
 */
final class RecordScanner {
  /** What was found from a position on. */
  enum Found {
    RECORD,
    BLANK_LINE,
    BROKEN,
    /** The record continues beyond the bytes at hand. */
    MORE
  }

  /** No byte has this value. */
  private static final int NONE = 256;

  private final int delimiter;
  private final int quote;
  private final int cellLimit;
  private byte[] bytes;
  private int at;
  private int to;
  private boolean last;
  private int lines;
  private final int[] starts = new int[Limits.COLUMNS + 2];
  private final int[] ends = new int[Limits.COLUMNS + 2];
  private final boolean[] doubled = new boolean[Limits.COLUMNS + 2];
  private int cells;
  private Defect defect;

  RecordScanner(TextFormat text) {
    delimiter = text.isCsv() ? text.delimiter().charAt(0) : NONE;
    quote = text.isCsv() && !text.quote().isEmpty() ? text.quote().charAt(0) : NONE;
    cellLimit = text.isCsv() ? Limits.CELL : Limits.RECORD;
  }

  /** The position after the record or line found. */
  int end() {
    return at;
  }

  /** How many lines ended in what was found. */
  int lines() {
    return lines;
  }

  int cells() {
    return cells;
  }

  /** The first byte of a cell of the record found, within its quotes; cells count from 0. */
  int start(int cell) {
    return starts[cell];
  }

  /** Whether a cell stands in quotes and has doubled ones within it, each of which means one. */
  boolean doubled(int cell) {
    return doubled[cell];
  }

  /** The position behind the last byte of a cell, within its quotes. */
  int end(int cell) {
    return ends[cell];
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
    lines = 0;
    cells = 0;
    defect = null;
    if (at < to && isLineEnd(bytes[at])) {
      return endLine() ? Found.BLANK_LINE : Found.MORE;
    }
    boolean whole = scan(start);
    if (whole && defect == null && columns > 0 && cells != columns) {
      defect = Defect.COLUMN_COUNT;
    }
    if (defect != null) {
      return firstLine(start) ? Found.BROKEN : Found.MORE;
    }
    return whole ? Found.RECORD : Found.MORE;
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
      doubled[cells] = false;
      boolean cell = at < to && bytes[at] == quote ? quotedCell() : plainCell();
      if (!cell || defect != null) {
        return false;
      }
      cells++;
      if (cells > Limits.COLUMNS) {
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

  private boolean plainCell() {
    int limit = at + cellLimit;
    int i = at;
    starts[cells] = i;
    while (i < to) {
      byte b = bytes[i];
      if (b == delimiter || b == '\n' || b == '\r') {
        break;
      }
      i++;
    }
    ends[cells] = i;
    at = i;
    if (i > limit) {
      defect = Defect.TOO_LONG;
    }
    return i < to || last;
  }

  private boolean quotedCell() {
    int limit = at + cellLimit;
    starts[cells] = ++at;
    while (at < to && at <= limit) {
      byte b = bytes[at];
      if (b == quote) {
        if (at + 1 == to && !last) {
          return false;
        }
        ends[cells] = at++;
        if (at == to || bytes[at] != quote) {
          return afterQuote();
        }
        doubled[cells] = true;
        at++;
      } else if (b == '\n' || b == '\r') {
        if (!endLine()) {
          return false;
        }
      } else {
        at++;
      }
    }
    if (at > limit || last) {
      defect = Defect.UNCLOSED_QUOTE;
    }
    return false;
  }

  /** Spaces between a closing quote and the delimiter are harmless; anything else is a defect. */
  private boolean afterQuote() {
    while (at < to && (bytes[at] == ' ' || bytes[at] == '\t') && bytes[at] != delimiter) {
      at++;
    }
    if (at == to) {
      return last;
    }
    if (bytes[at] != delimiter && !isLineEnd(bytes[at])) {
      defect = Defect.TEXT_AFTER_QUOTE;
    }
    return true;
  }

  private boolean skipDelimiter() {
    if (at < to && bytes[at] == delimiter) {
      at++;
      return true;
    }
    return false;
  }

  /** Moves past a line end; false when a CR is the last byte at hand and an LF may follow. */
  private boolean endLine() {
    if (bytes[at] == '\r') {
      if (at + 1 == to && !last) {
        return false;
      }
      if (at + 1 < to && bytes[at + 1] == '\n') {
        at++;
      }
    }
    at++;
    lines++;
    return true;
  }

  private static boolean isLineEnd(byte b) {
    return b == '\n' || b == '\r';
  }
}
