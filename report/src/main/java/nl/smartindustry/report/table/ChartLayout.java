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
 * @param title may hold {@code {jaar}} and {@code {periode}}
 * @param alt what the chart is, at most 150 characters
 */
public record ChartLayout(
    String id,
    int number,
    ChartKind kind,
    String table,
    List<String> rows,
    String title,
    String alt) {
  /** The longest alternative text that screen readers are given. */
  private static final int LONGEST_ALT = 150;

  /** How a chart is drawn. */
  public enum ChartKind {
    LINES,
    HEAT_MAP
  }

  public ChartLayout {
    rows = rows == null ? List.of() : List.copyOf(rows);
    if (alt == null || alt.length() > LONGEST_ALT) {
      throw new IllegalArgumentException(
          "Chart '%s': alternative text of %d characters (1 to %d)"
              .formatted(id, alt == null ? 0 : alt.length(), LONGEST_ALT));
    }
  }
}
