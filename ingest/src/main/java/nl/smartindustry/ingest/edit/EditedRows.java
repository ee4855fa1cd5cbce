package nl.smartindustry.ingest.edit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.edit.RecordEditor.EditChange;
import nl.smartindustry.ingest.edit.rule.Edit;
import nl.smartindustry.ingest.edit.rule.EditSet;
import nl.smartindustry.ingest.edit.rule.EditSet.EditField;
import nl.smartindustry.ingest.rule.ProcessingColumns;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Edits the records of a load where they are, partition by partition, without moving any. */
public final class EditedRows {
  private EditedRows() {}

  /**
   * Edits each record that no rule has refused.
   *
   * @param rows one row per record, in the partitions of the reader
   * @return the same rows and columns: corrected values noted as {@code field:rule} and kept with
   *     before and after; a record that cannot be corrected is refused by the name of the first
   *     edit it breaks; soft edits that are broken join the rules that warn
   */
  public static Dataset<Row> apply(Dataset<Row> rows, EditSet edits) {
    var schema = rows.schema();
    MapPartitionsFunction<Row, Row> edit = records -> edited(records, schema, edits);
    return rows.mapPartitions(edit, Encoders.row(schema));
  }

  private static Iterator<Row> edited(Iterator<Row> records, StructType schema, EditSet edits) {
    var editing = new RowEditing(schema, edits);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return records.hasNext();
      }

      @Override
      public Row next() {
        return editing.edit(records.next());
      }
    };
  }

  /** Between the rows of Spark and the numbers that are edited. */
  static final class RowEditing {
    private static final double BASE = 10;

    private final EditSet edits;
    private final RecordEditor editor;
    private final int[] places;
    private final ProcessingColumns outcome;
    private final double[] values;

    RowEditing(StructType schema, EditSet edits) {
      this.edits = edits;
      this.editor = new RecordEditor(edits);
      this.places = edits.names().stream().mapToInt(schema::fieldIndex).toArray();
      this.values = new double[places.length];
      this.outcome = ProcessingColumns.of(schema);
    }

    /** The row as it is to be stored; the same one when nothing changes. */
    Row edit(Row row) {
      if (!row.isNullAt(outcome.refused().rule())) {
        return row;
      }
      for (int j = 0; j < places.length; j++) {
        values[j] =
            row.isNullAt(places[j]) ? Double.NaN : ((Number) row.get(places[j])).doubleValue();
      }
      var edited = editor.edit(values);
      if (edited.refusedBy() != null) {
        return refused(row, edited.refusedBy());
      }
      var doubtful = editor.doubtful(edited.values());
      if (edited.changes().isEmpty() && doubtful.isEmpty()) {
        return row;
      }
      var cells = cells(row);
      edited.changes().forEach(c -> cells[places[c.field()]] = cell(c.field(), edited.values()));
      note(row, cells, edited.changes());
      for (var edit : doubtful) {
        cells[outcome.refused().warned()] = joined(cells[outcome.refused().warned()], edit.name());
      }
      return RowFactory.create(cells);
    }

    private Row refused(Row row, Edit edit) {
      var cells = cells(row);
      cells[outcome.refused().rule()] = edit.name();
      cells[outcome.refused().reason()] = edit.label();
      return RowFactory.create(cells);
    }

    private void note(Row row, Object[] cells, List<EditChange> changes) {
      if (changes.isEmpty()) {
        return;
      }
      var all = new ArrayList<Row>();
      if (!row.isNullAt(outcome.changes())) {
        all.addAll(row.getList(outcome.changes()));
      }
      for (var change : changes) {
        var field = edits.fields().get(change.field());
        cells[outcome.corrections()] =
            joined(cells[outcome.corrections()], field.name() + ":" + change.rule());
        all.add(
            RowFactory.create(
                field.name(),
                change.rule(),
                text(field, change.before()),
                text(field, change.after())));
      }
      cells[outcome.changes()] = all.toArray(Row[]::new);
    }

    private Object cell(int field, double[] after) {
      if (Double.isNaN(after[field])) {
        return null;
      }
      var number = number(edits.fields().get(field), after[field]);
      return number.scale() == 0 ? (Object) number.longValueExact() : number;
    }

    private static BigDecimal number(EditField field, double value) {
      return BigDecimal.valueOf(Math.round(value * Math.pow(BASE, field.scale())), field.scale());
    }

    private static String text(EditField field, double value) {
      return Double.isNaN(value) ? null : number(field, value).toPlainString();
    }

    private static String joined(Object before, String more) {
      return before == null ? more : before + ";" + more;
    }

    private static Object[] cells(Row row) {
      return IntStream.range(0, row.length()).mapToObj(row::get).toArray();
    }
  }
}
