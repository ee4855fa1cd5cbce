package nl.smartindustry.ingest.contract;

import static scala.jdk.javaapi.CollectionConverters.asJava;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.smartindustry.ingest.contract.RowExpressions.Step;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.InterpretedMutableProjection;
import org.apache.spark.sql.catalyst.expressions.MutableProjection;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.SpecificInternalRow;
import org.apache.spark.sql.catalyst.expressions.codegen.GenerateMutableProjection$;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import scala.Function1;

/**
 * {@link RowExpressions} evaluated row after row by Spark's own code, for one thread. Few rows are
 * interpreted; where there are many, the expressions are compiled.
 */
public final class RowProjection {
  /** From so many rows on it costs less to compile the expressions than to interpret them. */
  private static final int MANY = 20_000;

  private final List<Step> steps;
  private final MutableProjection[] worked;
  private final Map<String, Integer> inputs = new LinkedHashMap<>();
  private final Function1<Object, Object>[] toSpark;
  private final Function1<Object, Object> toJava;
  private long rows;

  RowProjection(List<Step> steps, long rows) {
    this.steps = steps;
    this.worked = new MutableProjection[steps.size()];
    var fields = asJava(steps.get(0).fields());
    toSpark = converters(fields.size());
    for (int i = 0; i < toSpark.length; i++) {
      var field = fields.get(i);
      if (steps.stream().anyMatch(step -> reads(step, field))) {
        inputs.put(field.name(), i);
        toSpark[i] = CatalystTypeConverters.createToCatalystConverter(field.dataType());
      }
    }
    toJava = CatalystTypeConverters.createToScalaConverter(columns(steps.get(steps.size() - 1)));
    this.rows = rows;
    work(rows >= MANY);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Function1<Object, Object>[] converters(int number) {
    return new Function1[number];
  }

  private static boolean reads(Step step, Attribute field) {
    return asJava(step.made()).stream().anyMatch(one -> one.references().contains(field));
  }

  private void work(boolean isMany) {
    for (int i = 0; i < worked.length; i++) {
      worked[i] = isMany ? compiled(steps.get(i)) : interpreted(steps.get(i));
      worked[i].initialize(0);
    }
  }

  private static MutableProjection interpreted(Step step) {
    return new InterpretedMutableProjection(step.made(), step.fields());
  }

  private static MutableProjection compiled(Step step) {
    return GenerateMutableProjection$.MODULE$
        .generate(step.made(), step.fields(), true)
        .target(new SpecificInternalRow(columns(step)));
  }

  /** The columns that are read, in the order of the rows. */
  public List<String> inputs() {
    return List.copyOf(inputs.keySet());
  }

  private static StructType columns(Step step) {
    var columns = new StructType();
    for (var one : asJava(step.made())) {
      var name = one instanceof NamedExpression named ? named.name() : one.sql();
      columns = columns.add(name, one.dataType());
    }
    return columns;
  }

  /** The type of a column that is made. */
  DataType type(int column) {
    return steps.get(steps.size() - 1).made().apply(column).dataType();
  }

  /**
   * The columns made of a row; empty where a condition does not hold.
   *
   * @param cell of the row, by the names of {@link #inputs}
   */
  public Optional<Row> apply(Function<String, Object> cell) {
    var values = new Object[toSpark.length];
    inputs.forEach((name, place) -> values[place] = toSpark[place].apply(cell.apply(name)));
    return Optional.ofNullable((Row) toJava.apply(apply(new GenericInternalRow(values))));
  }

  /**
   * The same for a row as Spark holds it.
   *
   * @return null where a condition does not hold; used again for the next row
   */
  public InternalRow apply(InternalRow row) {
    if (++rows == MANY) {
      work(true);
    }
    var at = row;
    for (int i = 0; i < worked.length; i++) {
      var made = worked[i].apply(at);
      if (!steps.get(i).isCondition()) {
        at = made;
      } else if (made.isNullAt(0) || !made.getBoolean(0)) {
        return null;
      }
    }
    return at;
  }
}
