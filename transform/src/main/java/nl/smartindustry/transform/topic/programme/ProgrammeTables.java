package nl.smartindustry.transform.topic.programme;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.smartindustry.transform.survey.link.Frames;
import nl.smartindustry.transform.topic.programme.enterprise.LinkedRecords.Contact;
import nl.smartindustry.transform.topic.programme.enterprise.Participation;
import nl.smartindustry.transform.topic.programme.enterprise.TaxCredits;
import org.apache.spark.sql.Row;

/**
 * The stored tables of the programme; one that was not delivered is empty.
 *
 * @param delivered rows by table
 * @param trade rows of {@code goods_trade} in robots
 */
public record ProgrammeTables(Map<String, List<Row>> delivered, List<Row> trade, Frames frames) {
  private static final String LINKS = "unit_link";
  private static final String LINKAGE = "linkage_quality";
  private static final List<String> TABLES =
      List.of(
          "fieldlab",
          Participation.SOURCE,
          Contact.SOURCE,
          "funding_entry",
          "action",
          "action_event",
          "lectorate",
          "education_count",
          TaxCredits.SOURCE,
          LINKS,
          LINKAGE);

  /**
   * Reads the delivered ones.
   *
   * @param rows of a stored table by name
   */
  static ProgrammeTables read(Function<String, List<Row>> rows, List<Row> trade, Frames frames) {
    var tables = new TreeMap<String, List<Row>>();
    TABLES.forEach(name -> tables.put(name, rows.apply(name)));
    return new ProgrammeTables(tables, trade, frames);
  }

  List<Row> rows(String table) {
    return delivered.get(table);
  }

  /** What was decided on the records of some sources. */
  List<Row> links(String... sources) {
    return of(LINKS, "source", sources).toList();
  }

  private Stream<Row> of(String table, String column, String... values) {
    return rows(table).stream().filter(row -> List.of(values).contains(row.<String>getAs(column)));
  }

  TaxCredits taxCredits() {
    var linked = new TreeMap<String, Double>();
    of(LINKAGE, "measure", "linkage_rate")
        .filter(row -> TaxCredits.SOURCE.equals(row.getAs("source")))
        .forEach(row -> linked.put(row.getAs("period"), row.getAs("value")));
    return new TaxCredits(rows(TaxCredits.SOURCE), links(TaxCredits.SOURCE), frames, linked);
  }
}
