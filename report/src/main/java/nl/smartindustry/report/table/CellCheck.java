package nl.smartindustry.report.table;

import java.util.Map;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.table.TableLayout.RowLayout;
import nl.smartindustry.transform.catalogue.PossibleCells;

/** Refuses, by name, a table that asks for a cell that its indicator can never have. */
public record CellCheck(PossibleCells possible) {
  /** Checks the tables of a letter, and those of its charts. */
  public void check(TableCatalogue catalogue) {
    Stream.concat(
            catalogue.tables().stream(),
            catalogue.charts().stream().flatMap(chart -> Stream.ofNullable(chart.source().own())))
        .forEach(this::check);
  }

  private void check(TableLayout table) {
    var whole = RowLayout.of("", Map.of());
    var rows = table.blocks().isEmpty() ? Stream.of(whole) : table.rows();
    rows.forEach(row -> table.columns().forEach(column -> check(table, row, column)));
  }

  private void check(TableLayout table, RowLayout row, ColumnLayout column) {
    var series = table.series(row, column);
    if (!series.indicator().isEmpty()) {
      possible
          .obstacle(series.codes())
          .ifPresent(
              why -> {
                throw Refusal.definitions(
                    "Table '%s'%s, column '%s': %s",
                    table.id(),
                    row.label().isEmpty() ? "" : ", row '%s'".formatted(row.label()),
                    head(column),
                    why);
              });
    }
  }

  private static String head(ColumnLayout column) {
    var own = column.head().own();
    var word = own == null ? column.head().word() : own.nl();
    return word.isEmpty() ? column.kind().word() : word;
  }
}
