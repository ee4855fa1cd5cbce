package nl.smartindustry.ingest.rule.confront;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.smartindustry.ingest.rule.Demand;
import nl.smartindustry.ingest.rule.JudgedColumns;
import nl.smartindustry.ingest.rule.OutcomeSlots;
import nl.smartindustry.ingest.rule.RulePlan;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/**
 * Looks the records of one task up in another table. The table's keys are read once and shared by
 * the tasks of a process, so that the load keeps its partitions and no join is made.
 */
public final class LookupPart {
  private static final int NONE = -1;
  private static final Map<List<String>, KeyIndex> SHARED = new ConcurrentHashMap<>();

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
    var files = plan.references(delivery, rule);
    var there =
        files.isEmpty()
            ? null
            : SHARED.computeIfAbsent(
                files,
                names ->
                    KeyIndex.read(
                        lookup.index(), names.stream().map(Path::of).toList(), KeyIndex.Range.ALL));
    int same = lookup.value().isEmpty() ? NONE : rows.fieldIndex(JudgedColumns.SAME + rule);
    return new LookupPart(there, rows.fieldIndex(JudgedColumns.LOOKUP + rule), same);
  }

  /** Lets go of the tables that were looked into. */
  public static void forget() {
    SHARED.clear();
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
