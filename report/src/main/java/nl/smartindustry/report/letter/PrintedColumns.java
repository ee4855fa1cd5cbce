package nl.smartindustry.report.letter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import nl.smartindustry.report.table.ColumnLayout;
import nl.smartindustry.report.table.TableLayout;

/** The printed columns of a table, once its periods are known. */
final class PrintedColumns {
  private PrintedColumns() {}

  /** The periods in which any cell of the table was observed, oldest first. */
  static List<String> periods(TableLayout layout, Material material) {
    var periods = new TreeSet<String>();
    layout.columns().forEach(column -> periods.addAll(periods(layout, column, material)));
    return List.copyOf(periods);
  }

  /** The periods in which any cell of a column was observed, oldest first. */
  private static List<String> periods(TableLayout layout, ColumnLayout column, Material material) {
    return layout
        .rows()
        .flatMap(row -> material.observations().of(layout.series(row, column)).keySet().stream())
        .distinct()
        .sorted()
        .toList();
  }

  static List<PrintedColumn> of(TableLayout layout, Material material, List<String> periods) {
    var printed = new ArrayList<PrintedColumn>();
    for (ColumnLayout column : layout.columns()) {
      switch (column.kind()) {
        case PERIODS ->
            grouped(layout, material, column, last(shown(layout, column, material), column.count()))
                .forEach(period -> printed.add(new PrintedColumn(column, period)));
        case LATEST -> printed.add(new PrintedColumn(column, latest(periods)));
        case COLUMN_LATEST -> {
          var own = periods(layout, column, material);
          printed.add(new PrintedColumn(column, latest(own.isEmpty() ? periods : own)));
        }
        default -> printed.add(new PrintedColumn(column, ""));
      }
    }
    return printed;
  }

  /** The periods of the table in which enough of the rows of a column were observed. */
  private static List<String> shown(TableLayout layout, ColumnLayout column, Material material) {
    var rows = layout.rows().map(row -> layout.series(row, column)).toList();
    return periods(layout, material).stream()
        .filter(
            period ->
                rows.stream()
                            .filter(row -> material.observations().at(row, period).isPresent())
                            .count()
                        * 100
                    >= (long) column.least() * rows.size())
        .toList();
  }

  /** Where versions stand in the heads, the periods of one version together; else as they come. */
  private static List<String> grouped(
      TableLayout layout, Material material, ColumnLayout column, List<String> periods) {
    if (!layout.title().versions()) {
      return periods;
    }
    var heads = new ColumnHeads(layout, material, periods);
    return periods.stream()
        .sorted(Comparator.comparing(period -> heads.version(new PrintedColumn(column, period))))
        .toList();
  }

  static List<String> last(List<String> periods, int count) {
    return periods.subList(Math.max(0, periods.size() - count), periods.size());
  }

  static String latest(List<String> periods) {
    return periods.isEmpty() ? "" : periods.get(periods.size() - 1);
  }

  /** {@code 2018-2024}, or one year; empty when there is no period. */
  static String range(List<String> periods) {
    if (periods.size() < 2) {
      return latest(periods);
    }
    return periods.get(0) + "-" + latest(periods);
  }

  /**
   * One printed column of figures: a column of the layout, for one period where it has one.
   *
   * @param period its period; empty when the column has none or each row its own
   */
  record PrintedColumn(ColumnLayout layout, String period) {
    /** Stable name in data files: the period, the kind, and what it selects. */
    String id() {
      return period.isEmpty() ? layout.undated() : period + " " + layout.name();
    }
  }
}
