package nl.smartindustry.transform.command.file;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * What a method command leaves behind: rows of texts, numbers and counts, each made when it is
 * written, so that a table may be longer than memory.
 */
public record MethodTable<R>(List<ColumnOf<R>> columns, Rows<R> rows) {

  /** Rows that are handed over one after the other. */
  public interface Rows<R> {
    void each(Consumer<R> into);
  }

  /** What a column holds. */
  public enum Kind {
    TEXT,
    NUMBER,
    COUNT
  }

  /**
   * A column and what a row has in it: a {@link String}, a finite {@link Double} or {@link
   * BigDecimal}, or a {@link Long}, by its kind; null where it is not defined.
   */
  public record ColumnOf<R>(String name, Kind kind, Function<R, Object> cell) {

    public static <R> ColumnOf<R> text(String name, Function<R, String> cell) {
      return new ColumnOf<>(name, Kind.TEXT, cell::apply);
    }

    public static <R> ColumnOf<R> count(String name, Function<R, Long> cell) {
      return new ColumnOf<>(name, Kind.COUNT, cell::apply);
    }

    /** A number that CSV writes with all its digits. */
    public static <R> ColumnOf<R> decimal(String name, Function<R, BigDecimal> cell) {
      return new ColumnOf<>(name, Kind.NUMBER, cell::apply);
    }

    /** A number that is not finite is not defined, and zero has no sign. */
    public static <R> ColumnOf<R> number(String name, ToDoubleFunction<R> cell) {
      return new ColumnOf<>(
          name,
          Kind.NUMBER,
          row -> {
            double value = cell.applyAsDouble(row);
            return Double.isFinite(value) ? value + 0.0 : null;
          });
    }
  }

  /** Rows of any kind by the columns that are made of them. */
  public static <R> MethodTable<R> of(List<ColumnOf<R>> columns, List<R> rows) {
    return new MethodTable<>(columns, rows::forEach);
  }

  /** Flags as one cell. */
  public static String joined(List<String> flags) {
    return flags.isEmpty() ? null : String.join(";", flags);
  }

  public MethodTable {
    columns = List.copyOf(columns);
  }

  /** Hands over the cells of every row, in an array that is used again. */
  void eachCells(Consumer<Object[]> into) {
    var cells = new Object[columns.size()];
    rows.each(
        row -> {
          for (int c = 0; c < cells.length; c++) {
            cells[c] = columns.get(c).cell().apply(row);
          }
          into.accept(cells);
        });
  }
}
