package nl.smartindustry.transform.command.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import nl.smartindustry.ingest.contract.ParquetFile;
import nl.smartindustry.ingest.contract.StoredCell;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.command.WantedColumns;
import nl.smartindustry.transform.method.sample.Microdata;
import org.apache.parquet.schema.Type;

/** A file that a spec names, CSV or Parquet. */
public final class UserFile {
  private final Path path;
  private final DataFile format;

  /** What either format knows. */
  interface Source extends Closeable {
    List<String> header();

    Microdata read(WantedColumns wanted);

    String place(int record);
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

  private <T> T within(Function<Source, T> reading) {
    if (!Files.exists(path)) {
      throw Refusal.of(ExitCode.INPUT_MISSING, "File '%s': not there", format.path());
    }
    try (Source source =
        format.isParquet() ? new ParquetFolder(path, format) : new CsvFile(path, format)) {
      return reading.apply(source);
    } catch (IOException | UncheckedIOException unreadable) {
      throw new Refusal(
          ExitCode.INPUT_OUTPUT, "File '%s': cannot be read".formatted(format.path()), unreadable);
    }
  }

  /**
   * A user's Parquet file, or a folder of such files with one schema, read in the order of names.
   */
  static final class ParquetFolder implements UserFile.Source {
    private final DataFile format;
    private final List<Path> files;
    private final List<Type> columns;

    ParquetFolder(Path path, DataFile format) throws IOException {
      this.format = format;
      this.files = Files.isDirectory(path) ? parts(path) : List.of(path);
      if (files.isEmpty()) {
        throw Refusal.of(
            ExitCode.INPUT_MISSING, "File '%s': a folder without parts", format.path());
      }
      try (var first = open(files.get(0))) {
        this.columns = first.columns();
      }
    }

    @Override
    public List<String> header() {
      return columns.stream().map(Type::getName).toList();
    }

    @Override
    public Microdata read(WantedColumns wanted) {
      var plans = ParquetColumn.plans(format, columns, wanted);
      var stretches = new ArrayList<Stretch>();
      for (var file : files) {
        try (var reader = open(file)) {
          for (int group = 0; group < reader.rowGroups().size(); group++) {
            if (reader.rowGroups().get(group).getRowCount() > 0) {
              stretches.add(stretch(reader, group, plans));
            }
          }
        } catch (IOException | RuntimeException damaged) {
          throw refusal(damaged);
        }
      }
      Stretch.check(format.path(), stretches, "row");
      return new Assembly(format.path(), '.', plans, stretches).microdata();
    }

    @Override
    public String place(int record) {
      return "row " + (record + 1L);
    }

    @Override
    public void close() {
      // every part is closed when it has been read
    }

    private RuntimeException refusal(Exception damaged) {
      return damaged instanceof Refusal refusal
          ? refusal
          : new Refusal(
              ExitCode.INPUT_OUTPUT,
              "File '%s': damaged, or not of the first part's schema".formatted(format.path()),
              damaged);
    }

    private ParquetFile open(Path file) throws IOException {
      try {
        return ParquetFile.local(file);
      } catch (RuntimeException other) {
        throw new Refusal(
            ExitCode.DATA_REFUSED, "File '%s': is not Parquet".formatted(format.path()), other);
      }
    }

    private static List<Path> parts(Path folder) throws IOException {
      try (var listing = Files.list(folder)) {
        return listing.filter(file -> file.toString().endsWith(".parquet")).sorted().toList();
      }
    }

    /** The wanted columns of a row group. */
    private static Stretch stretch(ParquetFile file, int group, List<ColumnPlan> plans)
        throws IOException {
      var found = plans.stream().map(plan -> new ParquetColumn(file, plan.name())).toList();
      var cells = new HashMap<String, StoredCell>();
      found.forEach(column -> cells.put(column.name(), column.cell()));
      int rows = Math.toIntExact(file.read(group, cells));
      var buffers = new ColumnBuffer[plans.size()];
      int wrong = rows;
      String defect = null;
      for (int c = 0; c < buffers.length; c++) {
        var plan = plans.get(c);
        buffers[c] = ColumnBuffer.of(plan, '.');
        int read = found.get(c).read(wrong, buffers[c]);
        if (read < wrong) {
          wrong = read;
          defect = ", column '%s': an infinite value (a finite number)".formatted(plan.name());
        }
      }
      return new Stretch(rows, defect == null ? rows : wrong + 1L, buffers, defect);
    }
  }
}
