package nl.smartindustry.ingest.read;

import java.util.Arrays;
import nl.smartindustry.ingest.layout.TextFormat;

/**
 * Cuts text into records and cells by RFC 4180. The look at the file's bytes has found every record
 * in it whole, so that nothing is left to refuse; cells become strings only when they are asked
 * for. A general parser, which makes a string of every cell and looks for every mistake again,
 * takes half of the whole time of reading; the tests hold this one to it.
 */
final class CsvCells {
  private static final int FIRST_ROOM = 64;

  /** No character has this value. */
  private static final int NONE = -1;

  private final char[] text;
  private final int length;
  private final char delimiter;
  private final int quote;
  private int[] starts = new int[FIRST_ROOM];
  private int[] ends = new int[FIRST_ROOM];
  private boolean[] doubled = new boolean[FIRST_ROOM];
  private int cells;
  private int start;
  private int at;
  private long line;
  private long nextLine;

  /**
   * @param firstLine the number of the line on which the text begins
   */
  CsvCells(char[] text, int length, TextFormat format, long firstLine) {
    this.text = text;
    this.length = length;
    this.delimiter = format.delimiter().charAt(0);
    this.quote = format.quote().isEmpty() ? NONE : format.quote().charAt(0);
    this.nextLine = firstLine;
  }

  /** Moves to the next record, past blank lines; false after the last. */
  boolean next() {
    while (at < length && isLineEnd(text[at])) {
      endLine();
    }
    if (at == length) {
      return false;
    }
    start = at;
    line = nextLine;
    cells = 0;
    cell();
    while (at < length && text[at] == delimiter) {
      at++;
      cell();
    }
    if (at < length) {
      endLine();
    }
    return true;
  }

  /** The line on which the record begins. */
  long line() {
    return line;
  }

  /** The text of a cell, by its place from 0, without its quotes. */
  String cell(int place) {
    if (place >= cells) {
      throw new IndexOutOfBoundsException("cell %d of %d".formatted(place, cells));
    }
    var cell = new String(text, starts[place], ends[place] - starts[place]);
    if (!doubled[place]) {
      return cell;
    }
    var sign = Character.toString(quote);
    return cell.replace(sign + sign, sign);
  }

  int cells() {
    return cells;
  }

  /** The record as it stands in the file. */
  String raw() {
    return SourceRecords.cut(new String(text, start, at - start));
  }

  private void cell() {
    if (cells == starts.length) {
      starts = Arrays.copyOf(starts, 2 * cells);
      ends = Arrays.copyOf(ends, 2 * cells);
      doubled = Arrays.copyOf(doubled, 2 * cells);
    }
    doubled[cells] = false;
    if (at < length && text[at] == quote) {
      quoted();
    } else {
      plain();
    }
    cells++;
  }

  private void plain() {
    int i = at;
    starts[cells] = i;
    while (i < length) {
      char c = text[i];
      if (c == delimiter || c == '\n' || c == '\r') {
        break;
      }
      i++;
    }
    ends[cells] = i;
    at = i;
  }

  private void quoted() {
    at++;
    starts[cells] = at;
    while (at < length) {
      char c = text[at];
      if (c == quote) {
        if (at + 1 == length || text[at + 1] != quote) {
          break;
        }
        doubled[cells] = true;
        at += 2;
      } else if (isLineEnd(c)) {
        endLine();
      } else {
        at++;
      }
    }
    ends[cells] = at;
    at = Math.min(at + 1, length);
    while (at < length && (text[at] == ' ' || text[at] == '\t') && text[at] != delimiter) {
      at++;
    }
  }

  private void endLine() {
    at += text[at] == '\r' && at + 1 < length && text[at + 1] == '\n' ? 2 : 1;
    nextLine++;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
