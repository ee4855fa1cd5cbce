package nl.smartindustry.report.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.safe.Observation.Notes;
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
    var statuses = Statuses.of(definitions.codelist("obs_status"));
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

  private static void derive(Map<String, Object> values, Statuses statuses) {
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
    values.put(STATUS, statuses.of(values));
  }

  private static String text(Map<String, Object> values, String column) {
    return values.get(column) == null ? "" : values.get(column).toString();
  }

  int place(String column) {
    return columns.stream().map(ReleasedColumn::name).toList().indexOf(column);
  }

  /**
   * The one SDMX code of a figure or of a cell without one.
   *
   * @param flags flag to code, the weightiest first
   * @param reasons reason for no figure to code
   */
  record Statuses(Map<String, String> flags, Map<String, String> reasons) {
    private static final String NORMAL = "A";
    private static final String MISSING = "O";
    private static final String PROVISIONAL = "p";

    static Statuses of(Codelist list) {
      var statuses = new Statuses(new LinkedHashMap<>(), new HashMap<>());
      for (var entry : list.entries()) {
        var more = entry.more();
        for (var flag : more.get("flags").split(" ")) {
          statuses.flags.put(flag, entry.code());
        }
        for (var reason : more.get("reasons").split(" ")) {
          statuses.reasons.put(reason, entry.code());
        }
      }
      statuses.flags.remove("");
      return statuses;
    }

    String of(Map<String, Object> values) {
      if (values.get("OBS_VALUE") == null) {
        return reasons.getOrDefault(text(values, "REASON"), MISSING);
      }
      boolean settled = text(values, "STATUS_NL").equals(Notes.FINAL);
      var flagged = text(values, STATUS) + (settled ? "" : PROVISIONAL);
      return flags.entrySet().stream()
          .filter(flag -> flagged.contains(flag.getKey()))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElse(NORMAL);
    }
  }
}
