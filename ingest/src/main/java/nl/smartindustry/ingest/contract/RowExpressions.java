package nl.smartindustry.ingest.contract;

import static org.apache.spark.sql.functions.col;
import static scala.jdk.javaapi.CollectionConverters.asJava;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.analysis.SimpleAnalyzer$;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAlias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.optimizer.CollapseProject$;
import org.apache.spark.sql.catalyst.optimizer.ColumnPruning$;
import org.apache.spark.sql.catalyst.optimizer.ComputeCurrentTime$;
import org.apache.spark.sql.catalyst.optimizer.ConstantFolding$;
import org.apache.spark.sql.catalyst.optimizer.OptimizeIn$;
import org.apache.spark.sql.catalyst.optimizer.ReplaceExpressions$;
import org.apache.spark.sql.catalyst.optimizer.RewriteWithExpression$;
import org.apache.spark.sql.catalyst.optimizer.SimplifyCasts$;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation$;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.classic.ColumnNodeToExpressionConverter$;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Spark SQL over the rows of one table: columns, which may be made of each other, and conditions on
 * a row. They are resolved once, without a session, by the classes that resolve them in a query;
 * tasks then evaluate them row by row.
 */
public final class RowExpressions implements Serializable {
  private static final long serialVersionUID = 1L;

  private final transient LogicalPlan plan;

  /** The steps; expressions may keep something from row to row, so that each task has its own. */
  private byte[] resolved;

  /**
   * A condition on a row, or the columns of the next one.
   *
   * @param fields of the row that they name
   */
  record Step(boolean isCondition, Seq<Expression> made, Seq<Attribute> fields)
      implements Serializable {
    private static Step of(LogicalPlan node) {
      var made =
          node instanceof Filter filter ? List.of(filter.condition()) : asJava(node.expressions());
      return new Step(node instanceof Filter, seq(made), node.children().head().output());
    }
  }

  private RowExpressions(LogicalPlan written) {
    plan = SimpleAnalyzer$.MODULE$.execute(written);
    SimpleAnalyzer$.MODULE$.checkAnalysis(plan);
  }

  /** The rows as they are. */
  public static RowExpressions over(StructType rows) {
    return new RowExpressions(LocalRelation$.MODULE$.apply(rows));
  }

  /** Columns by their texts. */
  public static RowExpressions of(StructType rows, Collection<String> texts) {
    return over(rows).select(texts.stream().map(functions::expr).toArray(Column[]::new));
  }

  /**
   * These columns and no other.
   *
   * @throws RuntimeException where Spark refuses one: a name or a type that does not fit
   */
  public RowExpressions select(Column... columns) {
    var named = new ArrayList<NamedExpression>();
    for (var column : columns) {
      named.add(new UnresolvedAlias(expression(column), Option.empty()));
    }
    return new RowExpressions(new Project(seq(named), plan));
  }

  /** The same rows with some columns by name, added or in the place of others. */
  public RowExpressions with(Map<String, Column> more) {
    var all = new LinkedHashMap<String, Column>();
    names().forEach(name -> all.put(name, col("`" + name + "`")));
    all.putAll(more);
    return select(
        all.entrySet().stream().map(one -> one.getValue().as(one.getKey())).toArray(Column[]::new));
  }

  /** The rows for which a condition holds. */
  public RowExpressions where(Column condition) {
    return new RowExpressions(new Filter(expression(condition), plan));
  }

  private static Expression expression(Column column) {
    return ColumnNodeToExpressionConverter$.MODULE$.apply(column.node());
  }

  /** The columns of the rows that are made. */
  public StructType columns() {
    return plan.schema();
  }

  /** Their names. */
  public List<String> names() {
    return List.of(columns().fieldNames());
  }

  /**
   * Evaluates them, for one thread.
   *
   * @param rows how many there will be, about; 0 where that is not known
   */
  public RowProjection projection(long rows) {
    return new RowProjection(steps(), rows);
  }

  List<Step> steps() {
    try (var in = new ObjectInputStream(new ByteArrayInputStream(resolved()))) {
      return Stream.of((Step[]) in.readObject()).toList();
    } catch (IOException | ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private synchronized byte[] resolved() {
    if (resolved == null) {
      var bytes = new ByteArrayOutputStream();
      try (var out = new ObjectOutputStream(bytes)) {
        out.writeObject(steps(evaluable(plan)));
      } catch (IOException impossible) {
        throw new IllegalStateException(impossible);
      }
      resolved = bytes.toByteArray();
    }
    return resolved;
  }

  private void writeObject(ObjectOutputStream out) throws IOException {
    resolved();
    out.defaultWriteObject();
  }

  private static Step[] steps(LogicalPlan plan) {
    var steps = new ArrayList<Step>();
    var node = plan instanceof Project ? plan : new Project(seq(asJava(plan.output())), plan);
    for (; !node.children().isEmpty(); node = node.children().head()) {
      steps.add(0, Step.of(node));
    }
    return steps.toArray(Step[]::new);
  }

  /** No expression is left that only a query can evaluate, and no column that is not read. */
  private static LogicalPlan evaluable(LogicalPlan analysed) {
    boolean isOneStep = analysed.children().forall(child -> child.children().isEmpty());
    var plan = ReplaceExpressions$.MODULE$.apply(analysed);
    plan = RewriteWithExpression$.MODULE$.apply(plan);
    plan = CollapseProject$.MODULE$.apply(ColumnPruning$.MODULE$.apply(plan), isOneStep);
    plan = ComputeCurrentTime$.MODULE$.apply(plan);
    plan = SimplifyCasts$.MODULE$.apply(ConstantFolding$.MODULE$.apply(plan));
    return OptimizeIn$.MODULE$.apply(plan);
  }

  private static <T> Seq<T> seq(List<? extends T> list) {
    return CollectionConverters.<T>asScala(List.<T>copyOf(list)).toIndexedSeq();
  }
}
