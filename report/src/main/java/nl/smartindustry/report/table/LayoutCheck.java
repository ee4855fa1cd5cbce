package nl.smartindustry.report.table;

import java.util.HashSet;
import java.util.Map;
import java.util.TreeSet;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.input.Series;

/** Refuses, by name, a layout that names something that does not exist. */
record LayoutCheck(TableCatalogue catalogue, TableLayout table) {
  static void check(TableCatalogue catalogue) {
    catalogue.labels().check();
    var seen = new HashSet<String>();
    for (TableLayout table : catalogue.tables()) {
      require(seen.add(table.id()), "Table '%s': laid out twice (once)", table.id());
      new LayoutCheck(catalogue, table).check();
    }
    catalogue.charts().forEach(chart -> chart(catalogue, chart));
  }

  private void check() {
    table.notes().remarks().forEach(catalogue.labels()::note);
    table.notes().sources().forEach(catalogue.labels()::source);
    dimensions(table.select());
    table.columns().forEach(this::column);
    table.rows().forEach(this::row);
  }

  private void column(ColumnLayout column) {
    require(
        column.kind().content() == table.content(),
        "Table '%s', column '%s': kind '%s' is for %s (%s)",
        table.id(),
        column.head(),
        column.kind().word(),
        column.kind().content(),
        table.content());
    dimensions(column.select());
    column.footnotes().forEach(catalogue.labels()::note);
    indicator(column.head(), column.select().getOrDefault("INDICATOR", ""));
    if (!column.technology().isEmpty()) {
      catalogue.codelist("technology").get(column.technology());
    }
  }

  private void row(RowLayout row) {
    var labels = table.rows().map(RowLayout::label).toList();
    require(
        labels.containsAll(row.sum()),
        "Table '%s', row '%s': adds up %s (known: %s)",
        table.id(),
        row.label(),
        row.sum(),
        labels);
    catalogue.rowLabel(row.label());
    dimensions(row.select());
    row.footnotes().forEach(catalogue.labels()::note);
    for (ColumnLayout column : table.columns()) {
      indicator(row.label(), table.series(row, column).indicator());
    }
  }

  private void indicator(String where, String indicator) {
    require(
        indicator.isEmpty() || catalogue.defines(indicator),
        "Table '%s', '%s': unknown indicator '%s' (defined: %s)",
        table.id(),
        where,
        indicator,
        new TreeSet<>(catalogue.indicators()));
  }

  private void dimensions(Map<String, String> select) {
    for (String dimension : select.keySet()) {
      require(
          Series.DIMENSIONS.contains(dimension),
          "Table '%s': unknown dimension '%s' (known: %s)",
          table.id(),
          dimension,
          Series.DIMENSIONS);
    }
  }

  private static void chart(TableCatalogue catalogue, ChartLayout chart) {
    var labels = catalogue.table(chart.table()).rows().map(RowLayout::label).toList();
    for (String row : chart.rows()) {
      require(
          labels.contains(row),
          "Chart '%s': row '%s' is not in table '%s' (%s)",
          chart.id(),
          row,
          chart.table(),
          labels);
    }
  }

  private static void require(boolean holds, String sentence, Object... arguments) {
    if (!holds) {
      throw Refusal.of(ExitCode.DEFINITIONS, sentence, arguments);
    }
  }
}
