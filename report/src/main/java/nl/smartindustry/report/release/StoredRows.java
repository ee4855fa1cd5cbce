package nl.smartindustry.report.release;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.contract.ParquetFile;
import nl.smartindustry.ingest.format.parquet.ParquetText;
import nl.smartindustry.ingest.format.parquet.ParquetText.Rows;

/** The rows of one Parquet file of a release, each seen by the names of its columns. */
final class StoredRows {
  private static final Pattern PARTITION = Pattern.compile("([A-Za-z_]+)=([^/]*)/");

  private StoredRows() {}

  /** Whether {@code path} names a Parquet file. */
  static boolean areIn(String path) {
    return path.endsWith(".parquet");
  }

  /**
   * Gives each row to {@code reader}, every column as text; one that is empty or absent is null.
   *
   * @param path of the file in {@code folder}; its {@code COLUMN=value} parts are columns too
   * @return how many rows there are
   */
  static long forEach(Path folder, String path, Consumer<Function<String, Object>> reader)
      throws IOException {
    long read = 0;
    var uri = folder.resolve(path).toUri();
    try (var file = ParquetFile.sound(() -> ParquetFile.open(uri))) {
      var columns = new HashMap<String, ParquetText>();
      file.columns().forEach(column -> columns.put(column.getName(), new ParquetText(column)));
      var partition = partitionOf(path);
      for (int group = 0; group < file.rowGroups().size(); group++) {
        for (var rows = new Rows(file, group, columns.values()); rows.next(); read++) {
          reader.accept(
              name -> columns.containsKey(name) ? text(columns.get(name)) : partition.get(name));
        }
      }
    }
    return read;
  }

  private static String text(ParquetText cell) {
    return cell.text().isEmpty() ? null : cell.text();
  }

  /** {@code observations/GROUP=AD/TIME_PERIOD=2024/…} gives GROUP and TIME_PERIOD. */
  static Map<String, String> partitionOf(String path) {
    var values = new HashMap<String, String>();
    var matcher = PARTITION.matcher(path);
    while (matcher.find()) {
      var escaped = matcher.group(2).replace("+", "%2B");
      values.put(matcher.group(1), URLDecoder.decode(escaped, StandardCharsets.UTF_8));
    }
    return values;
  }
}
