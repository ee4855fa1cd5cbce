package nl.smartindustry.report.table;

import java.util.List;

/**
 * One chart of the letter.
 *
 * @param id {@code F1}
 * @param number in the letter
 * @param kind how it is drawn
 * @param table the table whose figures it draws
 * @param rows the row labels it draws, in order; empty for all
 * @param title may be absent, then it is that of the labels
 * @param alt the same
 */
public record ChartLayout(
    String id, int number, ChartKind kind, String table, List<String> rows, Text title, Text alt) {
  /** How a chart is drawn. */
  public enum ChartKind {
    LINES,
    HEAT_MAP
  }

  public ChartLayout {
    rows = rows == null ? List.of() : List.copyOf(rows);
  }
}
