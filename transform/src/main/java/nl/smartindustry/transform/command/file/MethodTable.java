package nl.smartindustry.transform.command.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What a method command leaves behind: rows of texts, numbers and counts. A cell is a {@link
 * String}, a {@link Double} or a {@link Long} by its column; null where it is not defined.
 */
public record MethodTable(List<Column> columns, List<List<Object>> rows) {

  /** What a column holds. */
  public enum Kind {
    TEXT(String.class),
    NUMBER(Double.class),
    COUNT(Long.class);

    private final Class<?> type;

    Kind(Class<?> type) {
      this.type = type;
    }
  }

  /** A column by name. */
  public record Column(String name, Kind kind) {}

  public MethodTable {
    columns = List.copyOf(columns);
    rows = Collections.unmodifiableList(rows);
    for (var row : rows) {
      check(columns, row);
    }
  }

  /** This table with its rows in the order of its first columns, which hold texts. */
  public MethodTable sortedByFirst(int columnsOfText) {
    Comparator<List<Object>> order = Comparator.comparing(row -> (String) row.get(0));
    for (int c = 1; c < columnsOfText; c++) {
      int column = c;
      order = order.thenComparing(row -> (String) row.get(column));
    }
    var sorted = new ArrayList<>(rows);
    sorted.sort(order);
    return new MethodTable(columns, sorted);
  }

  private static void check(List<Column> columns, List<Object> row) {
    if (row.size() != columns.size()) {
      throw new IllegalArgumentException(
          "Row: %d cells (%d columns)".formatted(row.size(), columns.size()));
    }
    for (int c = 0; c < columns.size(); c++) {
      var column = columns.get(c);
      var cell = row.get(c);
      if (cell != null && cell.getClass() != column.kind().type) {
        throw new IllegalArgumentException(
            "Column '%s': found %s".formatted(column.name(), cell.getClass().getSimpleName()));
      }
      if (cell instanceof Double number && !Double.isFinite(number)) {
        throw new IllegalArgumentException(
            "Column '%s': found %s (a number, or null)".formatted(column.name(), number));
      }
    }
  }
}
