package nl.smartindustry.ingest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import nl.smartindustry.ingest.contract.TableWriter;
import org.apache.spark.sql.types.StructType;

/** A part that one attempt of a task writes, and that is there only when it has rows. */
final class RarePart {
  private final Path file;
  private final Path unfinished;
  private final StructType columns;
  private final List<String> distinct;
  private TableWriter writer;

  /**
   * @param distinct columns in which hardly a value comes twice
   */
  RarePart(Path file, long attempt, StructType columns, List<String> distinct) {
    this.file = file;
    this.unfinished = TableStaging.unfinished(file, attempt);
    this.columns = columns;
    this.distinct = distinct;
  }

  void row(Object... cells) throws IOException {
    if (writer == null) {
      writer = new TableWriter(unfinished, columns, distinct);
    }
    writer.row(cells);
  }

  /** Makes the part complete; without any row there is none. */
  void commit() throws IOException {
    if (writer == null) {
      Files.deleteIfExists(file);
      return;
    }
    writer.close();
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  void abort() throws IOException {
    Files.deleteIfExists(unfinished);
  }
}
