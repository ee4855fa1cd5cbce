package nl.smartindustry.ingest.rule;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;

/**
 * What stands in a row besides its fields for the sink to look up, gather and count. A key is known
 * by 64 bits of its hash: that a missing key of a table of ten million passes for present has a
 * chance below one in a million million.
 */
public record JudgedColumns(List<Rule> rules, Asked asked) {
  /** The key that a rule looks up in another table, by the rule's number; null where unknown. */
  public static final String LOOKUP = "lookup_";

  /** The value that a rule requires there. */
  public static final String SAME = "same_";

  /** The key of the record in an index, by the index's number. */
  public static final String KEY = "index_";

  /** The value that the index keeps. */
  public static final String VALUE = "value_";

  /** The value of a measure; null where the record is outside it. */
  public static final String MEASURE = "measure_";

  /** Whether a rule on missing answers is on the record, by the rule's number. */
  public static final String SCOPE = "scope_";

  Map<String, Column> columns() {
    var columns = new LinkedHashMap<String, Column>();
    for (int i = 0; i < rules.size(); i++) {
      var rule = rules.get(i);
      if (rule.demand() instanceof Demand.KeyLookup lookup) {
        columns.put(LOOKUP + i, hash(lookup.match()));
        if (!lookup.value().isEmpty()) {
          columns.put(SAME + i, hash(List.of(lookup.value())));
        }
      } else if (rule.demand() instanceof Demand.MissingShare) {
        columns.put(SCOPE + i, OutcomeSlots.applies(rule));
      }
    }
    indexes(columns);
    for (int i = 0; i < asked.measures().size(); i++) {
      columns.put(MEASURE + i, value(asked.measures().get(i)));
    }
    return columns;
  }

  private void indexes(Map<String, Column> columns) {
    for (int i = 0; i < asked.indexes().size(); i++) {
      var index = asked.indexes().get(i);
      columns.put(KEY + i, hash(index.fields()));
      if (!index.value().isEmpty()) {
        columns.put(
            VALUE + i,
            index.number() ? col(index.value()).cast("double") : hash(List.of(index.value())));
      }
    }
  }

  private static Column value(Asked.Measure measure) {
    var value = expr(measure.of()).cast("double");
    return measure.where().isEmpty()
        ? value
        : when(coalesce(expr(measure.where()), lit(false)), value);
  }

  /** Of values as text, so that a number and a code that look alike are equal; null if any is. */
  private static Column hash(List<String> expressions) {
    var texts = expressions.stream().map(sql -> expr(sql).cast("string")).toList();
    var known = texts.stream().map(Column::isNotNull).reduce(Column::and).orElseThrow();
    return when(known, xxhash64(texts.toArray(Column[]::new)));
  }
}
