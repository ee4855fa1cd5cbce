package nl.smartindustry.report.release;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** The rows of one Parquet file, each seen by the names of its columns. */
final class ParquetRows {
  private static final Pattern PARTITION = Pattern.compile("([A-Za-z_]+)=([^/]*)/");

  private final Path folder;
  private final String path;

  /** The file {@code path} in {@code folder}; {@code COLUMN=value} parts of it are columns too. */
  ParquetRows(Path folder, String path) {
    this.folder = folder;
    this.path = path;
  }

  /** Gives each row to {@code reader}; a column that is empty or absent is null. */
  void forEach(Consumer<Function<String, Object>> reader) throws IOException {
    var partition = partitionOf(path);
    try (var file = ParquetFile.open(folder.resolve(path))) {
      var schema = file.getFooter().getFileMetaData().getSchema();
      for (var pages = file.readNextRowGroup(); pages != null; pages = file.readNextRowGroup()) {
        forEach(pages, schema, row -> reader.accept(name -> valueOf(row, name, partition)));
      }
    }
  }

  private static void forEach(PageReadStore pages, MessageType schema, Consumer<Group> reader) {
    var rows =
        new ColumnIOFactory()
            .getColumnIO(schema)
            .getRecordReader(pages, new GroupRecordConverter(schema));
    for (long row = 0; row < pages.getRowCount(); row++) {
      reader.accept(rows.read());
    }
  }

  private static Object valueOf(Group row, String name, Map<String, String> partition) {
    if (!row.getType().containsField(name)) {
      return partition.get(name);
    }
    if (row.getFieldRepetitionCount(name) == 0) {
      return null;
    }
    PrimitiveTypeName type = row.getType().getType(name).asPrimitiveType().getPrimitiveTypeName();
    return switch (type) {
      case DOUBLE -> row.getDouble(name, 0);
      case INT64 -> row.getLong(name, 0);
      case INT32 -> row.getInteger(name, 0);
      case BOOLEAN -> row.getBoolean(name, 0);
      default -> row.getString(name, 0);
    };
  }

  /** {@code observations/GROUP=AD/TIME_PERIOD=2024/…} gives GROUP and TIME_PERIOD. */
  static Map<String, String> partitionOf(String path) {
    var values = new HashMap<String, String>();
    Matcher matcher = PARTITION.matcher(path);
    while (matcher.find()) {
      var escaped = matcher.group(2).replace("+", "%2B");
      values.put(matcher.group(1), URLDecoder.decode(escaped, StandardCharsets.UTF_8));
    }
    return values;
  }
}
