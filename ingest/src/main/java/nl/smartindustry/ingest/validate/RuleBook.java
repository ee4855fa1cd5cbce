package nl.smartindustry.ingest.validate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.smartindustry.ingest.validate.Rule.Severity;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** GSBPM 5.3 and 5.4: applies the rules of a table to its records, all in one pass. */
public final class RuleBook {
  private RuleBook() {}

  /** The names of the columns that rules write to. */
  public record Outcome(
      String corrections, String changes, String rule, String reason, String warned)
      implements Serializable {}

  /**
   * Corrects first, one rule after the other; then judges what has come of it.
   *
   * @param rows one row per record; a record already refused is not judged again
   * @param concealed fields of which a change keeps no value
   * @return the same rows and columns; corrections noted as {@code field:rule} and kept with before
   *     and after, the first rule that refuses a record with its label as the reason, and all rules
   *     that warn. A rule whose condition is null for a record is not broken
   */
  public static Dataset<Row> apply(
      Dataset<Row> rows, List<Rule> rules, Outcome names, Set<String> concealed) {
    var judged = rows;
    for (var rule : of(rules, Severity.CORRECT)) {
      judged = judged.withColumns(correction(rule, names, judged.schema(), concealed));
    }
    var columns = new LinkedHashMap<String, Column>();
    refusals(of(rules, Severity.QUARANTINE), names, columns);
    warnings(of(rules, Severity.WARN), names, columns);
    return columns.isEmpty() ? judged : judged.withColumns(columns);
  }

  private static Map<String, Column> correction(
      Rule rule, Outcome names, StructType schema, Set<String> concealed) {
    var broken = broken(rule, names);
    var columns = new LinkedHashMap<String, Column>();
    var notes = new ArrayList<String>();
    var changes = new ArrayList<Column>();
    rule.set()
        .forEach(
            (field, value) -> {
              var set = expr(value).cast(schema.apply(field).dataType());
              columns.put(field, when(broken, set).otherwise(col(field)));
              notes.add(field + ":" + rule.name());
              boolean hidden = concealed.contains(field);
              changes.add(change(field, rule.name(), hidden, set));
            });
    var note = when(broken, lit(String.join(";", notes)));
    columns.put(names.corrections(), joined(List.of(col(names.corrections()), note)));
    var before = coalesce(col(names.changes()), array().cast(Change.COLUMN));
    var after = concat(before, array(changes.toArray(Column[]::new)).cast(Change.COLUMN));
    columns.put(names.changes(), when(broken, after).otherwise(col(names.changes())));
    return columns;
  }

  private static Column change(String field, String rule, boolean hidden, Column set) {
    var concealed = lit(Change.CONCEALED);
    return struct(
        lit(field).as("field"),
        lit(rule).as("rule"),
        (hidden ? concealed : col(field).cast("string")).as("before"),
        (hidden ? concealed : set.cast("string")).as("after"));
  }

  private static void refusals(List<Rule> rules, Outcome names, Map<String, Column> columns) {
    if (rules.isEmpty()) {
      return;
    }
    var rule = new ArrayList<Column>(List.of(col(names.rule())));
    var reason = new ArrayList<Column>(List.of(col(names.reason())));
    for (var refusing : rules) {
      var broken = expr(refusing.when());
      rule.add(when(broken, lit(refusing.name())));
      reason.add(when(broken, lit(refusing.label())));
    }
    columns.put(names.rule(), coalesce(rule.toArray(Column[]::new)));
    columns.put(names.reason(), coalesce(reason.toArray(Column[]::new)));
  }

  private static void warnings(List<Rule> rules, Outcome names, Map<String, Column> columns) {
    if (!rules.isEmpty()) {
      var warned = rules.stream().map(r -> when(broken(r, names), lit(r.name()))).toList();
      columns.put(names.warned(), joined(warned));
    }
  }

  /** Texts joined by semicolons, without the nulls; null when all are. */
  private static Column joined(List<Column> texts) {
    var all = concat_ws(";", texts.toArray(Column[]::new));
    return when(all.notEqual(""), all);
  }

  private static Column broken(Rule rule, Outcome names) {
    return col(names.rule()).isNull().and(expr(rule.when()));
  }

  private static List<Rule> of(List<Rule> rules, Severity severity) {
    return rules.stream().filter(rule -> rule.severity() == severity).toList();
  }
}
