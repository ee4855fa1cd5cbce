package nl.smartindustry.samples.write;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Writes records of typed columns to one file, as CSV or as Parquet; none is kept. */
public interface TypedWriter<T> extends Closeable {

  /**
   * A column, the kind of its values and what it says of the thing that a record is about.
   *
   * @param name as the file has it
   */
  record TypedColumn<T>(String name, ValueType type, Function<T, Object> value) {}

  /** The types, each with the Java type of its values. */
  enum ValueType {
    /** {@code String}. */
    TEXT,
    /** {@code LocalDate}. */
    DAY,
    /** {@code Long}: a number with two decimals, as a whole number of hundredths. */
    HUNDREDTHS,
    /** {@code Long}. */
    WHOLE
  }

  /** The next record. */
  void write(T subject) throws IOException;

  /** How many records there are. */
  long records();

  /** A new file, of the format that its name ends in. */
  static <T> TypedWriter<T> open(Path file, List<TypedColumn<T>> columns) throws IOException {
    return file.toString().endsWith(".parquet")
        ? new ParquetTypedWriter<>(file, columns)
        : new DelimitedWriter<>(file, columns);
  }

  /** Semicolons and decimal commas. */
  final class DelimitedWriter<T> implements TypedWriter<T> {
    private final OutputStream out;
    private final LineWriter lines;
    private final List<TypedColumn<T>> columns;

    private DelimitedWriter(Path file, List<TypedColumn<T>> columns) throws IOException {
      this.out = Files.newOutputStream(file);
      this.columns = columns;
      this.lines =
          new LineWriter(out, SheetFormat.PLAIN, columns.stream().map(TypedColumn::name).toList());
    }

    @Override
    public void write(T subject) throws IOException {
      for (var column : columns) {
        var value = column.value().apply(subject);
        boolean decimals = column.type() == ValueType.HUNDREDTHS;
        lines.cell(decimals ? Amount.hundredths((long) value) : value.toString());
      }
      lines.end();
    }

    @Override
    public long records() {
      return lines.lines();
    }

    @Override
    public void close() throws IOException {
      lines.close();
      out.close();
    }
  }
}
