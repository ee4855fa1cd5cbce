package nl.smartindustry.ingest.derived.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.derived.review.Decision.Choice;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StructType;

/** Puts decided values into the rows of a table. */
final class ReviewedRows {
  /** The flag of a value that a statistician has decided. */
  static final String FLAG = "reviewed";

  private ReviewedRows() {}

  /**
   * The same rows with the decided values.
   *
   * @param rows stored rows of a table, with provenance
   * @param unit the field that names the unit
   * @param decisions those that change a value
   */
  static Dataset<Row> apply(Dataset<Row> rows, String unit, List<Decision> decisions) {
    var schema = rows.schema();
    var values = values(schema, decisions);
    int units = schema.fieldIndex(unit);
    int delivery = schema.fieldIndex("source_delivery");
    MapFunction<Row, Row> decide =
        row -> {
          var decided = values.get(row.getString(delivery) + " " + row.getString(units));
          return decided == null ? row : decided(row, decided, schema);
        };
    return rows.map(decide, Encoders.row(schema));
  }

  /** By delivery and unit, then by field; the value as text, empty for none. */
  private static HashMap<String, HashMap<String, String>> values(
      StructType schema, List<Decision> decisions) {
    var values = new HashMap<String, HashMap<String, String>>();
    for (var decision : decisions) {
      var cell = decision.cell();
      var value = decision.choice() == Choice.CORRECT ? decision.value().toPlainString() : "";
      schema.fieldIndex(cell.field());
      values
          .computeIfAbsent(cell.delivery() + " " + cell.unit(), u -> new HashMap<>())
          .put(cell.field(), value);
    }
    return values;
  }

  private static Row decided(Row row, Map<String, String> values, StructType schema) {
    var cells = new Object[row.length()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = row.get(i);
    }
    var flags = new ArrayList<String>();
    int corrections = schema.fieldIndex("corrections");
    if (cells[corrections] != null) {
      flags.addAll(Arrays.asList(((String) cells[corrections]).split(";")));
    }
    values.keySet().stream().sorted().forEach(field -> flags.add(field + ":" + FLAG));
    values.forEach((field, value) -> cells[schema.fieldIndex(field)] = cell(schema, field, value));
    cells[corrections] = String.join(";", flags);
    return RowFactory.create(cells);
  }

  private static Object cell(StructType schema, String field, String value) {
    if (value.isEmpty()) {
      return null;
    }
    var number = new BigDecimal(value);
    return schema.apply(field).dataType() instanceof LongType
        ? (Object) number.longValueExact()
        : number;
  }
}
