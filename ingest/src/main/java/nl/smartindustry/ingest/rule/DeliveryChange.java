package nl.smartindustry.ingest.rule;

import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * One value that was put right: what it was and what it has become.
 *
 * @param field of the table
 * @param rule the rule, the reader's correction or the edit that changed it
 * @param before the value before, as text; of a cell the text as delivered
 * @param after the value after, as text
 */
public record DeliveryChange(String field, String rule, String before, String after) {
  /** What stands for a value that would name an enterprise or a person. */
  public static final String CONCEALED = "(identifier)";

  /** A change in a row between reader and sink. */
  public static final StructType SCHEMA =
      StructType.fromDDL("field STRING, rule STRING, before STRING, after STRING");

  /** All changes of a row; null where there are none. */
  public static final ArrayType COLUMN = DataTypes.createArrayType(SCHEMA, false);

  /** This change as Spark holds it. */
  public InternalRow row(Set<String> concealed) {
    boolean hidden = concealed.contains(field);
    return new GenericInternalRow(
        new Object[] {
          UTF8String.fromString(field),
          UTF8String.fromString(rule),
          UTF8String.fromString(hidden ? CONCEALED : before),
          UTF8String.fromString(hidden ? CONCEALED : after)
        });
  }

  /** Spark's row of a change as a change. */
  public static DeliveryChange of(InternalRow row) {
    return new DeliveryChange(text(row, 0), text(row, 1), text(row, 2), text(row, 3));
  }

  private static String text(InternalRow row, int place) {
    return row.isNullAt(place) ? null : row.getUTF8String(place).toString();
  }
}
