package nl.smartindustry.transform.topic.programme;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tables of tens to thousands of rows, brought to the driver by one job together. */
final class SmallTables {
  private static final String NAME = "table_name";

  private SmallTables() {}

  /**
   * The rows of every table, in no order that matters.
   *
   * @param tables by name; at least one
   */
  static Map<String, List<Row>> collect(NavigableMap<String, Dataset<Row>> tables) {
    var rows = new TreeMap<String, List<Row>>();
    tables.keySet().forEach(name -> rows.put(name, new ArrayList<>()));
    tables.entrySet().stream()
        .map(entry -> named(entry.getKey(), entry.getValue()))
        .reduce((one, other) -> one.unionByName(other, true))
        .orElseThrow()
        .collectAsList()
        .forEach(
            row -> {
              String name = row.getAs(NAME);
              rows.get(name).add(row.getAs(name));
            });
    return rows;
  }

  /** A row as one column under the name of its table. */
  private static Dataset<Row> named(String name, Dataset<Row> table) {
    var columns = Arrays.stream(table.columns()).map(table::col).toArray(Column[]::new);
    return table.select(lit(name).as(NAME), struct(columns).as(name));
  }
}
