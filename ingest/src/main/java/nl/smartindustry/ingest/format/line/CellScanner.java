package nl.smartindustry.ingest.format.line;

import java.nio.charset.StandardCharsets;
import nl.smartindustry.ingest.format.file.Limits;
import nl.smartindustry.ingest.format.file.Split.Defect;
import nl.smartindustry.ingest.layout.TextFormat;

/**
 * Finds where cells of delimited text end: a state machine over bytes, for encodings in which the
 * delimiter, quotes and line ends are ASCII and no other character contains their bytes. Quotes
 * count only at the start of a cell, as in RFC 4180, or behind spaces where cells are padded with
 * them; elsewhere a pair of them is text, and an odd one a cell that was cut or joined. Lines end
 * in LF, CRLF or CR.
 */
class CellScanner {
  /** No byte has this value. */
  private static final int NONE = 256;

  private final int delimiter;
  private final byte[] delimiters;
  final int quote;
  private final int escape;
  private final boolean trim;
  private final int cellLimit;
  private final int[] starts;
  private final int[] ends;
  private final boolean[] doubled;
  private int cells;

  /** The bytes at hand, which end at {@code to}; {@code last} where the file ends there too. */
  byte[] bytes;

  int to;
  boolean last;

  /** Where the scanner stands, and how many lines ended since the record began. */
  int at;

  int lines;

  /** What is wrong with the record, or null. */
  Defect defect;

  CellScanner(TextFormat text) {
    delimiters = text.delimiter().getBytes(StandardCharsets.US_ASCII);
    delimiter = text.isCsv() ? delimiters[0] : NONE;
    quote = text.isCsv() && !text.quote().isEmpty() ? text.quote().charAt(0) : NONE;
    escape = text.isCsv() && !text.escape().isEmpty() ? text.escape().charAt(0) : NONE;
    trim = text.trim();
    starts = new int[text.columns() + 2];
    ends = new int[text.columns() + 2];
    doubled = new boolean[text.columns() + 2];
    cellLimit = text.isCsv() ? Limits.CELL : Limits.RECORD;
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

  /** Whether a cell of the record found stands in quotes. */
  boolean quoted(int cell) {
    return starts[cell] > 0 && bytes[starts[cell] - 1] == quote;
  }

  /** Before the first cell of a record. */
  void begin() {
    cells = 0;
    lines = 0;
    defect = null;
  }

  /** Moves past one cell; false where it is broken or does not end in the bytes at hand. */
  boolean nextCell() {
    doubled[cells] = false;
    int from = at;
    if (trim) {
      skipSpaces();
    }
    boolean whole = at < to && bytes[at] == quote ? quotedCell() : plainCell(from);
    cells += whole ? 1 : 0;
    return whole && defect == null;
  }

  /**
   * @param from where the cell begins, with its spaces
   */
  private boolean plainCell(int from) {
    int limit = from + cellLimit;
    int i = from;
    int quotes = 0;
    starts[cells] = i;
    while (i < to) {
      byte b = bytes[i];
      if (b == '\n' || b == '\r') {
        break;
      }
      if (b == quote) {
        quotes++;
      } else if (b == delimiter) {
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
    } else if (quotes % 2 == 1 && (i < to || last)) {
      defect = Defect.ODD_QUOTE;
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
      if (at + 1 == to && !last && (b == quote || b == escape)) {
        return false;
      }
      if (b == quote) {
        ends[cells] = at++;
        if (at == to || bytes[at] != quote) {
          return afterQuote();
        }
        doubled[cells] = true;
        at++;
      } else if (b == escape) {
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

  boolean skipDelimiter() {
    if (at < to && bytes[at] == delimiter && delimits(at)) {
      at += delimiters.length;
      return true;
    }
    return false;
  }

  /** Moves past a line end; false when a CR is the last byte at hand and an LF may follow. */
  boolean endLine() {
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

  static boolean isLineEnd(byte b) {
    return b == '\n' || b == '\r';
  }
}
