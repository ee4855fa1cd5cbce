package nl.smartindustry.transform.command.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.smartindustry.transform.command.file.MethodTable.Column;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** A table as one Parquet file: texts, doubles and 64-bit integers; null is not defined. */
final class ParquetTable {
  private ParquetTable() {}

  static void write(MethodTable table, Path file) throws IOException {
    Files.deleteIfExists(file);
    var types = table.columns().stream().map(ParquetTable::type).toList();
    var schema = new MessageType("table", types);
    try (var writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withConf(new PlainParquetConfiguration())
            .withType(schema)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .build()) {
      for (var row : table.rows()) {
        writer.write(group(schema, row));
      }
    }
  }

  private static Type type(Column column) {
    return switch (column.kind()) {
      case TEXT ->
          Types.optional(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(column.name());
      case NUMBER -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
      case COUNT -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
    };
  }

  private static Group group(MessageType schema, List<Object> row) {
    var group = new SimpleGroup(schema);
    for (int c = 0; c < row.size(); c++) {
      var cell = row.get(c);
      if (cell instanceof Double number) {
        group.add(c, number);
      } else if (cell instanceof Long count) {
        group.add(c, count);
      } else if (cell != null) {
        group.add(c, cell.toString());
      }
    }
    return group;
  }
}
