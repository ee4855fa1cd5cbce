package nl.smartindustry.ingest.contract;

import static scala.jdk.javaapi.CollectionConverters.asJava;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.catalyst.analysis.SimpleAnalyzer$;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAlias;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.InterpretedMutableProjection;
import org.apache.spark.sql.catalyst.expressions.MutableProjection;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.SpecificInternalRow;
import org.apache.spark.sql.catalyst.expressions.codegen.GenerateMutableProjection$;
import org.apache.spark.sql.catalyst.optimizer.CollapseProject$;
import org.apache.spark.sql.catalyst.optimizer.ComputeCurrentTime$;
import org.apache.spark.sql.catalyst.optimizer.ConstantFolding$;
import org.apache.spark.sql.catalyst.optimizer.OptimizeIn$;
import org.apache.spark.sql.catalyst.optimizer.ReplaceExpressions$;
import org.apache.spark.sql.catalyst.optimizer.RewriteWithExpression$;
import org.apache.spark.sql.catalyst.optimizer.SimplifyCasts$;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser$;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation$;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Spark SQL over the rows of one table. Its texts are resolved once, by the classes that resolve
 * them in a query; tasks then evaluate them row by row without one.
 */
public final class RowExpressions implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Expressions may keep something from one row to the next, so that each task has its own. */
  private final byte[] resolved;

  /**
   * @param fields of the rows that they name
   */
  private record Resolved(Seq<Expression> expressions, Seq<Attribute> fields)
      implements Serializable {}

  private RowExpressions(Resolved expressions) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(expressions);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    this.resolved = bytes.toByteArray();
  }

  /** Texts that were checked to be Spark SQL over rows of this form. */
  public static RowExpressions of(StructType rows, Collection<String> texts) {
    return made(
        rows,
        texts.stream().map(text -> CatalystSqlParser$.MODULE$.parseExpression(text)).toList());
  }

  static RowExpressions made(StructType rows, List<Expression> parsed) {
    var named = new ArrayList<NamedExpression>();
    for (var one : parsed) {
      named.add(new UnresolvedAlias(one, Option.empty()));
    }
    var plan = resolved(new Project(seq(named), LocalRelation$.MODULE$.apply(rows)));
    var fields = plan.collectLeaves().head().output();
    var written = ((Project) plan).projectList();
    return new RowExpressions(new Resolved(expressions(written), fields));
  }

  /** Without a session: no expression is left that only a query can evaluate. */
  private static LogicalPlan resolved(LogicalPlan written) {
    var analyzer = SimpleAnalyzer$.MODULE$;
    var plan = analyzer.execute(written);
    analyzer.checkAnalysis(plan);
    plan = ReplaceExpressions$.MODULE$.apply(plan);
    plan = RewriteWithExpression$.MODULE$.apply(plan);
    plan = CollapseProject$.MODULE$.apply(plan, true);
    plan = ComputeCurrentTime$.MODULE$.apply(plan);
    plan = SimplifyCasts$.MODULE$.apply(ConstantFolding$.MODULE$.apply(plan));
    return OptimizeIn$.MODULE$.apply(plan);
  }

  /** Evaluates them as they are, for few rows; the row of values is used again for the next. */
  public MutableProjection interpreted() {
    var mine = mine();
    return new InterpretedMutableProjection(mine.expressions(), mine.fields());
  }

  /** Evaluates them by a program made for them, for many rows. */
  public MutableProjection generated() {
    var mine = mine();
    return GenerateMutableProjection$.MODULE$
        .generate(mine.expressions(), mine.fields(), true)
        .target(new SpecificInternalRow(seq(types())));
  }

  /** The fields that they read. */
  List<String> read() {
    var mine = mine();
    var read = new ArrayList<String>();
    for (var field : asJava(mine.fields())) {
      if (asJava(mine.expressions()).stream().anyMatch(one -> one.references().contains(field))) {
        read.add(field.name());
      }
    }
    return read;
  }

  /** The types of what they give. */
  public List<DataType> types() {
    return asJava(mine().expressions()).stream().map(Expression::dataType).toList();
  }

  private Resolved mine() {
    try (var in = new ObjectInputStream(new ByteArrayInputStream(resolved))) {
      return (Resolved) in.readObject();
    } catch (IOException | ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Seq<Expression> expressions(Seq<NamedExpression> named) {
    var all = new ArrayList<Expression>();
    for (var one : asJava(named)) {
      all.add(one instanceof Alias alias ? alias.child() : (Expression) one);
    }
    return seq(all);
  }

  private static <T> Seq<T> seq(List<T> list) {
    return CollectionConverters.asScala(list).toIndexedSeq();
  }
}
