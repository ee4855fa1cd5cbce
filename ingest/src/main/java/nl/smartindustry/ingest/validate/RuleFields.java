package nl.smartindustry.ingest.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser$;
import scala.jdk.javaapi.CollectionConverters;

/** Checks, before a session opens, that rules are Spark SQL and name only fields there are. */
public final class RuleFields {
  private RuleFields() {}

  /** Refuses rules that occur twice, are no SQL or name an unknown field. */
  public static void check(String path, List<Rule> rules, Contract contract) {
    var names = new TreeSet<String>();
    for (var rule : rules) {
      if (!names.add(rule.name())) {
        throw Refusal.of(ExitCode.DEFINITIONS, "Rules '%s': '%s' occurs twice", path, rule.name());
      }
      var texts = new ArrayList<>(rule.set().values());
      texts.add(rule.when());
      texts.forEach(text -> check(path, rule, text, contract));
      rule.set().keySet().forEach(contract::field);
    }
  }

  private static void check(String path, Rule rule, String text, Contract contract) {
    for (String field : fields(path, rule, text)) {
      if (!contract.has(field)) {
        throw Refusal.of(
            ExitCode.DEFINITIONS,
            "Rules '%s', rule '%s': unknown field '%s' (table '%s' has %s)",
            path,
            rule.name(),
            field,
            contract.table(),
            contract.names());
      }
    }
  }

  private static List<String> fields(String path, Rule rule, String text) {
    try {
      var found = new ArrayList<String>();
      collect(CatalystSqlParser$.MODULE$.parseExpression(text), found);
      return found;
    } catch (Exception wrong) {
      throw Refusal.of(
          ExitCode.DEFINITIONS,
          "Rules '%s', rule '%s': '%s' is not Spark SQL",
          path,
          rule.name(),
          text);
    }
  }

  private static void collect(Expression expression, List<String> found) {
    if (expression instanceof UnresolvedAttribute attribute) {
      found.add(attribute.name());
    }
    CollectionConverters.asJava(expression.children()).forEach(child -> collect(child, found));
  }
}
