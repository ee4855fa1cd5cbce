package nl.smartindustry.ingest.rule;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * The rules of a table as the tasks that store its records need to know them.
 *
 * @param rules in their order
 * @param asked what the rules of all tables want to know of this one
 * @param references for each delivery, by the number of a rule that looks into another table: the
 *     index files to look in
 */
public record RulePlan(
    List<Rule> rules, Asked asked, Map<String, Map<Integer, List<String>>> references)
    implements Serializable {
  /** The column of a row with the edits that it breaks softly, joined by semicolons. */
  public static final String WARNED = "warned_rules";

  /** No rules. */
  public static final RulePlan NONE = new RulePlan(List.of(), Asked.NOTHING, Map.of());

  public RulePlan {
    rules = List.copyOf(rules);
    references = Map.copyOf(references);
  }

  /** The index files in which a rule looks up the records of a delivery. */
  public List<String> references(String delivery, int rule) {
    return references.getOrDefault(delivery, Map.of()).getOrDefault(rule, List.of());
  }
}
