package nl.smartindustry.transform.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.InterpretedMutableProjection;
import org.apache.spark.sql.catalyst.expressions.MutableProjection;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.types.StructType;
import scala.Function1;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Many columns of Spark SQL, which may be made of each other, and conditions, worked out row after
 * row without a query: what an expression means is Spark's. The first rows are interpreted; where
 * there are many the expressions are compiled. For one thread at a time. A single expression whose
 * values come again and again is a {@link nl.smartindustry.ingest.contract.RowExpression}.
 */
public final class RowProjection {
  /** From so many rows on it costs less to compile the expressions than to interpret them. */
  private static final int MANY = 20_000;

  private final List<Step> steps = new ArrayList<>();
  private final List<Attribute> inputs;
  private final StructType output;
  private final Function1<Object, Object> toSpark;
  private final Function1<Object, Object> toJava;
  private List<MutableProjection> worked;
  private int rows;

  /** A condition on a row, or the columns of the next one. */
  private record Step(boolean isCondition, List<Expression> made) {
    static Step of(LogicalPlan node) {
      return node instanceof Filter filter
          ? new Step(true, List.of(filter.condition()))
          : new Step(false, expressions(((Project) node).projectList()));
    }

    private static List<Expression> expressions(Seq<NamedExpression> named) {
      return CollectionConverters.asJava(named).stream().map(one -> (Expression) one).toList();
    }

    boolean reads(Attribute one) {
      return made.stream().anyMatch(expression -> expression.references().contains(one));
    }

    /** The columns after this step. */
    List<Attribute> after(List<Attribute> before) {
      return isCondition
          ? before
          : made.stream().map(one -> ((NamedExpression) one).toAttribute()).toList();
    }
  }

  private RowProjection(LogicalPlan plan, StructType output) {
    var node = plan;
    if (!(plan instanceof Project)) {
      steps.add(new Step(false, java(plan.output())));
    }
    for (; !node.children().isEmpty(); node = node.children().head()) {
      steps.add(0, Step.of(node));
    }
    this.output = output;
    inputs =
        RowProjection.<Attribute>java(node.output()).stream()
            .filter(one -> steps.stream().anyMatch(step -> step.reads(one)))
            .toList();
    var schema = new StructType();
    for (var one : inputs) {
      schema = schema.add(one.name(), one.dataType());
    }
    toSpark = CatalystTypeConverters.createToCatalystConverter(schema);
    toJava = CatalystTypeConverters.createToScalaConverter(output);
    worked = worked(InterpretedMutableProjection::new);
  }

  /**
   * Prepares the expressions.
   *
   * @param columns of the rows that will be given
   * @param made the columns wanted and the conditions on a row: no join, no aggregate
   */
  public static RowProjection of(
      SparkSession spark, StructType columns, UnaryOperator<Dataset<Row>> made) {
    var none = new JavaSparkContext(spark.sparkContext()).<Row>emptyRDD();
    var wanted = made.apply(spark.createDataFrame(none, columns));
    return new RowProjection(wanted.queryExecution().optimizedPlan(), wanted.schema());
  }

  /** The columns that are read. */
  public String[] inputs() {
    return inputs.stream().map(Attribute::name).toArray(String[]::new);
  }

  /** The columns that are made. */
  public StructType output() {
    return output;
  }

  /**
   * The columns made of a row; empty where a condition does not hold.
   *
   * @param cell of the row, by the names of {@link #inputs}
   */
  public Optional<Row> apply(Function<String, Object> cell) {
    if (++rows == MANY) {
      worked = worked(MutableProjection::create);
    }
    var at =
        (InternalRow)
            toSpark.apply(
                RowFactory.create(inputs.stream().map(Attribute::name).map(cell).toArray()));
    for (int i = 0; i < steps.size(); i++) {
      var made = worked.get(i).apply(at);
      if (!steps.get(i).isCondition()) {
        at = made;
      } else if (made.isNullAt(0) || !made.getBoolean(0)) {
        return Optional.empty();
      }
    }
    return Optional.of((Row) toJava.apply(at));
  }

  private List<MutableProjection> worked(
      BiFunction<Seq<Expression>, Seq<Attribute>, MutableProjection> way) {
    var made = new ArrayList<MutableProjection>();
    var columns = inputs;
    for (var step : steps) {
      made.add(way.apply(scala(step.made()), scala(columns)));
      columns = step.after(columns);
    }
    return made;
  }

  /** By index: what evaluates expressions looks them up by their place, a row at a time. */
  private static <T> Seq<T> scala(List<T> list) {
    return CollectionConverters.asScala(list).toIndexedSeq();
  }

  private static <T> List<T> java(Seq<? extends T> list) {
    return List.copyOf(CollectionConverters.asJava(list));
  }
}
