package nl.smartindustry.ingest.rule.confront;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.rule.Demand;
import nl.smartindustry.ingest.rule.JudgedColumns;
import nl.smartindustry.ingest.rule.JudgedColumns.Outcome;
import nl.smartindustry.ingest.rule.Rule;
import nl.smartindustry.ingest.rule.RuleBook;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * The rules of a table as the tasks that store its records need them.
 *
 * @param book the rules, and what those of all tables need of this one
 * @param tables for each delivery, by the number of a rule that looks into another table: the keys
 *     of that table
 */
public record RulePlan(RuleBook book, Map<String, Map<Integer, Broadcast<KeyIndex>>> tables)
    implements Serializable {

  public RulePlan {
    tables = Map.copyOf(tables);
  }

  List<Rule> rules() {
    return book.rules();
  }

  /** The keys among which a rule looks up the records of a delivery; null where there are none. */
  KeyIndex table(String delivery, int rule) {
    var table = tables.getOrDefault(delivery, Map.of()).get(rule);
    return table == null ? null : table.value();
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
    static LookupPart of(RulePlan plan, int rule, String delivery) {
      var columns = plan.book().columns();
      if (!(plan.rules().get(rule).demand() instanceof Demand.KeyLookup lookup)) {
        return null;
      }
      int same = lookup.value().isEmpty() ? NONE : columns.indexOf(JudgedColumns.SAME + rule);
      return new LookupPart(
          plan.table(delivery, rule), columns.indexOf(JudgedColumns.LOOKUP + rule), same);
    }

    int outcome(InternalRow row) {
      if (there == null || row.isNullAt(key) || (same != NONE && row.isNullAt(same))) {
        return Outcome.UNKNOWN;
      }
      int place = there.find(row.getLong(key));
      if (same == NONE) {
        return place < 0 ? Outcome.FAIL : Outcome.PASS;
      }
      if (place < 0) {
        return Outcome.UNKNOWN;
      }
      return there.value(place) == row.getLong(same) ? Outcome.PASS : Outcome.FAIL;
    }
  }
}
