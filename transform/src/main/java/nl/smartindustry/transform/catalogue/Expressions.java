package nl.smartindustry.transform.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import nl.smartindustry.ingest.definition.Refusal;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import org.apache.spark.sql.catalyst.parser.ParseException;
import scala.jdk.javaapi.CollectionConverters;

/** Reads Spark SQL expressions before any session exists, so that a typo costs a second. */
public final class Expressions {
  private Expressions() {}

  /**
   * The columns an expression reads, sorted.
   *
   * @param what the definition it stands in, for the sentence of a refusal
   */
  public static List<String> columns(String what, String expression) {
    var found = new TreeSet<String>();
    collect(parse(what, expression), found);
    return List.copyOf(found);
  }

  /** Refuses, by name, a column that the table does not have. */
  public static void require(String what, String expression, Collection<String> known) {
    for (String column : columns(what, expression)) {
      if (!known.contains(column)) {
        throw Refusal.definitions(
            "%s: unknown column '%s' in '%s' (known: %s)",
            what, column, expression, new TreeSet<>(known));
      }
    }
  }

  private static Expression parse(String what, String expression) {
    try {
      return new CatalystSqlParser().parseExpression(expression);
    } catch (Exception unreadable) {
      if (unreadable instanceof ParseException) {
        throw Refusal.definitions("%s: '%s' is not a Spark SQL expression", what, expression);
      }
      throw new IllegalStateException(unreadable);
    }
  }

  private static void collect(Expression expression, Collection<String> found) {
    if (expression instanceof UnresolvedAttribute attribute) {
      found.add(String.join(".", CollectionConverters.asJava(attribute.nameParts())));
    }
    var children = new ArrayList<>(CollectionConverters.asJava(expression.children()));
    children.forEach(child -> collect(child, found));
  }
}
