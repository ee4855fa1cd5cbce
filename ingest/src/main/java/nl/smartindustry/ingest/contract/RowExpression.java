package nl.smartindustry.ingest.contract;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.analysis.SimpleAnalyzer$;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.InterpretedMutableProjection;
import org.apache.spark.sql.catalyst.expressions.IsNotNull;
import org.apache.spark.sql.catalyst.optimizer.ReplaceExpressions$;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation$;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.ColumnNodeToExpressionConverter$;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A Spark SQL expression over the columns of a table, evaluated by Spark's own code without a
 * query. What it gives for the same values is computed once and remembered, up to a number of
 * distinct ones: it is meant for columns of codes, days and sizes.
 */
public final class RowExpression implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int REMEMBERED = 100_000;

  private final Expression expression;
  private final ArrayList<Attribute> attributes = new ArrayList<>();
  private final ArrayList<Field> fields = new ArrayList<>();

  private RowExpression(Expression expression) {
    this.expression = expression;
  }

  /**
   * An expression with the functions and types that Spark gives it in a query over the table.
   *
   * @throws RuntimeException where Spark refuses it: a name or a type that does not fit
   */
  public static RowExpression of(Contract contract, Column column) {
    var table = LocalRelation$.MODULE$.apply(contract.schema());
    var analyzer = SimpleAnalyzer$.MODULE$;
    LogicalPlan plan =
        analyzer.execute(
            new Filter(
                new IsNotNull(ColumnNodeToExpressionConverter$.MODULE$.apply(column.node())),
                table));
    analyzer.checkAnalysis(plan);
    var filter = (Filter) ReplaceExpressions$.MODULE$.apply(plan);
    var made = new RowExpression(((IsNotNull) filter.condition()).child());
    for (var attribute : CollectionConverters.asJava(table.output())) {
      if (made.expression.references().contains(attribute)) {
        made.attributes.add(attribute);
        made.fields.add(contract.field(attribute.name()));
      }
    }
    return made;
  }

  /** The columns that it reads, in the order of the contract. */
  public List<Field> fields() {
    return List.copyOf(fields);
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
    var evaluated =
        new InterpretedMutableProjection(
            CollectionConverters.asScala(List.of(expression)).toSeq(),
            CollectionConverters.asScala(attributes).toSeq());
    return () -> {
      var row = new Object[values.size()];
      for (int i = 0; i < row.length; i++) {
        row[i] = values.get(i).get();
      }
      var key = Arrays.asList(row);
      var known = answers.get(key);
      if (known == null && !answers.containsKey(key)) {
        known = external(evaluated.apply(internal(row)).get(0, expression.dataType()));
        if (answers.size() >= REMEMBERED) {
          answers.clear();
        }
        answers.put(key, known);
      }
      return known;
    };
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
    var row = new Object[values.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = values[i] == null ? null : internal(fields.get(i), values[i]);
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
