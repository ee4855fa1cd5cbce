package nl.smartindustry.ingest.format.parquet;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.contract.ParquetFile;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.format.file.FileInspection.FileContent;
import nl.smartindustry.ingest.format.file.FileInspection.Header;
import nl.smartindustry.ingest.format.file.Limits;
import nl.smartindustry.ingest.format.file.Split;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.Layout;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;

/**
 * Looks at a Parquet file: its columns are those of the layout and of a kind that can be read as
 * such, and every value that will be read can be. A record is a row, its line the number of the
 * row; a split is a row group.
 */
public final class ParquetInspection {
  /** Bytes of a row group after unpacking: it is held in memory by the task that reads it. */
  private static final long ROW_GROUP = 1L << 30;

  private ParquetInspection() {}

  public static FileContent inspect(String name, Path file, Layout layout) {
    try (var table = ParquetFile.sound(() -> ParquetFile.open(file.toUri()))) {
      var columns = table.columns();
      limited(name, table, Files.size(file), layout.text().columns());
      kinds(name, columns, layout);
      var splits = new ArrayList<Split>();
      long row = 1;
      for (int group = 0; group < table.rowGroups().size(); group++) {
        var split = split(table.rowGroups().get(group), row);
        wholeGroup(name, table, group, layout);
        splits.add(split);
        row += split.records();
      }
      if (splits.isEmpty()) {
        splits.add(new Split(0, 0, 1, 0, List.of()));
      }
      return new FileContent(Header.of(columns.stream().map(Type::getName).toList()), splits);
    } catch (IOException broken) {
      throw new Refusal(
          ExitCode.DATA_REFUSED,
          "File '%s': cut off or damaged (expected a sound Parquet file)".formatted(name),
          broken);
    }
  }

  private static Split split(BlockMetaData group, long firstRow) {
    long start = group.getStartingPos();
    return new Split(
        start, start + group.getCompressedSize(), firstRow, group.getRowCount(), List.of());
  }

  private static void limited(String name, ParquetFile table, long bytes, int most)
      throws IOException {
    if (table.columns().size() > most) {
      throw Refusal.data("File '%s': %d columns (at most %d)", name, table.columns().size(), most);
    }
    var flat =
        table.columns().stream()
            .filter(column -> column.isPrimitive() && !column.isRepetition(Repetition.REPEATED))
            .map(Type::getName)
            .collect(toSet());
    for (var group : table.rowGroups()) {
      if (group.getTotalByteSize() > ROW_GROUP || group.getRowCount() > Integer.MAX_VALUE) {
        throw Refusal.data(
            "File '%s': a row group of %d bytes (at most %d)",
            name, group.getTotalByteSize(), ROW_GROUP);
      }
      for (var column : group.getColumns()) {
        if (column.getStartingPos() < 0
            || column.getStartingPos() + column.getTotalSize() > bytes) {
          throw new IOException("a column that lies outside the file");
        }
        if (flat.contains(column.getPath().toDotString())
            && column.getValueCount() != group.getRowCount()) {
          throw new IOException("a column with another number of values than rows");
        }
      }
    }
  }

  private static void kinds(String name, List<Type> columns, Layout layout) {
    var wrong = new ArrayList<String>();
    for (var column : layout.delivered()) {
      columns.stream()
          .filter(found -> found.getName().equals(column.column()))
          .filter(found -> !fits(column, found))
          .forEach(
              found ->
                  wrong.add(
                      "'%s' holds %s (read as %s)"
                          .formatted(
                              column.column(), ParquetKind.of(found).words(), column.type())));
    }
    if (!wrong.isEmpty()) {
      throw Refusal.data("File '%s': column %s", name, String.join(", ", wrong));
    }
  }

  private static boolean fits(ColumnSpec column, Type found) {
    return ParquetKind.of(found).fits(column.type(), !column.shape().take().isEmpty());
  }

  /** Reads every value once, so that a damaged page stops the night here and not in its middle. */
  private static void wholeGroup(String name, ParquetFile table, int group, Layout layout)
      throws IOException {
    var texts = ParquetRecords.texts(table, layout.delivered()).values();
    if (!new ParquetText.Rows(table, group, texts).areAllWithin(Limits.CELL)) {
      throw Refusal.data(
          "File '%s': a cell of more than %d characters (the limit)", name, Limits.CELL);
    }
  }
}
