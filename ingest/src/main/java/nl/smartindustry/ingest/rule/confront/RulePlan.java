package nl.smartindustry.ingest.rule.confront;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.rule.Asked;
import nl.smartindustry.ingest.rule.Rule;
import org.apache.spark.broadcast.Broadcast;

/**
 * The rules of a table as the tasks that store its records need to know them.
 *
 * @param rules in their order
 * @param asked what the rules of all tables want to know of this one
 * @param tables for each delivery, by the number of a rule that looks into another table: the keys
 *     of that table
 */
public record RulePlan(
    List<Rule> rules, Asked asked, Map<String, Map<Integer, Broadcast<KeyIndex>>> tables)
    implements Serializable {
  /** The column of a row with the edits that it breaks softly, joined by semicolons. */
  public static final String WARNED = "warned_rules";

  /** No rules. */
  public static final RulePlan NONE = new RulePlan(List.of(), Asked.NOTHING, Map.of());

  public RulePlan {
    rules = List.copyOf(rules);
    tables = Map.copyOf(tables);
  }

  /** The keys among which a rule looks up the records of a delivery; null where there are none. */
  KeyIndex table(String delivery, int rule) {
    var table = tables.getOrDefault(delivery, Map.of()).get(rule);
    return table == null ? null : table.value();
  }

  /** The same rules with the tables that they look into. */
  public RulePlan with(Map<String, Map<Integer, Broadcast<KeyIndex>>> read) {
    return new RulePlan(rules, asked, read);
  }
}
