package nl.smartindustry.samples.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes the records of a delimited file one by one: many at a time are turned into bytes. */
public final class LineWriter {
  private static final int MANY = 1 << 16;

  private final OutputStream out;
  private final SheetFormat format;
  private final StringBuilder text = new StringBuilder(2 * MANY);
  private boolean atStart = true;
  private long lines;

  /** Opens a file with its header. */
  public LineWriter(OutputStream out, SheetFormat format, List<String> columns) throws IOException {
    this.out = out;
    this.format = format;
    if (format.byteOrderMark()) {
      text.append('\uFEFF');
    }
    columns.forEach(this::cell);
    end();
    lines = 0;
  }

  /** The next cell; quoted where it holds a delimiter, a quote or a line end. */
  public LineWriter cell(String cell) {
    delimit();
    if (needsQuotes(cell)) {
      text.append('"').append(cell.replace("\"", "\"\"")).append('"');
    } else {
      text.append(cell);
    }
    return this;
  }

  /** The next cell, a whole number. */
  public LineWriter cell(int number) {
    delimit();
    text.append(number);
    return this;
  }

  /** Ends the record. */
  public void end() throws IOException {
    text.append(format.lineEnd());
    atStart = true;
    lines++;
    if (text.length() > MANY) {
      flush();
    }
  }

  /** Writes what is left; returns the number of records. */
  public long close() throws IOException {
    flush();
    return lines;
  }

  private void flush() throws IOException {
    out.write(text.toString().getBytes(format.charset()));
    text.setLength(0);
  }

  private void delimit() {
    if (!atStart) {
      text.append(format.delimiter());
    }
    atStart = false;
  }

  private boolean needsQuotes(String cell) {
    return cell.indexOf(format.delimiter()) >= 0
        || cell.indexOf('"') >= 0
        || cell.indexOf('\n') >= 0
        || cell.indexOf('\r') >= 0;
  }
}
