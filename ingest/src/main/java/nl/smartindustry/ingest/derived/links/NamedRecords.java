package nl.smartindustry.ingest.derived.links;

import static org.apache.spark.sql.functions.expr;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.Identifies;
import nl.smartindustry.ingest.contract.RowExpression;
import nl.smartindustry.ingest.contract.TableReader;
import nl.smartindustry.ingest.contract.TextIds;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.derived.links.LinkagePlan.LinkedSource;

/**
 * The records that have to find their enterprise, each with its numbers in order of trust.
 *
 * @param wanted the numbers that they hold, by kind
 */
record NamedRecords(Map<Key, Named> records, Map<Identifies, TextIds> wanted) {
  NamedRecords() {
    this(new LinkedHashMap<>(), new EnumMap<>(Identifies.class));
  }

  /** A record by its table, delivery and line. */
  record Key(String source, String delivery, long line) {}

  /**
   * A record.
   *
   * @param year in which it stands; null where unknown
   * @param held its numbers
   */
  record Named(Key key, Integer year, List<Held> held) {}

  /**
   * A number of a record.
   *
   * @param trust the smallest is trusted most
   * @param number its place among those that are wanted
   * @param score of the name that led to it; null where no name did
   */
  record Held(int trust, Identifies kind, int number, Double score) {}

  /** Reads the records of a source. */
  void read(LinkedSource source, Definitions definitions, List<Path> files) {
    var contract = Contract.load(definitions, source.table()).withProvenance();
    var year = RowExpression.of(contract, expr(source.year()).cast("int"));
    try (var table = TableReader.open(files, columns(source, year))) {
      var delivery = table.cell("source_delivery");
      var line = table.cell("source_line");
      var stands = year.over(table);
      while (table.next()) {
        var key = new Key(source.table(), delivery.text(), line.whole());
        add(key, (Integer) stands.get());
        int trust = 0;
        for (var number : source.numbers().entrySet()) {
          trust++;
          var cell = table.cell(number.getValue());
          if (!cell.isNull()) {
            hold(key, trust, number.getKey(), cell.text(), null);
          }
        }
      }
    }
  }

  void add(Key key, Integer year) {
    records.put(key, new Named(key, year, new ArrayList<>(2)));
  }

  /** Adds a number to a record that is there. */
  void hold(Key key, int trust, Identifies kind, String number, Double score) {
    int id = wanted.computeIfAbsent(kind, of -> new TextIds()).add(number);
    records.get(key).held().add(new Held(trust, kind, id, score));
  }

  private static String[] columns(LinkedSource source, RowExpression year) {
    Set<String> columns = new LinkedHashSet<>(List.of("source_delivery", "source_line"));
    columns.addAll(year.columns());
    columns.addAll(source.numbers().values());
    return columns.toArray(String[]::new);
  }
}
