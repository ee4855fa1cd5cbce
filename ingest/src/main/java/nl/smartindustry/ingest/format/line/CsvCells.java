package nl.smartindustry.ingest.format.line;

import java.io.CharArrayReader;
import java.io.IOException;
import java.util.Arrays;
import nl.smartindustry.ingest.format.file.SourceRecords;
import nl.smartindustry.ingest.layout.TextFormat;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Cuts text into records and cells. The look at the file's bytes has found every record in it
 * whole, so that nothing is left to refuse. A record without quotes is cut at its delimiters, and
 * its cells become strings only when they are asked for: most records are so, and to read them as
 * if they were not takes half of the whole time. A record with quotes is read by Commons CSV; the
 * tests hold the cut ones to it, too.
 */
public final class CsvCells {
  private static final int FIRST_ROOM = 64;

  /** No character has this value. */
  private static final int NONE = -1;

  private final char[] text;
  private final int length;
  private final char delimiter;
  private final int quote;
  private final CSVFormat format;
  private int[] starts = new int[FIRST_ROOM];
  private int[] ends = new int[FIRST_ROOM];
  private int cells;
  private CSVRecord quoted;
  private int start;
  private int at;
  private long line;
  private long nextLine;

  /**
   * @param firstLine the number of the line on which the text begins
   */
  public CsvCells(char[] text, int length, TextFormat format, long firstLine) {
    this.text = text;
    this.length = length;
    this.delimiter = format.delimiter().charAt(0);
    this.quote = format.quote().isEmpty() ? NONE : format.quote().charAt(0);
    this.format = CsvFormats.of(format);
    this.nextLine = firstLine;
  }

  /** Moves to the next record, past blank lines; false after the last. */
  public boolean next() throws IOException {
    while (at < length && isLineEnd(text[at])) {
      endLine();
    }
    if (at == length) {
      return false;
    }
    start = at;
    line = nextLine;
    cells = 0;
    boolean quotes = cell();
    while (at < length && text[at] == delimiter) {
      at++;
      quotes |= cell();
    }
    quoted = quotes ? parsed() : null;
    if (at < length) {
      endLine();
    }
    return true;
  }

  /** The line on which the record begins. */
  public long line() {
    return line;
  }

  /** The text of a cell, by its place from 0, without its quotes. */
  public String cell(int place) {
    if (quoted != null) {
      return quoted.get(place);
    }
    if (place >= cells) {
      throw new IndexOutOfBoundsException("cell %d of %d".formatted(place, cells));
    }
    return new String(text, starts[place], ends[place] - starts[place]);
  }

  public int cells() {
    return cells;
  }

  /** The record as it stands in the file. */
  public String raw() {
    return SourceRecords.cut(new String(text, start, at - start));
  }

  private CSVRecord parsed() throws IOException {
    var record = new CharArrayReader(text, start, at - start);
    try (var parser = CSVParser.builder().setReader(record).setFormat(format).get()) {
      return parser.iterator().next();
    }
  }

  /** Passes one cell by; whether it stands in quotes. */
  private boolean cell() {
    if (cells == starts.length) {
      starts = Arrays.copyOf(starts, 2 * cells);
      ends = Arrays.copyOf(ends, 2 * cells);
    }
    boolean inQuotes = at < length && text[at] == quote;
    if (inQuotes) {
      quoted();
    } else {
      plain();
    }
    cells++;
    return inQuotes;
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
    while (at < length) {
      char c = text[at];
      if (c == quote) {
        if (at + 1 == length || text[at + 1] != quote) {
          break;
        }
        at += 2;
      } else if (isLineEnd(c)) {
        endLine();
      } else {
        at++;
      }
    }
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
