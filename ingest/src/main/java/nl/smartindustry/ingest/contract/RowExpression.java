package nl.smartindustry.ingest.contract;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * A Spark SQL expression over the columns of a table, evaluated by Spark's own code without a
 * query. What it gives for the same values is computed once and remembered, up to a number of
 * distinct ones: it is meant for columns of codes, days and sizes.
 */
public final class RowExpression implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int REMEMBERED = 100_000;

  private final RowExpressions resolved;
  private final Contract contract;
  private final List<Field> fields;

  private RowExpression(Contract contract, RowExpressions resolved) {
    this.contract = contract;
    this.resolved = resolved;
    this.fields = resolved.projection(0).inputs().stream().map(contract::field).toList();
  }

  /**
   * An expression with the functions and types that Spark gives it in a query over the table.
   *
   * @throws RuntimeException where Spark refuses it: a name or a type that does not fit
   */
  public static RowExpression of(Contract contract, Column column) {
    return new RowExpression(contract, RowExpressions.over(contract.schema()).select(column));
  }

  /** The names of the columns that it reads, in the order of the contract. */
  public List<String> columns() {
    return fields.stream().map(Field::name).toList();
  }

  /**
   * The expression over the row at hand, for one thread.
   *
   * @param columns gives the value of a column: a text, or a whole number, a day since 1970 or a
   *     decimal number without its point as a {@code Long}; null where there is none
   * @return what it gives, a text as a {@code String}
   */
  public Supplier<Object> over(Function<Field, Supplier<Object>> columns) {
    var values = fields.stream().map(columns).toList();
    var answers = new HashMap<List<Object>, Object>();
    var evaluated = resolved.projection(0);
    var type = evaluated.type(0);
    return () -> {
      var row = new Object[values.size()];
      for (int i = 0; i < row.length; i++) {
        row[i] = values.get(i).get();
      }
      var key = Arrays.asList(row);
      var known = answers.get(key);
      if (known == null && !answers.containsKey(key)) {
        known = external(evaluated.apply(internal(row)).get(0, type));
        if (answers.size() >= REMEMBERED) {
          answers.clear();
        }
        answers.put(key, known);
      }
      return known;
    };
  }

  /** The same over the row at hand of a table that reads its columns. */
  public Supplier<Object> over(TableReader table) {
    return over(field -> value(field, table.cell(field.name())));
  }

  /** The value of a stored cell as {@link #over} takes it. */
  public static Supplier<Object> value(Field field, StoredCell cell) {
    return switch (field.type()) {
      case TEXT -> () -> cell.isNull() ? null : cell.text();
      case INTEGER, DECIMAL, DATE -> () -> cell.isNull() ? null : (Object) cell.whole();
      case NUMBER -> () -> cell.isNull() ? null : (Object) cell.number();
      case BOOLEAN -> () -> cell.isNull() ? null : (Object) cell.flag();
    };
  }

  private InternalRow internal(Object... values) {
    var row = new Object[contract.fields().size()];
    for (int i = 0; i < values.length; i++) {
      var field = fields.get(i);
      row[contract.fields().indexOf(field)] = values[i] == null ? null : internal(field, values[i]);
    }
    return new GenericInternalRow(row);
  }

  private static Object internal(Field field, Object value) {
    return switch (field.type()) {
      case TEXT -> UTF8String.fromString((String) value);
      case DATE -> Math.toIntExact((Long) value);
      case DECIMAL -> Decimal.apply((Long) value, FieldType.PRECISION, field.scale());
      case INTEGER, NUMBER, BOOLEAN -> value;
    };
  }

  private static Object external(Object value) {
    return value instanceof UTF8String text ? text.toString() : value;
  }
}
