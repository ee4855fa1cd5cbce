package nl.smartindustry.ingest.contract;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;

/**
 * Reads some columns of stored files row by row, without Spark and without an object a row: a cell
 * that is not asked for is passed over undecoded. Memory holds one row group. Checksums of pages
 * are verified where the writer has kept them.
 *
 * <pre>{@code
 * try (var frame = TableReader.open(TableReader.files(folders), "enterprise_id", "status")) {
 *   var status = frame.cell("status");
 *   while (frame.next()) {
 *     if (!status.isNull()) …
 * }</pre>
 *
 * <p>Every method throws a {@link Refusal} (74) that names a file which is missing or damaged, and
 * {@link UncheckedIOException} where the disk fails.
 */
public final class TableReader implements Closeable {
  private final Iterator<Path> files;
  private final Map<String, StoredCell> named = new LinkedHashMap<>();
  private final StoredCell[] cells;
  private Path file;
  private ParquetFile reader;
  private int group;
  private long left;
  private boolean onRow;

  private TableReader(List<Path> files, List<String> columns) {
    this.files = files.iterator();
    columns.forEach(name -> named.put(name, new StoredCell(broken -> unreadable(file, broken))));
    this.cells = named.values().toArray(StoredCell[]::new);
  }

  /** The files of the folders that together hold a table, in an order that is always the same. */
  public static List<Path> files(List<Path> folders) {
    return folders.stream()
        .flatMap(folder -> StoredFiles.listing(folder).stream())
        .filter(file -> file.getFileName().toString().endsWith(".parquet"))
        .toList();
  }

  /**
   * Stands before the first row of some files, which are read one after the other.
   *
   * @param columns what will be read; one that a file lacks is null in its rows
   */
  public static TableReader open(List<Path> files, String... columns) {
    return new TableReader(files, List.of(columns));
  }

  /** The rows of a small table with some columns, or with all; as Spark would collect them. */
  public static List<Row> rows(Contract contract, List<Path> folders, String... columns) {
    var rows = new ArrayList<Row>();
    each(contract, folders, rows::add, columns);
    return rows;
  }

  /** The same, one row after the other, so that a caller may keep what it wants of them. */
  public static void each(
      Contract contract, List<Path> folders, Consumer<Row> taken, String... columns) {
    var names = columns.length == 0 ? contract.names() : List.of(columns);
    var fields = names.stream().map(contract::field).toList();
    var schema = new Contract(contract.table(), contract.grain(), fields).schema();
    try (var table = new TableReader(files(folders), names)) {
      var cells = names.stream().map(table::cell).toList();
      while (table.next()) {
        var values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = value(fields.get(i), cells.get(i));
        }
        taken.accept(new GenericRowWithSchema(values, schema));
      }
    }
  }

  /** The cell of a column in the row at hand, from row to row the same object. */
  public StoredCell cell(String column) {
    return named.get(column);
  }

  /** Moves to the next row; false after the last of all files. */
  public boolean next() {
    try {
      for (int i = 0; onRow && i < cells.length; i++) {
        cells[i].pass();
      }
      while (left == 0) {
        if (!nextGroup()) {
          onRow = false;
          return false;
        }
      }
      left--;
      onRow = true;
      return true;
    } catch (IOException | RuntimeException broken) {
      throw unreadable(file, broken);
    }
  }

  @Override
  public void close() {
    try {
      if (reader != null) {
        reader.close();
        reader = null;
      }
    } catch (IOException broken) {
      throw unreadable(file, broken);
    }
  }

  /** What it means that a file cannot be read: it is damaged, unless the disk is. */
  private static RuntimeException unreadable(Path file, Exception broken) {
    boolean missing = broken instanceof FileNotFoundException || broken instanceof EOFException;
    if (broken instanceof IOException disk && !missing) {
      return new UncheckedIOException(disk);
    }
    var sentence =
        "Stored file '%s': cannot be read (missing, or altered since it was stored)"
            .formatted(file);
    return new Refusal(ExitCode.INPUT_OUTPUT, sentence, broken);
  }

  private boolean nextGroup() throws IOException {
    while (reader == null || group == reader.rowGroups().size()) {
      close();
      if (!files.hasNext()) {
        return false;
      }
      file = files.next();
      reader = ParquetFile.open(file.toUri());
      group = 0;
    }
    boolean empty = reader.rowGroups().get(group).getRowCount() == 0;
    left = empty ? 0 : reader.read(group, named);
    group++;
    return true;
  }

  /** The value of a cell as {@link #rows} gives it. */
  public static Object value(Field field, StoredCell cell) {
    return cell.isNull() ? null : present(field, cell);
  }

  private static Object present(Field field, StoredCell cell) {
    return switch (field.type()) {
      case TEXT -> cell.text();
      case INTEGER -> cell.whole();
      case DECIMAL -> BigDecimal.valueOf(cell.whole(), field.scale());
      case NUMBER -> cell.number();
      case BOOLEAN -> cell.flag();
      case DATE -> Date.valueOf(LocalDate.ofEpochDay(cell.whole()));
    };
  }
}
