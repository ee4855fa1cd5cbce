package nl.smartindustry.ingest.rule;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.smartindustry.ingest.rule.ProcessingColumns.ValueChange;
import nl.smartindustry.ingest.rule.Rule.Severity;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * GSBPM 5.3 and 5.4: applies the rules of a table to its records, all in the pass that stores them.
 *
 * @param rules of the table
 * @param asked what the rules of all tables need of this one
 * @param concealed fields of which a change keeps no value
 */
public record RuleBook(List<Rule> rules, Asked asked, Set<String> concealed) {

  public RuleBook {
    rules = List.copyOf(rules);
    concealed = Set.copyOf(concealed);
  }

  /**
   * Puts right what can be, one rule after the other.
   *
   * @param rows one row per record; one that is refused already is not judged
   * @return the same rows and columns, corrections noted as {@code field:rule} and kept with before
   *     and after, plus the outcomes of the correcting rules. A rule whose condition is null for a
   *     record is not broken
   */
  public Dataset<Row> correct(Dataset<Row> rows) {
    var slots = new OutcomeSlots(rules);
    var corrected = rows.withColumns(slots.empty());
    for (var rule : rules) {
      if (rule.severity() == Severity.CORRECT) {
        var columns = correction(rule, corrected.schema());
        columns.putAll(slots.with(List.of(rule)));
        corrected = corrected.withColumns(columns);
      }
    }
    return corrected;
  }

  /**
   * Judges the records as they have become, and gathers what other tables' rules need of them.
   *
   * @return the same rows and columns, with the outcome of every rule on records and the further
   *     columns of {@link JudgedColumns}
   */
  public Dataset<Row> judge(Dataset<Row> rows) {
    var judging =
        rules.stream().filter(r -> r.ofRecords() && r.severity() != Severity.CORRECT).toList();
    var columns = new LinkedHashMap<>(new OutcomeSlots(rules).with(judging));
    columns.putAll(new JudgedColumns(rules, asked).columns());
    return columns.isEmpty() ? rows : rows.withColumns(columns);
  }

  private Map<String, Column> correction(Rule rule, StructType schema) {
    var broken = OutcomeSlots.broken(rule);
    var columns = new LinkedHashMap<String, Column>();
    var notes = new ArrayList<String>();
    var changes = new ArrayList<Column>();
    rule.set()
        .forEach(
            (field, value) -> {
              var set = expr(value).cast(schema.apply(field).dataType());
              columns.put(field, when(broken, set).otherwise(col(field)));
              notes.add(field + ":" + rule.name());
              changes.add(change(field, rule.name(), set));
            });
    var note = when(broken, lit(String.join(";", notes)));
    columns.put(
        ProcessingColumns.CORRECTIONS, joined(List.of(col(ProcessingColumns.CORRECTIONS), note)));
    var before = coalesce(col(ProcessingColumns.CHANGES), array().cast(ValueChange.COLUMN));
    var after = concat(before, array(changes.toArray(Column[]::new)).cast(ValueChange.COLUMN));
    columns.put(
        ProcessingColumns.CHANGES, when(broken, after).otherwise(col(ProcessingColumns.CHANGES)));
    return columns;
  }

  private Column change(String field, String rule, Column set) {
    boolean hidden = concealed.contains(field);
    var instead = lit(ValueChange.CONCEALED);
    return struct(
        lit(field).as("field"),
        lit(rule).as("rule"),
        (hidden ? instead : col(field).cast("string")).as("before"),
        (hidden ? instead : set.cast("string")).as("after"));
  }

  /** Texts joined by semicolons, without the nulls; null when all are. */
  private static Column joined(List<Column> texts) {
    var all = concat_ws(";", texts.toArray(Column[]::new));
    return when(all.notEqual(""), all);
  }
}
