package nl.smartindustry.ingest.rule.confront;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.rule.Asked;
import nl.smartindustry.ingest.rule.Demand;
import nl.smartindustry.ingest.rule.JudgedColumns;
import nl.smartindustry.ingest.rule.OutcomeSlots;
import nl.smartindustry.ingest.rule.Rule;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/**
 * The rules of a table as the tasks that store its records need them.
 *
 * @param rules in their order
 * @param asked what the rules of all tables need of this one
 * @param tables for each delivery, by the number of a rule that looks into another table: the keys
 *     of that table
 */
public record RulePlan(
    List<Rule> rules, Asked asked, Map<String, Map<Integer, Broadcast<KeyIndex>>> tables)
    implements Serializable {
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

  /**
   * Looks the records of one task up in another table, whose keys the load has sent to its tasks,
   * so that it keeps its partitions and no join is made.
   */
  static final class LookupPart {
    private static final int NONE = -1;

    private final KeyIndex there;
    private final int key;
    private final int same;

    private LookupPart(KeyIndex there, int key, int same) {
      this.there = there;
      this.key = key;
      this.same = same;
    }

    /** Of the rule of a number; null when it looks nowhere. */
    static LookupPart of(RulePlan plan, int rule, String delivery, StructType rows) {
      if (!(plan.rules().get(rule).demand() instanceof Demand.KeyLookup lookup)) {
        return null;
      }
      int same = lookup.value().isEmpty() ? NONE : rows.fieldIndex(JudgedColumns.SAME + rule);
      return new LookupPart(
          plan.table(delivery, rule), rows.fieldIndex(JudgedColumns.LOOKUP + rule), same);
    }

    int outcome(InternalRow row) {
      if (there == null || row.isNullAt(key) || (same != NONE && row.isNullAt(same))) {
        return OutcomeSlots.UNKNOWN;
      }
      int place = there.find(row.getLong(key));
      if (same == NONE) {
        return place < 0 ? OutcomeSlots.FAIL : OutcomeSlots.PASS;
      }
      if (place < 0) {
        return OutcomeSlots.UNKNOWN;
      }
      return there.value(place) == row.getLong(same) ? OutcomeSlots.PASS : OutcomeSlots.FAIL;
    }
  }
}
