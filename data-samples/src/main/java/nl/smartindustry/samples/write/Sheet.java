package nl.smartindustry.samples.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/** A delimited file small enough to hold: its columns and records, as text. */
public record Sheet(SheetFormat format, List<String> columns, List<String[]> records) {

  public Sheet {
    for (String[] cells : records) {
      if (cells.length != columns.size()) {
        throw new IllegalArgumentException(
            "Record %s: found %d cells (%d columns)"
                .formatted(Arrays.toString(cells), cells.length, columns.size()));
      }
    }
  }

  /** A sheet whose columns are given as one line. */
  public static Sheet of(SheetFormat format, String header, List<String[]> records) {
    return new Sheet(format, List.of(header.split(String.valueOf(format.delimiter()))), records);
  }

  public Sheet with(SheetFormat other) {
    return new Sheet(other, columns, records);
  }

  public int column(String name) {
    int at = columns.indexOf(name);
    if (at < 0) {
      throw new IllegalArgumentException("Column '%s': not in %s".formatted(name, columns));
    }
    return at;
  }

  /** Writes header and records; returns how many records. */
  public long write(OutputStream out) throws IOException {
    var writer = new LineWriter(out, format);
    columns.forEach(writer::cell);
    writer.end();
    for (String[] cells : records) {
      for (String cell : cells) {
        writer.cell(cell);
      }
      writer.end();
    }
    writer.flush();
    return records.size();
  }

  /** The physical line, from 1, on which a record begins; the header is on line 1. */
  public long line(int record) {
    long line = 2;
    for (int at = 0; at < record; at++) {
      line++;
      for (String cell : records.get(at)) {
        line += cell.chars().filter(c -> c == '\n').count();
      }
    }
    return line;
  }
}
