package nl.smartindustry.ingest.rule;

import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The columns of a record on its way from reader to sink besides its fields, by number.
 *
 * @param missing reasons of missing answers
 * @param refused what only a record has that breaks a rule
 */
public record ProcessingColumns(
    int delivery,
    int line,
    int cell,
    int corrections,
    int missing,
    int changes,
    RefusedColumns refused) {

  /**
   * What only a record has that breaks a rule.
   *
   * @param rule by which the record is refused; null while it is not
   * @param reason why it is refused, in words
   * @param raw its text as delivered
   * @param warned the edits that an accepted record breaks softly, joined by semicolons
   */
  public record RefusedColumns(int rule, int reason, int raw, int warned) {}

  /** What was put right in a record, as {@code field:rule;field:rule}. */
  public static final String CORRECTIONS = "corrections";

  /** What was put right in a record, with before and after; {@link ValueChange#COLUMN}. */
  public static final String CHANGES = "changes";

  public static final String RULE = "broken_rule";
  public static final String REASON = "broken_reason";
  private static final String RAW = "raw_text";
  private static final String WARNED = "warned_rules";

  /** The stored fields, provenance included, and the columns that are not stored. */
  public static StructType rows(StructType stored) {
    return stored
        .add(CHANGES, ValueChange.COLUMN)
        .add(RULE, DataTypes.StringType)
        .add(REASON, DataTypes.StringType)
        .add(RAW, DataTypes.StringType)
        .add(WARNED, DataTypes.StringType);
  }

  public static ProcessingColumns of(StructType rows) {
    return new ProcessingColumns(
        rows.fieldIndex("source_delivery"),
        rows.fieldIndex("source_line"),
        rows.fieldIndex("source_cell"),
        rows.fieldIndex(CORRECTIONS),
        rows.fieldIndex("missing_reasons"),
        rows.fieldIndex(CHANGES),
        new RefusedColumns(
            rows.fieldIndex(RULE),
            rows.fieldIndex(REASON),
            rows.fieldIndex(RAW),
            rows.fieldIndex(WARNED)));
  }

  /**
   * One value that was put right: what it was and what it has become.
   *
   * @param field of the table
   * @param rule the rule, the reader's correction or the edit that changed it
   * @param before the value before, as text; of a cell the text as delivered
   * @param after the value after, as text
   */
  public record ValueChange(String field, String rule, String before, String after) {
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
    public static ValueChange of(InternalRow row) {
      return new ValueChange(text(row, 0), text(row, 1), text(row, 2), text(row, 3));
    }

    private static String text(InternalRow row, int place) {
      return row.isNullAt(place) ? null : row.getUTF8String(place).toString();
    }
  }
}
