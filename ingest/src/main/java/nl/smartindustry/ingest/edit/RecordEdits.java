package nl.smartindustry.ingest.edit;

import java.math.BigDecimal;
import nl.smartindustry.ingest.edit.rule.EditSet;
import nl.smartindustry.ingest.edit.rule.EditSet.EditField;
import nl.smartindustry.ingest.rule.DeliveredRecord;
import nl.smartindustry.ingest.rule.DeliveredRecord.ValueChange;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructType;

/**
 * Edits the records of one task, one by one: between their values and the numbers that are edited.
 */
public final class RecordEdits {
  private static final double BASE = 10;

  private final EditSet edits;
  private final RecordEditor editor;
  private final StructType stored;
  private final int[] places;
  private final double[] numbers;

  public RecordEdits(StructType stored, EditSet edits) {
    this.edits = edits;
    this.editor = new RecordEditor(edits);
    this.stored = stored;
    this.places = edits.names().stream().mapToInt(stored::fieldIndex).toArray();
    this.numbers = new double[places.length];
  }

  /**
   * Edits a record that no rule has refused: corrected values are noted and kept with before and
   * after; a record that cannot be corrected is refused by the name of the first edit it breaks;
   * soft edits that are broken join the rules that warn.
   */
  public void edit(DeliveredRecord record) {
    for (int j = 0; j < places.length; j++) {
      numbers[j] = number(record.values()[places[j]]);
    }
    var edited = editor.edit(numbers);
    var refusedBy = edited.refusedBy();
    if (refusedBy != null) {
      record.refuse(refusedBy.name(), refusedBy.label());
      return;
    }
    for (var change : edited.changes()) {
      var field = edits.fields().get(change.field());
      record.set(places[change.field()], value(change.field(), edited.values()));
      record.changed(
          new ValueChange(
              field.name(),
              change.rule(),
              text(field, change.before()),
              text(field, change.after())));
    }
    editor.doubtful(edited.values()).forEach(edit -> record.warn(edit.name()));
  }

  private static double number(Object value) {
    if (value == null) {
      return Double.NaN;
    }
    return value instanceof Decimal decimal
        ? decimal.toJavaBigDecimal().doubleValue()
        : ((Number) value).doubleValue();
  }

  /** A number as Spark holds it in its field. */
  private Object value(int field, double[] after) {
    if (Double.isNaN(after[field])) {
      return null;
    }
    var exact = exact(edits.fields().get(field), after[field]);
    return stored.apply(places[field]).dataType() instanceof DecimalType type
        ? Decimal.apply(exact, type.precision(), type.scale())
        : (Object) exact.longValueExact();
  }

  private static BigDecimal exact(EditField field, double value) {
    return BigDecimal.valueOf(Math.round(value * Math.pow(BASE, field.scale())), field.scale());
  }

  private static String text(EditField field, double value) {
    return Double.isNaN(value) ? null : exact(field, value).toPlainString();
  }
}
