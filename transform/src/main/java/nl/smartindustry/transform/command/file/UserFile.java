package nl.smartindustry.transform.command.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.command.WantedColumns;
import nl.smartindustry.transform.method.sample.Microdata;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnReadStore;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;
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

  /**
   * A user's Parquet file, or a folder of such files with one schema, read in the order of names.
   */
  static final class ParquetFolder implements UserFile.Source {
    private final DataFile format;
    private final List<Path> files;
    private final MessageType schema;

    ParquetFolder(Path path, DataFile format) throws IOException {
      this.format = format;
      this.files = Files.isDirectory(path) ? parts(path) : List.of(path);
      if (files.isEmpty()) {
        throw Refusal.of(
            ExitCode.INPUT_MISSING, "File '%s': a folder without parts", format.path());
      }
      try (var first = open(files.get(0))) {
        this.schema = first.getFooter().getFileMetaData().getSchema();
      }
    }

    @Override
    public List<String> header() {
      return schema.getFields().stream().map(Type::getName).toList();
    }

    @Override
    public Microdata read(WantedColumns wanted) {
      var plans = ParquetColumn.plans(format, schema, wanted);
      var stretches = new ArrayList<Stretch>();
      for (var file : files) {
        try (var reader = open(file)) {
          ParquetReading.read(reader, plans, stretches::add);
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

    private ParquetFileReader open(Path file) throws IOException {
      var options =
          ParquetReadOptions.builder(new PlainParquetConfiguration())
              .usePageChecksumVerification(true)
              .build();
      try {
        return ParquetFileReader.open(new LocalInputFile(file), options);
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

    /** Reads the wanted columns of a Parquet file, a stretch per row group. */
    static final class ParquetReading {
      private ParquetReading() {}

      static void read(ParquetFileReader file, List<ColumnPlan> plans, Consumer<Stretch> into)
          throws IOException {
        var meta = file.getFooter().getFileMetaData();
        var names = plans.stream().map(ColumnPlan::name).distinct().toList();
        var asked =
            new MessageType(
                meta.getSchema().getName(), names.stream().map(meta.getSchema()::getType).toList());
        file.setRequestedSchema(asked);
        for (var pages = file.readNextRowGroup(); pages != null; pages = file.readNextRowGroup()) {
          into.accept(stretch(pages, asked, meta.getCreatedBy(), plans));
        }
      }

      private static Stretch stretch(
          PageReadStore pages, MessageType schema, String writer, List<ColumnPlan> plans) {
        int rows = Math.toIntExact(pages.getRowCount());
        var root = new GroupRecordConverter(schema).getRootConverter();
        ColumnReadStore store = new ColumnReadStoreImpl(pages, root, schema, writer);
        var buffers = new ColumnBuffer[plans.size()];
        int wrong = rows;
        String defect = null;
        for (int c = 0; c < buffers.length; c++) {
          var plan = plans.get(c);
          var column = new ParquetColumn(schema, plan.name());
          var reader =
              store.getColumnReader(schema.getColumnDescription(new String[] {plan.name()}));
          buffers[c] = ColumnBuffer.of(plan, '.');
          int read = column.read(reader, Math.min(rows, wrong), buffers[c]);
          if (read < wrong) {
            wrong = read;
            defect = ", column '%s': an infinite value (a finite number)".formatted(plan.name());
          }
        }
        return new Stretch(rows, defect == null ? rows : wrong + 1L, buffers, defect);
      }
    }
  }
}
