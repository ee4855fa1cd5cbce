package nl.smartindustry.samples.write;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes records to one file. */
public interface TypedWriter extends Closeable {

  /** The next record: a value a column, of the column's kind. */
  void write(Object... values) throws IOException;

  /** How many records there are. */
  long records();

  /** A new file, of the format that its name ends in. */
  static TypedWriter open(Path file, List<TypedColumn> columns) throws IOException {
    return file.toString().endsWith(".parquet")
        ? new ParquetTypedWriter(file, columns)
        : new CsvTypedWriter(file, columns);
  }
}
