package nl.smartindustry.transform.command.file;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.command.WantedColumns;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** One column of a Parquet file: numbers, truth values, texts or dates; nothing nested. */
final class ParquetColumn {
  private final PrimitiveTypeName stored;
  private final LogicalTypeAnnotation meaning;
  private final int full;

  ParquetColumn(MessageType schema, String name) {
    var type = schema.getType(name).asPrimitiveType();
    stored = type.getPrimitiveTypeName();
    meaning = type.getLogicalTypeAnnotation();
    full = schema.getMaxDefinitionLevel(name);
  }

  /** The plan for all wanted columns: the file knows which of them are numbers. */
  static List<ColumnPlan> plans(DataFile format, MessageType schema, WantedColumns wanted) {
    var header = schema.getFields().stream().map(type -> type.getName()).toList();
    var plans = new ArrayList<ColumnPlan>();
    for (var plan : ColumnPlan.of(format.path(), format, header, wanted)) {
      boolean text = isText(format.path(), schema, plan.name());
      if (text && plan.kind() == ColumnPlan.Kind.NUMBER) {
        throw Refusal.definitions(
            "File '%s', column '%s': holds text (a column of numbers)", format.path(), plan.name());
      }
      var kind = text ? ColumnPlan.Kind.TEXT : ColumnPlan.Kind.NUMBER;
      var planned = new ColumnPlan(plan.name(), plan.place(), kind);
      if (!plans.contains(planned)) {
        plans.add(planned);
      }
    }
    return plans;
  }

  private static boolean isText(String file, MessageType schema, String name) {
    var type = schema.getType(name);
    if (!type.isPrimitive()
        || type.isRepetition(org.apache.parquet.schema.Type.Repetition.REPEATED)) {
      throw Refusal.definitions(
          "File '%s', column '%s': holds more than one value a row", file, name);
    }
    var column = new ParquetColumn(schema, name);
    return column.isDate()
        || column.isBytes() && !(column.meaning instanceof DecimalLogicalTypeAnnotation);
  }

  /**
   * Reads values into a buffer.
   *
   * @return how many were read; less than asked for where the next one is infinite
   */
  int read(ColumnReader reader, int rows, ColumnBuffer into) {
    for (int row = 0; row < rows; row++) {
      boolean there = reader.getCurrentDefinitionLevel() == full;
      if (into instanceof ColumnBuffer.Numbers numbers) {
        double value = there ? number(reader) : Double.NaN;
        if (Double.isInfinite(value)) {
          return row;
        }
        numbers.add(value);
      } else {
        ((ColumnBuffer.Texts) into).add(there ? text(reader) : "");
      }
      reader.consume();
    }
    return rows;
  }

  private double number(ColumnReader reader) {
    if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      return new BigDecimal(unscaled(reader), decimal.getScale()).doubleValue();
    }
    return switch (stored) {
      case BOOLEAN -> reader.getBoolean() ? 1 : 0;
      case INT32 -> reader.getInteger();
      case INT64 -> reader.getLong();
      case FLOAT -> reader.getFloat();
      default -> reader.getDouble();
    };
  }

  private BigInteger unscaled(ColumnReader reader) {
    return switch (stored) {
      case INT32 -> BigInteger.valueOf(reader.getInteger());
      case INT64 -> BigInteger.valueOf(reader.getLong());
      default -> new BigInteger(reader.getBinary().getBytes());
    };
  }

  private String text(ColumnReader reader) {
    return isDate()
        ? LocalDate.ofEpochDay(reader.getInteger()).toString()
        : reader.getBinary().toStringUsingUTF8();
  }

  private boolean isDate() {
    return meaning instanceof DateLogicalTypeAnnotation;
  }

  private boolean isBytes() {
    return stored == PrimitiveTypeName.BINARY
        || stored == PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY
        || stored == PrimitiveTypeName.INT96;
  }
}
