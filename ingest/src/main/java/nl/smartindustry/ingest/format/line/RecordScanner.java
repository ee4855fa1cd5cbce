package nl.smartindustry.ingest.format.line;

import java.nio.charset.StandardCharsets;
import nl.smartindustry.ingest.format.file.Limits;
import nl.smartindustry.ingest.format.file.Split.Defect;
import nl.smartindustry.ingest.layout.TextFormat;

/**
 * Finds where a record of delimited text ends: a state machine over bytes, for encodings in which
 * the delimiter, quotes and line ends are ASCII and no other character contains their bytes. Quotes
 * count only at the start of a cell, as in RFC 4180, or behind spaces where cells are padded with
 * them; lines end in LF, CRLF or CR.
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
  private final byte[] delimiters;
  private final int quote;
  private final int escape;
  private final boolean trim;
  private final int cellLimit;
  private byte[] bytes;
  private int at;
  private int to;
  private boolean last;
  private int lines;
  private final int columnLimit;
  private final int[] starts;
  private final int[] ends;
  private final boolean[] doubled;
  private int cells;
  private Defect defect;

  RecordScanner(TextFormat text) {
    delimiters = text.delimiter().getBytes(StandardCharsets.US_ASCII);
    delimiter = text.isCsv() ? delimiters[0] : NONE;
    quote = text.isCsv() && !text.quote().isEmpty() ? text.quote().charAt(0) : NONE;
    escape = text.isCsv() && !text.escape().isEmpty() ? text.escape().charAt(0) : NONE;
    trim = text.trim();
    columnLimit = text.columns();
    starts = new int[columnLimit + 2];
    ends = new int[columnLimit + 2];
    doubled = new boolean[columnLimit + 2];
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

  /** Whether a cell has signs that are not of its text: doubled quotes, signs of escape. */
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
      int from = at;
      if (trim) {
        skipSpaces();
      }
      boolean cell = at < to && bytes[at] == quote ? quotedCell() : plainCell(from);
      if (!cell || defect != null) {
        return false;
      }
      cells++;
      if (cells > columnLimit) {
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

  /**
   * @param from where the cell begins, with its spaces
   */
  private boolean plainCell(int from) {
    int limit = from + cellLimit;
    int i = from;
    starts[cells] = i;
    while (i < to) {
      byte b = bytes[i];
      if (b == '\n' || b == '\r') {
        break;
      }
      if (b == delimiter) {
        if (cutOff(i)) {
          return false;
        }
        if (delimits(i)) {
          break;
        }
      } else if (b == escape && escapes(i)) {
        doubled[cells] = true;
        i++;
      }
      i++;
    }
    ends[cells] = i;
    at = i;
    if (i > limit) {
      defect = Defect.TOO_LONG;
    } else if (from < i && bytes[from] == ' ' && quotedBehindSpaces(from, i)) {
      defect = Defect.SPACE_BEFORE_QUOTE;
    }
    return i < to || last;
  }

  private boolean quotedBehindSpaces(int from, int end) {
    int i = from;
    while (i < end && bytes[i] == ' ') {
      i++;
    }
    return i < end && bytes[i] == quote;
  }

  private void skipSpaces() {
    while (at < to && bytes[at] == ' ' && bytes[at] != delimiter) {
      at++;
    }
  }

  /** Whether the sign after a sign of escape is text by it; a line ends in any case. */
  private boolean escapes(int i) {
    return i + 1 < to && !isLineEnd(bytes[i + 1]);
  }

  /** Whether all signs of the delimiter, of which the first is found, stand here. */
  private boolean delimits(int i) {
    int k = 1;
    while (k < delimiters.length && i + k < to && bytes[i + k] == delimiters[k]) {
      k++;
    }
    return k == delimiters.length;
  }

  /** Whether the bytes at hand end before a delimiter would. */
  private boolean cutOff(int i) {
    return !last && i + delimiters.length > to;
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
      } else if (b == escape) {
        if (at + 1 == to && !last) {
          return false;
        }
        if (escapes(at)) {
          doubled[cells] = true;
          at++;
        }
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
    if (at == to || isLineEnd(bytes[at])) {
      return at < to || last;
    }
    if (bytes[at] == delimiter && cutOff(at)) {
      return false;
    }
    if (bytes[at] != delimiter || !delimits(at)) {
      defect = Defect.TEXT_AFTER_QUOTE;
    }
    return true;
  }

  private boolean skipDelimiter() {
    if (at < to && bytes[at] == delimiter && delimits(at)) {
      at += delimiters.length;
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
