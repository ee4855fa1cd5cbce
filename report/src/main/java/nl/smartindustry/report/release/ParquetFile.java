package nl.smartindustry.report.release;

import java.io.IOException;
import java.nio.file.Path;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;

/** A Parquet file on the local disk, read with page checksums verified. */
public final class ParquetFile {
  private ParquetFile() {}

  /** Whether {@code path} names a Parquet file. */
  public static boolean isParquet(String path) {
    return path.endsWith(".parquet");
  }

  /** Opens {@code file}. Spark does not verify page checksums by default; this reader does. */
  public static ParquetFileReader open(Path file) throws IOException {
    var options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .usePageChecksumVerification(true)
            .build();
    return ParquetFileReader.open(new LocalInputFile(file), options);
  }

  /** Reads every page of {@code file} and returns its rows; a damaged one is refused (74). */
  static long countRows(Path file) throws IOException {
    try (var reader = open(file)) {
      long rows = 0;
      for (var pages = reader.readNextRowGroup();
          pages != null;
          pages = reader.readNextRowGroup()) {
        rows += pages.getRowCount();
      }
      return rows;
    } catch (RuntimeException damaged) {
      throw new Refusal(
          ExitCode.INPUT_OUTPUT, "Parquet file '%s': is damaged".formatted(file), damaged);
    }
  }
}
