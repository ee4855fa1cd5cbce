package nl.smartindustry.transform.topic.programme;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import nl.smartindustry.transform.topic.programme.enterprise.LinkedRecords.Contact;
import nl.smartindustry.transform.topic.programme.enterprise.Participation;
import nl.smartindustry.transform.topic.programme.enterprise.TaxCredits;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The stored tables of the programme; one that was not delivered is empty.
 *
 * @param small rows of the sources that the driver holds, by table
 * @param frames {@code register_frame}, all years; like the three that follow it never comes to the
 *     driver
 */
public record ProgrammeTables(
    Map<String, List<Row>> small,
    Dataset<Row> frames,
    Dataset<Row> links,
    Dataset<Row> credits,
    Dataset<Row> trade) {
  private static final String LINKS = "unit_link";
  private static final String LINKAGE = "linkage_quality";
  private static final List<String> SMALL =
      List.of(
          "fieldlab",
          Participation.SOURCE,
          Contact.SOURCE,
          "funding_entry",
          "action",
          "action_event",
          "lectorate",
          "education_count");

  /**
   * Brings the small ones to the driver, in one job.
   *
   * @param stored a stored table by name
   */
  public static ProgrammeTables read(Function<String, Dataset<Row>> stored) {
    var links = stored.apply(LINKS);
    var tables = new TreeMap<String, Dataset<Row>>();
    SMALL.forEach(name -> tables.put(name, stored.apply(name)));
    tables.put(LINKS, links.where(col("source").isin(Participation.SOURCE, Contact.SOURCE)));
    tables.put(
        LINKAGE,
        stored
            .apply(LINKAGE)
            .where(
                col("measure")
                    .equalTo("linkage_rate")
                    .and(col("source").equalTo(TaxCredits.SOURCE))));
    return new ProgrammeTables(
        SmallTables.collect(tables),
        stored.apply("register_frame"),
        links,
        stored.apply(TaxCredits.SOURCE),
        stored.apply("goods_trade"));
  }

  List<Row> rows(String table) {
    return small.get(table);
  }

  TaxCredits taxCredits() {
    var linked = new TreeMap<String, Double>();
    rows(LINKAGE).forEach(row -> linked.put(row.getAs("period"), row.getAs("value")));
    return new TaxCredits(credits, links, frames, linked);
  }

  /** Tables of tens to thousands of rows, brought to the driver by one job together. */
  static final class SmallTables {
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
}
