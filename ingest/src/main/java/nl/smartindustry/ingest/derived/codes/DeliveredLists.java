package nl.smartindustry.ingest.derived.codes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.derived.codes.Concordance.Line;
import org.apache.spark.sql.Row;

/** Code lists and concordances from the rows of their tables. They are small: all come here. */
final class DeliveredLists {
  private DeliveredLists() {}

  /**
   * @param rows {@code code_list}, {@code code}, {@code valid_from}, {@code valid_to}, {@code
   *     parent}
   */
  static ValidCodes codes(List<Row> rows) {
    return new ValidCodes(
        rows.stream()
            .map(
                row ->
                    new ValidCode(
                        row.getString(0),
                        row.getString(1),
                        day(row, 2),
                        day(row, 3),
                        row.getString(4)))
            .toList());
  }

  /**
   * @param rows {@code from_list}, {@code to_list}, {@code changed_on}, {@code version}, {@code
   *     from_code}, {@code to_code}, {@code share}
   * @throws Refusal when one pair of lists has two versions of one day
   */
  static List<Concordance> concordances(List<Row> rows) {
    var lines = new TreeMap<String, List<Row>>();
    for (var row : rows) {
      var name = String.join(" ", row.getString(0), row.getString(1), day(row, 2).toString());
      lines.computeIfAbsent(name, key -> new ArrayList<>()).add(row);
    }
    return lines.values().stream().map(DeliveredLists::concordance).toList();
  }

  private static Concordance concordance(List<Row> rows) {
    var versions = rows.stream().map(row -> row.getString(3)).distinct().sorted().toList();
    var first = rows.get(0);
    if (versions.size() > 1) {
      throw Refusal.of(
          ExitCode.DATA_REFUSED,
          "Concordance %s to %s of %s: versions %s (one)",
          first.getString(0),
          first.getString(1),
          day(first, 2),
          versions);
    }
    var lines =
        rows.stream()
            .map(row -> new Line(row.getString(4), row.getString(5), row.getDecimal(6)))
            .toList();
    return Concordance.of(
        first.getString(0), first.getString(1), day(first, 2), versions.get(0), lines);
  }

  private static LocalDate day(Row row, int at) {
    return row.isNullAt(at) ? null : row.getDate(at).toLocalDate();
  }
}
