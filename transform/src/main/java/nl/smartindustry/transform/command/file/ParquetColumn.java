package nl.smartindustry.transform.command.file;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.contract.ParquetFile;
import nl.smartindustry.ingest.contract.StoredCell;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.command.WantedColumns;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/**
 * One column of a Parquet file: numbers, truth values, texts or dates; nothing nested.
 *
 * @param cell its value in the row at hand
 */
record ParquetColumn(PrimitiveType type, StoredCell cell) {

  ParquetColumn(ParquetFile file, String name) {
    this(of(file.columns(), name).asPrimitiveType(), new StoredCell());
  }

  private static Type of(List<Type> columns, String name) {
    return columns.stream().filter(type -> type.getName().equals(name)).findFirst().orElseThrow();
  }

  String name() {
    return type.getName();
  }

  /** The plan for all wanted columns: the file knows which of them are numbers. */
  static List<ColumnPlan> plans(DataFile format, List<Type> columns, WantedColumns wanted) {
    var header = columns.stream().map(type -> type.getName()).toList();
    var plans = new ArrayList<ColumnPlan>();
    for (var plan : ColumnPlan.of(format.path(), format, header, wanted)) {
      boolean text = isText(format.path(), of(columns, plan.name()));
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

  private static boolean isText(String file, Type type) {
    if (!type.isPrimitive() || type.isRepetition(Type.Repetition.REPEATED)) {
      throw Refusal.definitions(
          "File '%s', column '%s': holds more than one value a row", file, type.getName());
    }
    boolean decimal = type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation;
    return isDate(type)
        || !decimal && StoredCell.isBytes(type.asPrimitiveType().getPrimitiveTypeName());
  }

  /**
   * Reads values into a buffer.
   *
   * @return how many were read; less than asked for where the next one is infinite
   */
  int read(int rows, ColumnBuffer into) {
    for (int row = 0; row < rows; row++) {
      if (into instanceof ColumnBuffer.Numbers numbers) {
        double value = cell.isNull() ? Double.NaN : number();
        if (Double.isInfinite(value)) {
          return row;
        }
        numbers.add(value);
      } else {
        ((ColumnBuffer.Texts) into).add(cell.isNull() ? "" : text());
      }
      cell.pass();
    }
    return rows;
  }

  private double number() {
    if (type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation decimal) {
      return new BigDecimal(unscaled(), decimal.getScale()).doubleValue();
    }
    return switch (type.getPrimitiveTypeName()) {
      case BOOLEAN, INT32, INT64 -> cell.whole();
      default -> cell.number();
    };
  }

  private BigInteger unscaled() {
    return StoredCell.isBytes(type.getPrimitiveTypeName())
        ? new BigInteger(cell.binary().getBytes())
        : BigInteger.valueOf(cell.whole());
  }

  private String text() {
    return isDate(type) ? LocalDate.ofEpochDay(cell.whole()).toString() : cell.text();
  }

  private static boolean isDate(Type type) {
    return type.getLogicalTypeAnnotation() instanceof DateLogicalTypeAnnotation;
  }
}
