package nl.smartindustry.transform.command.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.command.WantedColumns;
import nl.smartindustry.transform.method.sample.Microdata;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** A user's Parquet file, or a folder of such files with one schema, read in the order of names. */
final class ParquetFolder implements UserFile.Source {
  private final DataFile format;
  private final List<Path> files;
  private final MessageType schema;

  ParquetFolder(Path path, DataFile format) throws IOException {
    this.format = format;
    this.files = Files.isDirectory(path) ? parts(path) : List.of(path);
    if (files.isEmpty()) {
      throw Refusal.of(ExitCode.INPUT_MISSING, "File '%s': a folder without parts", format.path());
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
}
