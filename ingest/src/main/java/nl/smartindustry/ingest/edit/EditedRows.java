package nl.smartindustry.ingest.edit;

import java.util.Iterator;
import nl.smartindustry.ingest.edit.rule.EditSet;
import nl.smartindustry.ingest.rule.RuleBook;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
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
  public static Dataset<Row> apply(Dataset<Row> rows, EditSet edits, RuleBook.Outcome names) {
    var schema = rows.schema();
    MapPartitionsFunction<Row, Row> edit = records -> edited(records, schema, edits, names);
    return rows.mapPartitions(edit, Encoders.row(schema));
  }

  private static Iterator<Row> edited(
      Iterator<Row> records, StructType schema, EditSet edits, RuleBook.Outcome names) {
    var editing = new RowEditing(schema, edits, names);
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
}
