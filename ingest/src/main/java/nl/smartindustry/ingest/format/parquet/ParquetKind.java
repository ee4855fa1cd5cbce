package nl.smartindustry.ingest.format.parquet;

import java.util.EnumSet;
import java.util.Set;
import nl.smartindustry.ingest.layout.ColumnSpec.CellType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UnknownLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;

/** What a Parquet column holds, in a statistician's words. */
public enum ParquetKind {
  TEXT("text"),
  WHOLE("whole numbers"),
  DECIMAL("decimal numbers"),
  FLOAT("32-bit floating-point numbers"),
  DOUBLE("64-bit floating-point numbers"),
  BOOLEAN("yes or no"),
  DATE("dates"),
  TIMESTAMP("moments"),
  /** A column that its writer knew to be empty. */
  NOTHING("nothing at all"),
  OTHER("values of a kind that is not read");

  private final String words;

  ParquetKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Whether its values are dates or numbers with decimals. */
  boolean typed() {
    return EnumSet.of(DECIMAL, FLOAT, DOUBLE, DATE, TIMESTAMP).contains(this);
  }

  /** What a column holds; one that repeats or has columns within it is of another kind. */
  public static ParquetKind of(Type column) {
    if (!column.isPrimitive() || column.isRepetition(Type.Repetition.REPEATED)) {
      return OTHER;
    }
    var annotation = column.getLogicalTypeAnnotation();
    if (annotation instanceof UnknownLogicalTypeAnnotation) {
      return NOTHING;
    }
    return switch (column.asPrimitiveType().getPrimitiveTypeName()) {
      case BOOLEAN -> BOOLEAN;
      case FLOAT -> annotation == null ? FLOAT : OTHER;
      case DOUBLE -> annotation == null ? DOUBLE : OTHER;
      case INT32, INT64 -> number(annotation);
      case BINARY -> binary(annotation);
      case FIXED_LEN_BYTE_ARRAY ->
          annotation instanceof DecimalLogicalTypeAnnotation ? DECIMAL : OTHER;
      case INT96 -> TIMESTAMP;
    };
  }

  /**
   * Whether a cell of a layout can be read from such a column: never where digits or leading zeros
   * might have been lost unseen.
   *
   * @param cut whether the layout takes the value out of a text
   */
  public boolean fits(CellType cell, boolean cut) {
    return this == NOTHING || fitting(cell).contains(this) || (cut && this == TEXT);
  }

  private static Set<ParquetKind> fitting(CellType cell) {
    return switch (cell) {
      case TEXT -> EnumSet.of(TEXT, TIMESTAMP);
      case KEY, RSIN, PERIOD, FREQUENCY, PERIOD_STATUS -> EnumSet.of(TEXT, WHOLE);
      case INTEGER -> EnumSet.of(WHOLE);
      case DECIMAL, NUMBER, SCIENTIFIC, SINGLE -> EnumSet.of(WHOLE, DECIMAL, FLOAT, DOUBLE);
      case BOOLEAN -> EnumSet.of(BOOLEAN, WHOLE, TEXT);
      case DATE -> EnumSet.of(DATE, TIMESTAMP, TEXT, WHOLE);
    };
  }

  private static ParquetKind number(LogicalTypeAnnotation annotation) {
    if (annotation == null || annotation instanceof IntLogicalTypeAnnotation) {
      return WHOLE;
    }
    if (annotation instanceof DecimalLogicalTypeAnnotation) {
      return DECIMAL;
    }
    if (annotation instanceof DateLogicalTypeAnnotation) {
      return DATE;
    }
    return annotation instanceof TimestampLogicalTypeAnnotation ? TIMESTAMP : OTHER;
  }

  private static ParquetKind binary(LogicalTypeAnnotation annotation) {
    if (annotation instanceof DecimalLogicalTypeAnnotation) {
      return DECIMAL;
    }
    boolean text =
        annotation == null
            || annotation instanceof StringLogicalTypeAnnotation
            || annotation instanceof EnumLogicalTypeAnnotation
            || annotation instanceof JsonLogicalTypeAnnotation;
    return text ? TEXT : OTHER;
  }
}
