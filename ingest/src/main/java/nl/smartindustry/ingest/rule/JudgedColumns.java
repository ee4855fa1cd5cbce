package nl.smartindustry.ingest.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is computed of each record for the sink to judge, look up, gather and count, as Spark SQL by
 * name. A key is known by 64 bits of its hash: that a missing key of a table of ten million passes
 * for present has a chance below one in a million million.
 */
public record JudgedColumns(List<Rule> rules, Asked asked) {
  /** The outcome of a rule on records, by its number among them. */
  static final String OUTCOME = "outcome_";

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

  Map<String, String> columns() {
    var columns = new LinkedHashMap<String, String>();
    var onRecords = Rule.onRecords(rules);
    for (int i = 0; i < onRecords.size(); i++) {
      if (onRecords.get(i).severity() != Rule.Severity.CORRECT) {
        columns.put(OUTCOME + i, Outcome.sql(onRecords.get(i)));
      }
    }
    for (int i = 0; i < rules.size(); i++) {
      var rule = rules.get(i);
      if (rule.demand() instanceof Demand.KeyLookup lookup) {
        columns.put(LOOKUP + i, hash(lookup.match()));
        if (!lookup.value().isEmpty()) {
          columns.put(SAME + i, hash(List.of(lookup.value())));
        }
      } else if (rule.demand() instanceof Demand.MissingShare) {
        columns.put(SCOPE + i, Outcome.applies(rule.only()));
      }
    }
    indexes(columns);
    for (int i = 0; i < asked.measures().size(); i++) {
      columns.put(MEASURE + i, value(asked.measures().get(i)));
    }
    return columns;
  }

  private void indexes(Map<String, String> columns) {
    for (int i = 0; i < asked.indexes().size(); i++) {
      var index = asked.indexes().get(i);
      columns.put(KEY + i, hash(index.fields()));
      if (!index.value().isEmpty()) {
        columns.put(
            VALUE + i,
            index.number() ? cast(index.value(), "double") : hash(List.of(index.value())));
      }
    }
  }

  private static String value(Asked.Measure measure) {
    var value = cast(measure.of(), "double");
    return measure.where().isEmpty()
        ? value
        : "case when %s then %s end".formatted(Outcome.applies(measure.where()), value);
  }

  /** Of values as text, so that a number and a code that look alike are equal; null if any is. */
  private static String hash(List<String> expressions) {
    var texts = expressions.stream().map(sql -> cast(sql, "string")).toList();
    return "case when %s then xxhash64(%s) end"
        .formatted(
            texts.stream().map("%s is not null"::formatted).collect(Collectors.joining(" and ")),
            String.join(", ", texts));
  }

  static String cast(String sql, String type) {
    return "cast(%s as %s)".formatted(Outcome.whole(sql), type);
  }

  /** The outcome of a rule for a record. */
  public static final class Outcome {
    /** The record keeps the rule. */
    public static final int PASS = 0;

    /** The record breaks the rule. */
    public static final int FAIL = 1;

    /** The rule cannot be judged, because something it reads is missing. */
    public static final int UNKNOWN = 2;

    /** The rule does not apply to the record. */
    public static final int APART = 3;

    private Outcome() {}

    /** A lookup is judged by the sink and passes here. */
    static String sql(Rule rule) {
      var judged =
          rule.demand() instanceof Demand.Condition condition
              ? "coalesce(%s, %d)".formatted(cast(condition.broken(), "int"), UNKNOWN)
              : String.valueOf(PASS);
      return rule.only().isEmpty()
          ? judged
          : "case when %s then %s else %d end".formatted(applies(rule.only()), judged, APART);
    }

    /** Whether a rule applies: true or false. */
    static String applies(String only) {
      return only.isEmpty() ? "true" : "coalesce(%s, false)".formatted(whole(only));
    }

    /** A text of SQL as one operand; a comment may end it. */
    static String whole(String sql) {
      return "(" + sql + "\n)";
    }
  }
}
