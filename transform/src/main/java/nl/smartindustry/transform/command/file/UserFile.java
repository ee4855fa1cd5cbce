package nl.smartindustry.transform.command.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.command.WantedColumns;
import nl.smartindustry.transform.method.sample.Microdata;

/** A file that a spec names, CSV or Parquet. */
public final class UserFile {
  private final Path path;
  private final DataFile format;

  /** What either format can tell. */
  interface Source extends Closeable {
    List<String> header();

    Microdata read(WantedColumns wanted);

    String place(int record);
  }

  private interface Reading<T> {
    T of(Source source);
  }

  /**
   * A file at a place.
   *
   * @param path where the path of {@code format} leads
   */
  public UserFile(Path path, DataFile format) {
    this.path = path;
    this.format = format;
  }

  /** The names of its columns. */
  public List<String> header() {
    return within(Source::header);
  }

  /**
   * Reads the wanted columns, one row per record, in the order of the file.
   *
   * @throws Refusal where a column is not there (78); where a record has another number of cells
   *     than the header, or a cell that cannot be taken (65, line and column)
   */
  public Microdata read(WantedColumns wanted) {
    return within(source -> source.read(wanted));
  }

  /** Where a record stands, such as {@code line 7}; records are counted from 0. */
  public String place(int record) {
    return within(source -> source.place(record));
  }

  private <T> T within(Reading<T> reading) {
    if (!Files.exists(path)) {
      throw Refusal.of(ExitCode.INPUT_MISSING, "File '%s': not there", format.path());
    }
    try (Source source =
        format.isParquet() ? new ParquetFolder(path, format) : new CsvFile(path, format)) {
      return reading.of(source);
    } catch (IOException | UncheckedIOException unreadable) {
      throw new Refusal(
          ExitCode.INPUT_OUTPUT, "File '%s': cannot be read".formatted(format.path()), unreadable);
    }
  }
}
