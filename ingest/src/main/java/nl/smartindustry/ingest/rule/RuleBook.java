package nl.smartindustry.ingest.rule;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.smartindustry.ingest.contract.RowExpressions;
import nl.smartindustry.ingest.rule.Rule.Severity;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/**
 * The rules of a table as tasks apply them: resolved once against its fields.
 *
 * @param rules of the table
 * @param asked what the rules of all tables need of this one
 * @param broken the outcomes of the rules that correct, in their order
 * @param corrections what they set
 * @param judged what is computed of a record once it has been put right
 * @param columns the names of these values, as {@link JudgedColumns} has them
 */
public record RuleBook(
    List<Rule> rules,
    Asked asked,
    RowExpressions broken,
    List<Correction> corrections,
    RowExpressions judged,
    List<String> columns)
    implements Serializable {

  /**
   * @param stored the fields of the table
   * @param concealed fields of which a change keeps no value
   */
  public static RuleBook of(
      StructType stored, List<Rule> rules, Asked asked, Set<String> concealed) {
    var correcting = rules.stream().filter(r -> r.severity() == Severity.CORRECT).toList();
    var onRecords = Rule.onRecords(rules);
    var corrections = new ArrayList<Correction>();
    for (var rule : correcting) {
      corrections.add(Correction.of(rule, onRecords.indexOf(rule), stored, concealed));
    }
    var columns = new JudgedColumns(rules, asked).columns();
    return new RuleBook(
        List.copyOf(rules),
        asked,
        RowExpressions.of(stored, correcting.stream().map(JudgedColumns.Outcome::sql).toList()),
        List.copyOf(corrections),
        RowExpressions.of(stored, columns.values()),
        List.copyOf(columns.keySet()));
  }

  /** No rules. */
  public static RuleBook empty(StructType stored) {
    return of(stored, List.of(), Asked.NOTHING, Set.of());
  }

  /**
   * What a rule sets where it is broken.
   *
   * @param outcome the number of the rule among the rules on records
   * @param values of each field its new value, and as text its value before and after
   */
  record Correction(Rule rule, int outcome, List<SetField> fields, RowExpressions values)
      implements Serializable {

    /** A field that is set, by its place among the stored ones. */
    record SetField(String name, int place, DataType type, boolean concealed)
        implements Serializable {}

    static Correction of(Rule rule, int outcome, StructType stored, Set<String> concealed) {
      var fields = new ArrayList<SetField>();
      var sql = new ArrayList<String>();
      rule.set()
          .forEach(
              (field, value) -> {
                var type = stored.apply(field).dataType();
                var set = JudgedColumns.cast(value, type.sql());
                boolean hidden = concealed.contains(field);
                fields.add(new SetField(field, stored.fieldIndex(field), type, hidden));
                sql.add(set);
                sql.add(JudgedColumns.cast(field, "string"));
                sql.add(JudgedColumns.cast(set, "string"));
              });
      return new Correction(rule, outcome, List.copyOf(fields), RowExpressions.of(stored, sql));
    }
  }
}
