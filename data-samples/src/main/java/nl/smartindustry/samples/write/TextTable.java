package nl.smartindustry.samples.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** A delimited file small enough to hold: its columns and records, as text. */
public record TextTable(SheetFormat format, List<String> columns, List<String[]> records) {

  public TextTable {
    for (String[] cells : records) {
      if (cells.length != columns.size()) {
        throw new IllegalArgumentException(
            "Record %s: found %d cells (%d columns)"
                .formatted(Arrays.toString(cells), cells.length, columns.size()));
      }
    }
  }

  /** A table whose columns are given as one line. */
  public static TextTable of(SheetFormat format, String header, List<String[]> records) {
    return new TextTable(
        format, List.of(header.split(String.valueOf(format.delimiter()))), records);
  }

  public TextTable with(SheetFormat other) {
    return new TextTable(other, columns, records);
  }

  public TextTable with(List<String[]> others) {
    return new TextTable(format, columns, others);
  }

  /** Another name for one column. */
  public TextTable renamed(String column, String name) {
    var names = new ArrayList<>(columns);
    names.set(column(column), name);
    return new TextTable(format, names, records);
  }

  /** Other texts in one column. */
  public TextTable changed(String column, UnaryOperator<String> change) {
    int at = column(column);
    var others = new ArrayList<String[]>();
    for (String[] cells : records) {
      var other = cells.clone();
      other[at] = change.apply(other[at]);
      others.add(other);
    }
    return with(others);
  }

  /** The records in the order of their texts in some columns, the first column first. */
  public TextTable sorted(String... by) {
    var order =
        Arrays.stream(by)
            .map(this::column)
            .map(at -> Comparator.comparing((String[] cells) -> cells[at]))
            .reduce(Comparator::thenComparing)
            .orElseThrow();
    return with(records.stream().sorted(order).toList());
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
    var writer = new LineWriter(out, format, columns);
    for (String[] cells : records) {
      for (String cell : cells) {
        writer.cell(cell);
      }
      writer.end();
    }
    return writer.close();
  }

  /** The bytes of the file. */
  public byte[] bytes() {
    var out = new ByteArrayOutputStream();
    try {
      write(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
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
