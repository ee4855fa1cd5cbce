package nl.smartindustry.ingest.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Parquet in and out, only by contract. A table is written to a staging folder beside its place and
 * renamed into it, so that it is there whole or not at all; its files are numbered, so that the
 * same rows are the same bytes under the same names.
 */
public final class TableStore {
  private TableStore() {}

  /** Stores a table as one file; an older version of it is replaced. */
  public static void write(Contract contract, Path directory, Rows rows) {
    var staging = staging(directory);
    file(staging, contract, rows);
    StoredFiles.settle(staging, directory);
  }

  /** Stores a table as the files that others, such as tasks, put into a folder. */
  public static void writeParts(Path directory, Consumer<Path> parts) {
    var staging = staging(directory);
    try {
      Files.createDirectories(staging);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    parts.accept(staging);
    StoredFiles.settle(staging, directory);
  }

  /**
   * Stores the rows of each folder of a table in a file there.
   *
   * @param parts by folder, such as {@code COLUMN=value}, its rows: values of the contract's
   *     columns, in its order
   */
  public static void write(Contract contract, Map<String, List<Row>> parts, Path directory) {
    var staging = staging(directory);
    parts.forEach((folder, rows) -> file(staging.resolve(folder), contract, t -> t.rows(rows)));
    StoredFiles.settle(staging, directory);
  }

  private static void file(Path folder, Contract contract, Rows rows) {
    try (var table = new TableWriter(folder.resolve("part-00000.parquet"), contract.schema())) {
      rows.into(table);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static Path staging(Path directory) {
    var staging = directory.resolveSibling(".staging-" + directory.getFileName());
    StoredFiles.delete(staging);
    return staging;
  }

  /** What writes the rows of a table. */
  @FunctionalInterface
  public interface Rows {
    void into(TableWriter table) throws IOException;
  }

  /** A stored table from the folders that together hold it; none gives an empty table. */
  public static Dataset<Row> read(SparkSession spark, Contract contract, List<Path> directories) {
    if (directories.isEmpty()) {
      return spark.createDataFrame(new ArrayList<>(), contract.schema());
    }
    var paths = directories.stream().map(SparkPath::of).toArray(String[]::new);
    return SparkPath.literal(spark.read()).schema(contract.schema()).parquet(paths);
  }

  /**
   * A path as Spark reads it. Spark takes a text for a path with its signs as they are, not for a
   * URI, and looks for patterns in it by default.
   */
  public static final class SparkPath {
    /** The option of Spark's own readers that has no name in its documentation. */
    private static final String PATTERNS = "__globPaths__";

    private SparkPath() {}

    public static String of(Path path) {
      return new org.apache.hadoop.fs.Path(path.toUri()).toString();
    }

    /** A reader to which a path is no pattern. */
    public static DataFrameReader literal(DataFrameReader reader) {
      return reader.option(PATTERNS, "false");
    }
  }
}
