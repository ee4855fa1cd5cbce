package nl.smartindustry.transform.command.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

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

  /** A column and what a row has in it, null for nothing. */
  public record ColumnOf<R>(Column column, Function<R, Object> cell) {

    public static <R> ColumnOf<R> text(String name, Function<R, String> cell) {
      return new ColumnOf<>(new Column(name, Kind.TEXT), cell::apply);
    }

    public static <R> ColumnOf<R> count(String name, Function<R, Long> cell) {
      return new ColumnOf<>(new Column(name, Kind.COUNT), cell::apply);
    }

    /** A number that is not finite is not defined, and zero has no sign. */
    public static <R> ColumnOf<R> number(String name, ToDoubleFunction<R> cell) {
      return new ColumnOf<>(
          new Column(name, Kind.NUMBER),
          row -> {
            double value = cell.applyAsDouble(row);
            return Double.isFinite(value) ? value + 0.0 : null;
          });
    }
  }

  /** Rows of any kind by the columns that are made of them. */
  public static <R> MethodTable of(List<ColumnOf<R>> columns, List<R> rows) {
    return new MethodTable(
        columns.stream().map(ColumnOf::column).toList(),
        rows.stream()
            .map(row -> columns.stream().map(column -> column.cell().apply(row)).toList())
            .toList());
  }

  /** Flags as one cell. */
  public static String joined(List<String> flags) {
    return flags.isEmpty() ? null : String.join(";", flags);
  }

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
