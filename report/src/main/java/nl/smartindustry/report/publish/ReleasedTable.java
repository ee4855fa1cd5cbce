package nl.smartindustry.report.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.report.release.StatusCodes;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The observations as economists read them: the columns that transform stored and those that follow
 * from them, sorted by key.
 *
 * @param rows values of the columns, in their order
 */
record ReleasedTable(List<ReleasedColumn> columns, List<Row> rows) {
  /** The stored table it comes from. */
  static final String STORED = "observation";

  private static final String CHANGE = "change_from_";
  private static final String ALL = "_T";
  private static final String STATUS = "OBS_STATUS";

  /** The released form of stored rows, whose columns are those of contract {@code observation}. */
  static ReleasedTable of(Definitions definitions, List<Row> stored) {
    var columns = ReleasedColumn.load(definitions);
    var names = columns.stream().map(ReleasedColumn::name).toList();
    var before = Contract.load(definitions, STORED).names();
    var statuses = StatusCodes.load(definitions);
    var rows = new ArrayList<Row>();
    for (var row : stored) {
      var values = new HashMap<String, Object>();
      for (int i = 0; i < before.size(); i++) {
        values.put(before.get(i), row.get(i));
      }
      derive(values, statuses);
      rows.add(RowFactory.create(names.stream().map(values::get).toArray()));
    }
    rows.sort(order(ReleasedColumn.contract(columns)));
    return new ReleasedTable(columns, List.copyOf(rows));
  }

  private static Comparator<Row> order(Contract contract) {
    return contract.key().stream()
        .map(name -> contract.names().indexOf(name))
        .map(column -> Comparator.comparing((Row row) -> row.getString(column)))
        .reduce(Comparator::thenComparing)
        .orElseThrow();
  }

  private static void derive(Map<String, Object> values, StatusCodes statuses) {
    var parts = Stream.of(text(values, "BREAKDOWN").split("\\.")).toList();
    var split =
        parts.stream().filter(part -> !part.startsWith(CHANGE)).collect(Collectors.joining("."));
    var period = text(values, "TIME_PERIOD");
    values.put("INDICATOR_GROUP", values.get("GROUP"));
    values.put("SPLIT", split.isEmpty() ? ALL : split);
    values.put(
        "CHANGE_FROM",
        parts.stream()
            .filter(part -> part.startsWith(CHANGE))
            .map(part -> part.substring(CHANGE.length()))
            .findFirst()
            .orElse(null));
    values.put("YEAR", period.matches("\\d{4}") ? Long.valueOf(period) : null);
    var flags = text(values, STATUS);
    values.put("OBS_FLAGS", flags.isEmpty() ? null : flags);
    values.put(
        STATUS,
        values.get("OBS_VALUE") == null
            ? statuses.of(text(values, "REASON"))
            : statuses.of(flags, text(values, "STATUS_NL")));
  }

  private static String text(Map<String, Object> values, String column) {
    return values.get(column) == null ? "" : values.get(column).toString();
  }

  int place(String column) {
    return columns.stream().map(ReleasedColumn::name).toList().indexOf(column);
  }
}
