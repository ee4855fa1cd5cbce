package nl.smartindustry.ingest.rule.confront;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.smartindustry.ingest.rule.Demand;
import nl.smartindustry.ingest.rule.JudgedColumns;
import nl.smartindustry.ingest.rule.RulePlan;
import nl.smartindustry.ingest.rule.confront.PartFindings.Missing;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/** Counts the reasons for missing answers in the records of one task that a rule is on. */
final class MissingPart {
  private final int rule;
  private final int scope;
  private final int reasons;
  private final Map<String, Long> counts = new TreeMap<>();
  private long records;

  private MissingPart(int rule, int scope, int reasons) {
    this.rule = rule;
    this.scope = scope;
    this.reasons = reasons;
  }

  static Optional<MissingPart> of(RulePlan plan, int rule, StructType rows) {
    return plan.rules().get(rule).demand() instanceof Demand.MissingShare
        ? Optional.of(
            new MissingPart(
                rule,
                rows.fieldIndex(JudgedColumns.SCOPE + rule),
                rows.fieldIndex("missing_reasons")))
        : Optional.empty();
  }

  int rule() {
    return rule;
  }

  void add(InternalRow row) {
    if (!row.getBoolean(scope)) {
      return;
    }
    records++;
    if (!row.isNullAt(reasons)) {
      for (String reason : row.getUTF8String(reasons).toString().split(";")) {
        counts.merge(reason, 1L, Long::sum);
      }
    }
  }

  Missing counted() {
    return new Missing(records, counts);
  }
}
