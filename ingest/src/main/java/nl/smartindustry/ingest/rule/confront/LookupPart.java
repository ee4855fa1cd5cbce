package nl.smartindustry.ingest.rule.confront;

import nl.smartindustry.ingest.rule.Demand;
import nl.smartindustry.ingest.rule.JudgedColumns;
import nl.smartindustry.ingest.rule.OutcomeSlots;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/**
 * Looks the records of one task up in another table, whose keys the load has sent to its tasks, so
 * that it keeps its partitions and no join is made.
 */
final class LookupPart {
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
    if (!(plan.rules().get(rule).demand() instanceof Demand.Lookup lookup)) {
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
