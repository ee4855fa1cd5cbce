package nl.smartindustry.transform.command.file;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/** Where a table goes: CSV or Parquet, as the end of the name says. It is there whole or not. */
public final class TableFile {
  private final Path file;
  private final boolean parquet;

  private TableFile(Path file, boolean parquet) {
    this.file = file;
    this.parquet = parquet;
  }

  /**
   * A file to be written, checked before any work is done.
   *
   * @throws Refusal where the name ends in neither (64) or the folder cannot be written (73, 77)
   */
  public static TableFile of(Path file) {
    var name = String.valueOf(file.getFileName());
    boolean parquet = name.endsWith(".parquet");
    if (!parquet && !name.endsWith(".csv")) {
      throw Refusal.of(ExitCode.USAGE, "Output '%s': ends in neither .csv nor .parquet", file);
    }
    var folder = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder) || Files.isDirectory(file)) {
      throw Refusal.of(
          ExitCode.CANNOT_WRITE,
          "Output '%s': %s",
          file,
          Files.isDirectory(file) ? "is a folder" : "its folder is not there");
    }
    if (!Files.isWritable(folder)) {
      throw Refusal.of(ExitCode.PERMISSION, "Output '%s': permission denied", file);
    }
    return new TableFile(file.toAbsolutePath(), parquet);
  }

  /** Writes the table, in the place of an earlier file of that name. */
  public void write(MethodTable table) {
    var unfinished = file.resolveSibling("." + file.getFileName() + ".tmp");
    try {
      try {
        if (parquet) {
          ParquetTable.write(table, unfinished);
        } else {
          CsvTable.write(table, unfinished);
        }
        flush(unfinished);
        Files.move(unfinished, file, ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void flush(Path written) throws IOException {
    try (var channel = FileChannel.open(written, WRITE)) {
      channel.force(true);
    }
  }
}
