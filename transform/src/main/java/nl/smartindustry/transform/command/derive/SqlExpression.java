package nl.smartindustry.transform.command.derive;

import java.util.Set;
import java.util.TreeSet;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.sample.Microdata;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import org.apache.spark.sql.catalyst.parser.ParseException;
import scala.jdk.javaapi.CollectionConverters;

/** A Spark SQL expression; it is parsed without a session, so that a typo costs a second. */
record SqlExpression(String text, Set<String> columns) {

  static SqlExpression parse(String name, String text) {
    var columns = new TreeSet<String>();
    collect(expression(name, text), columns);
    return new SqlExpression(text, columns);
  }

  Microdata addTo(Microdata data, String name) {
    return SqlEvaluation.addTo(data, name, this);
  }

  private static Expression expression(String name, String text) {
    try {
      return new CatalystSqlParser().parseExpression(text);
    } catch (Exception unreadable) {
      if (unreadable instanceof ParseException) {
        throw Refusal.of(
            ExitCode.DEFINITIONS, "derive '%s': '%s' is not a Spark SQL expression", name, text);
      }
      throw new IllegalStateException(unreadable);
    }
  }

  private static void collect(Expression expression, Set<String> found) {
    if (expression instanceof UnresolvedAttribute attribute) {
      found.add(String.join(".", CollectionConverters.asJava(attribute.nameParts())));
    }
    CollectionConverters.asJava(expression.children()).forEach(child -> collect(child, found));
  }
}
