package nl.smartindustry.transform.command.file;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.command.file.MethodTable.ColumnOf;
import nl.smartindustry.transform.command.file.MethodTable.Kind;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

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
  public void write(MethodTable<?> table) {
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

  /** A table as CSV: comma, UTF-8, decimal point, a header line, LF; empty is not defined. */
  static final class CsvTable {
    private CsvTable() {}

    static void write(MethodTable<?> table, Path file) throws IOException {
      try (var out = Files.newBufferedWriter(file)) {
        write(out, table.columns().stream().map(ColumnOf::name).toArray());
        table.eachCells(cells -> write(out, cells));
      }
    }

    private static void write(Writer out, Object[] cells) {
      try {
        for (int c = 0; c < cells.length; c++) {
          if (c > 0) {
            out.write(',');
          }
          out.write(text(cells[c]));
        }
        out.write('\n');
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    private static String text(Object cell) {
      if (cell == null) {
        return "";
      }
      if (cell instanceof BigDecimal exact) {
        return exact.toPlainString();
      }
      return cell instanceof Double number ? NumberText.of(number) : quoted(cell.toString());
    }

    /** Quotes only where the text would not read back without. */
    private static String quoted(String text) {
      boolean plain = true;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        plain &= c != ',' && c != '"' && c != '\n' && c != '\r';
      }
      return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /**
     * A number in the fewest digits that read back as the same number, at most 17: plain where that
     * is short, else as {@code 1.2e-05}. The same on every Java, unlike {@link Double#toString}.
     */
    static final class NumberText {
      /** Powers of ten outside of which a number gets an exponent. */
      private static final int LOWEST = -5;

      private static final int HIGHEST = 16;

      private NumberText() {}

      static String of(double value) {
        var text = NumberOutput.toString(value, true);
        int e = text.indexOf('E');
        if (e < 0) {
          return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        }
        var mantissa =
            e > 1 && text.startsWith(".0", e - 2) ? text.substring(0, e - 2) : text.substring(0, e);
        return spread(mantissa, Integer.parseInt(text.substring(e + 1)));
      }

      private static String spread(String mantissa, int exponent) {
        var sign = mantissa.startsWith("-") ? "-" : "";
        var digits = mantissa.replace("-", "").replace(".", "");
        if (exponent > HIGHEST || exponent < LOWEST) {
          var power = (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "");
          return mantissa + "e" + power + Math.abs(exponent);
        }
        if (exponent < 0) {
          return sign + "0." + "0".repeat(-exponent - 1) + digits;
        }
        int point = exponent + 1;
        return point >= digits.length()
            ? sign + digits + "0".repeat(point - digits.length())
            : sign + digits.substring(0, point) + "." + digits.substring(point);
      }
    }
  }

  /** A table as one Parquet file: texts, doubles and 64-bit integers; null is not defined. */
  static final class ParquetTable {
    private ParquetTable() {}

    static void write(MethodTable<?> table, Path file) throws IOException {
      Files.deleteIfExists(file);
      var types = new ArrayList<Type>();
      table.columns().forEach(column -> types.add(type(column.name(), column.kind())));
      var schema = new MessageType("table", types);
      try (var writer =
          ExampleParquetWriter.builder(new LocalOutputFile(file))
              .withConf(new PlainParquetConfiguration())
              .withType(schema)
              .withCompressionCodec(CompressionCodecName.ZSTD)
              .build()) {
        table.eachCells(cells -> write(writer, group(schema, cells)));
      }
    }

    private static void write(ParquetWriter<Group> writer, Group row) {
      try {
        writer.write(row);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    private static Type type(String name, Kind kind) {
      return switch (kind) {
        case TEXT ->
            Types.optional(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(name);
        case NUMBER -> Types.optional(PrimitiveTypeName.DOUBLE).named(name);
        case COUNT -> Types.optional(PrimitiveTypeName.INT64).named(name);
      };
    }

    private static Group group(MessageType schema, Object[] cells) {
      var group = new SimpleGroup(schema);
      for (int c = 0; c < cells.length; c++) {
        var cell = cells[c];
        if (cell instanceof Double number) {
          group.add(c, number);
        } else if (cell instanceof BigDecimal exact) {
          group.add(c, exact.doubleValue());
        } else if (cell instanceof Long count) {
          group.add(c, count);
        } else if (cell != null) {
          group.add(c, cell.toString());
        }
      }
      return group;
    }
  }
}
