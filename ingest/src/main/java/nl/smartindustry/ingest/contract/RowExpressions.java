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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.analysis.SimpleAnalyzer$;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAlias;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.expressions.Alias;
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
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser$;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation$;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.classic.ColumnNodeToExpressionConverter$;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.internal.SQLConf;
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

  private static final SQLConf STRICT = meaning(true);
  private static final SQLConf FORGIVING = meaning(false);

  private final transient SQLConf meaning;
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
      var made = new ArrayList<Expression>();
      if (node instanceof Filter filter) {
        made.add(filter.condition());
      } else {
        asJava(((Project) node).projectList()).forEach(one -> made.add((Expression) one));
      }
      return new Step(node instanceof Filter, seq(made), node.children().head().output());
    }
  }

  private RowExpressions(SQLConf meaning, Supplier<LogicalPlan> written) {
    this.meaning = meaning;
    plan = SQLConf.withExistingConf(meaning, () -> analysed(written.get()));
  }

  private static SQLConf meaning(boolean isStrict) {
    var conf = new SQLConf();
    conf.setConfString("spark.sql.ansi.enabled", String.valueOf(isStrict));
    conf.setConfString("spark.sql.caseSensitive", String.valueOf(!isStrict));
    conf.setConfString("spark.sql.session.timeZone", "UTC");
    return conf;
  }

  private static LogicalPlan analysed(LogicalPlan written) {
    var plan = SimpleAnalyzer$.MODULE$.execute(written);
    SimpleAnalyzer$.MODULE$.checkAnalysis(plan);
    return plan;
  }

  /**
   * The columns that a text names, by name; empty where it is not Spark SQL, and where a word
   * behind it would name its result.
   */
  public static Optional<Set<String>> named(String text) {
    try {
      var named = new TreeSet<String>();
      var parsed = CatalystSqlParser$.MODULE$.parseExpression(text);
      if (parsed instanceof Alias) {
        return Optional.empty();
      }
      for (var leaf : asJava(parsed.collectLeaves())) {
        if (leaf instanceof UnresolvedAttribute attribute) {
          named.add(String.join(".", asJava(attribute.nameParts())));
        }
      }
      return Optional.of(named);
    } catch (Exception unreadable) { // Scala declares none of the exceptions it throws
      return Optional.empty();
    }
  }

  /** The rows as they are; an amount that does not fit and a division by zero are errors. */
  public static RowExpressions over(StructType rows) {
    return new RowExpressions(STRICT, () -> LocalRelation$.MODULE$.apply(rows));
  }

  /** The same where these are missing values; names of columns are to the letter. */
  public static RowExpressions forgiving(StructType rows) {
    return new RowExpressions(FORGIVING, () -> LocalRelation$.MODULE$.apply(rows));
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
    return new RowExpressions(
        meaning,
        () -> {
          var named = new ArrayList<NamedExpression>();
          for (var column : columns) {
            named.add(new UnresolvedAlias(expression(column), Option.empty()));
          }
          return new Project(seq(named), plan);
        });
  }

  /** The same rows with some columns by name, added or in the place of others. */
  public RowExpressions with(Map<String, Column> more) {
    var all = new LinkedHashMap<String, Column>();
    names().forEach(name -> all.put(name, col("`" + name + "`")));
    all.putAll(more);
    return select(
        all.entrySet().stream().map(one -> one.getValue().as(one.getKey())).toArray(Column[]::new));
  }

  /** The rows for which all conditions hold. */
  public RowExpressions where(Column... conditions) {
    return new RowExpressions(
        meaning,
        () -> {
          var rows = plan;
          for (var condition : conditions) {
            rows = new Filter(expression(condition), rows);
          }
          return rows;
        });
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

  private List<Step> steps() {
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
        out.writeObject(SQLConf.withExistingConf(meaning, () -> steps(evaluable(plan))));
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
