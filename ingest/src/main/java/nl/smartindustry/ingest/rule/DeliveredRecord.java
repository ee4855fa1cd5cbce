package nl.smartindustry.ingest.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * One record on its way from file to table: the values of its fields, and beside them what is not
 * stored. Used again for the next record.
 */
public final class DeliveredRecord {
  private final StructType stored;
  private final int delivery;
  private final int line;
  private final int cell;
  private final int corrections;
  private final int missing;
  private final Object[] values;
  private final int[] numbers;
  private final InternalRow row;
  private final List<ValueChange> changes = new ArrayList<>();
  private final List<String> warned = new ArrayList<>();
  private String rule;
  private String reason;

  /**
   * @param stored the fields as stored, provenance included
   */
  public DeliveredRecord(StructType stored) {
    this.stored = stored;
    this.delivery = stored.fieldIndex("source_delivery");
    this.line = stored.fieldIndex("source_line");
    this.cell = stored.fieldIndex("source_cell");
    this.corrections = stored.fieldIndex("corrections");
    this.missing = stored.fieldIndex("missing_reasons");
    this.values = new Object[stored.length()];
    this.numbers = new int[values.length];
    this.row = new GenericInternalRow(values);
  }

  /** Empties it for the record at a place. */
  public void begin(UTF8String ofDelivery, long onLine, long number) {
    Arrays.fill(values, null);
    Arrays.fill(numbers, -1);
    values[delivery] = ofDelivery;
    numbers[delivery] = 0;
    values[line] = onLine;
    values[cell] = number;
    changes.clear();
    warned.clear();
    rule = null;
    reason = null;
  }

  /** The values of its fields as Spark holds them, in the order of the stored table. */
  public Object[] values() {
    return values;
  }

  /** Its values before the provenance, as texts: a date is as in ISO 8601, none is a hyphen. */
  public String text() {
    return IntStream.range(0, delivery).mapToObj(this::text).collect(Collectors.joining(" | "));
  }

  private String text(int field) {
    var value = values[field];
    if (value == null) {
      return "-";
    }
    return stored.apply(field).dataType().equals(DataTypes.DateType)
        ? LocalDate.ofEpochDay((Integer) value).toString()
        : value.toString();
  }

  /** Of texts that come again their numbers, by field; negative where a value has none. */
  public int[] numbers() {
    return numbers;
  }

  /** Gives a field another value. */
  public void set(int field, Object value) {
    values[field] = value;
    numbers[field] = -1;
  }

  /** The same values as a row of Spark. */
  public InternalRow row() {
    return row;
  }

  public long line() {
    return (Long) values[line];
  }

  public long cell() {
    return (Long) values[cell];
  }

  /** The record breaks a rule and is kept apart. */
  public void refuse(String brokenRule, String why) {
    rule = brokenRule;
    reason = why;
  }

  public boolean refused() {
    return rule != null;
  }

  /** The rule by which it is refused; null while it is not. */
  public String rule() {
    return rule;
  }

  /** Why it is refused, in words. */
  public String reason() {
    return reason;
  }

  /** Why fields have no answer, as {@code field:reason;field:reason}; null where all have one. */
  public void missing(String reasons) {
    values[missing] = reasons == null ? null : UTF8String.fromString(reasons);
  }

  public UTF8String missing() {
    return (UTF8String) values[missing];
  }

  /** A field was put right; it is noted as {@code field:rule} behind what was noted before. */
  public void changed(ValueChange change) {
    var note = change.field() + ":" + change.rule();
    var before = values[corrections];
    values[corrections] = UTF8String.fromString(before == null ? note : before + ";" + note);
    changes.add(change);
  }

  public boolean corrected() {
    return values[corrections] != null;
  }

  /** What was put right, as {@code field:rule;field:rule}; null where nothing was. */
  public UTF8String corrections() {
    return (UTF8String) values[corrections];
  }

  /** What was put right, in that order. */
  public List<ValueChange> changes() {
    return changes;
  }

  /** An edit that the record breaks softly. */
  public void warn(String edit) {
    warned.add(edit);
  }

  public List<String> warned() {
    return warned;
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
    static final String CONCEALED = "(identifier)";

    /** The same change without its values. */
    public ValueChange concealed() {
      return new ValueChange(field, rule, CONCEALED, CONCEALED);
    }
  }
}
