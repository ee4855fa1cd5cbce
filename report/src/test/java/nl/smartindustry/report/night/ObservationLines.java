package nl.smartindustry.report.night;

import static java.math.RoundingMode.HALF_EVEN;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The observations of a release as CSV, read by another program: key, then all columns but the run
 * and those that follow from others; the status is shown by all its flags. Numbers have nine
 * significant digits and at most twelve decimals, as the last bits of a logarithm differ by
 * processor; a note is shown by the start of its SHA-256.
 */
final class ObservationLines {
  private static final List<String> KEY =
      List.of(
          "INDICATOR",
          "BREAKDOWN",
          "UNIT_MEASURE",
          "ACTIVITY",
          "SIZE",
          "REGION",
          "TECH",
          "FREQ",
          "REF_AREA",
          "TIME_PERIOD");
  private static final String QUERY =
      """
      SELECT %1$s, * EXCLUDE (%1$s, RUN_ID, BREAK_NOTE, "GROUP", INDICATOR_GROUP, SPLIT,
          CHANGE_FROM, YEAR, OBS_FLAGS) REPLACE (coalesce(OBS_FLAGS, '') AS OBS_STATUS),
        left(sha256(BREAK_NOTE), 8) AS NOTE, "GROUP"
      FROM read_parquet('%2$s/observations/*/*/*.parquet',
        hive_partitioning = true)
      ORDER BY ALL
      """;
  private static final MathContext DIGITS = new MathContext(9);
  private static final int DECIMALS = 12;

  private ObservationLines() {}

  /** The lines of each group of indicators, a head before them. */
  static SortedMap<String, List<String>> of(Path release) throws SQLException {
    var lines = new TreeMap<String, List<String>>();
    try (var duckDb = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duckDb.createStatement();
        var rows = statement.executeQuery(QUERY.formatted(String.join(", ", KEY), release))) {
      var head = head(rows);
      while (rows.next()) {
        lines
            .computeIfAbsent(rows.getString("GROUP"), group -> new ArrayList<>(List.of(head)))
            .add(line(rows));
      }
    }
    return lines;
  }

  /** The rows that differ, by key, each with the cells that do. */
  static List<String> changes(List<String> found, List<String> expected) {
    var now = byKey(found);
    var before = byKey(expected);
    var keys = new TreeSet<>(before.keySet());
    keys.addAll(now.keySet());
    var names = List.of((found.isEmpty() ? expected : found).get(0).split(","));
    return keys.stream()
        .filter(key -> !Objects.equals(now.get(key), before.get(key)))
        .map(key -> "  " + key + changes(names, now.get(key), before.get(key)))
        .toList();
  }

  private static String changes(List<String> names, String found, String expected) {
    if (found == null || expected == null) {
      var row = "%n    found    %s%n    expected %s";
      return row.formatted(shown(found), shown(expected));
    }
    var now = found.split(",", -1);
    var before = expected.split(",", -1);
    return IntStream.range(KEY.size(), names.size())
        .filter(i -> !now[i].equals(before[i]))
        .mapToObj(
            i ->
                "%n    %s: found %s, expected %s"
                    .formatted(names.get(i), shown(now[i]), shown(before[i])))
        .collect(joining());
  }

  private static String shown(String text) {
    return text == null || text.isEmpty() ? "nothing" : text;
  }

  private static Map<String, String> byKey(List<String> lines) {
    return lines.stream().collect(toMap(ObservationLines::key, Function.identity()));
  }

  private static String key(String line) {
    return Stream.of(line.split(",")).limit(KEY.size()).collect(joining(","));
  }

  private static String head(ResultSet rows) throws SQLException {
    var names = new ArrayList<String>();
    for (int i = 1; i < rows.getMetaData().getColumnCount(); i++) {
      names.add(rows.getMetaData().getColumnName(i));
    }
    return String.join(",", names);
  }

  private static String line(ResultSet rows) throws SQLException {
    var cells = new ArrayList<String>();
    for (int i = 1; i < rows.getMetaData().getColumnCount(); i++) {
      cells.add(text(rows.getObject(i)));
    }
    return String.join(",", cells);
  }

  private static String text(Object cell) {
    if (cell instanceof Double number && Double.isFinite(number)) {
      var rounded = new BigDecimal(number).setScale(DECIMALS, HALF_EVEN).round(DIGITS);
      return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
    var text = Objects.toString(cell, "");
    if (text.contains(",")) {
      throw new IllegalArgumentException("Cell '%s': a comma (none, codes only)".formatted(text));
    }
    return text;
  }
}
