package nl.smartindustry.ingest.rule;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The columns of a record on its way from reader to sink besides its fields, by number.
 *
 * @param missing reasons of missing answers
 * @param refused what only a record has that breaks a rule
 */
public record RecordColumns(
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

  /** What was put right in a record, with before and after; {@link DeliveryChange#COLUMN}. */
  public static final String CHANGES = "changes";

  public static final String RULE = "broken_rule";
  public static final String REASON = "broken_reason";
  private static final String RAW = "raw_text";
  private static final String WARNED = "warned_rules";

  /** The stored fields, provenance included, and the columns that are not stored. */
  public static StructType rows(StructType stored) {
    return stored
        .add(CHANGES, DeliveryChange.COLUMN)
        .add(RULE, DataTypes.StringType)
        .add(REASON, DataTypes.StringType)
        .add(RAW, DataTypes.StringType)
        .add(WARNED, DataTypes.StringType);
  }

  public static RecordColumns of(StructType rows) {
    return new RecordColumns(
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
}
