package nl.smartindustry.ingest.rule.confront;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.smartindustry.ingest.rule.Demand;
import nl.smartindustry.ingest.rule.JudgedColumns;
import nl.smartindustry.ingest.rule.OutcomeSlots;
import nl.smartindustry.ingest.rule.ProcessingColumns;
import nl.smartindustry.ingest.rule.Rule;
import nl.smartindustry.ingest.rule.Rule.Severity;
import nl.smartindustry.ingest.rule.confront.PartFindings.Missing;
import nl.smartindustry.ingest.rule.confront.PartFindings.Tally;
import nl.smartindustry.ingest.rule.confront.RulePlan.LookupPart;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/**
 * Counts, in the task that stores records, the outcomes of the rules, and gathers what other
 * deliveries' rules will need. A record that breaks no rule costs one comparison with zero.
 */
public final class PartJudge {
  /** No rule refuses the record. */
  public static final int ACCEPTED = -1;

  private final RulePlan plan;
  private final List<Rule> onRecords;
  private final int[] outcomePlaces;
  private final RecordTally[] tallies;
  private final LookupPart[] lookups;
  private final Gathering gathering;
  private final TreeMap<Integer, MissingPart> missing = new TreeMap<>();
  private final TreeMap<String, Long> warned = new TreeMap<>();
  private final int softly;
  private final BitSet doubted = new BitSet();
  private long judged;

  /**
   * @param rows as they are judged
   * @param place where a record is
   */
  public PartJudge(RulePlan plan, String delivery, StructType rows, RecordPlace place) {
    this.plan = plan;
    var slots = new OutcomeSlots(plan.rules());
    this.onRecords = slots.rules();
    this.softly = ProcessingColumns.of(rows).refused().warned();
    this.outcomePlaces = new int[slots.columns()];
    Arrays.setAll(outcomePlaces, i -> rows.fieldIndex(OutcomeSlots.column(i)));
    this.tallies = new RecordTally[onRecords.size()];
    Arrays.setAll(tallies, i -> new RecordTally(place));
    this.lookups = new LookupPart[onRecords.size()];
    for (int i = 0; i < lookups.length; i++) {
      int number = plan.rules().indexOf(onRecords.get(i));
      lookups[i] = LookupPart.of(plan, number, delivery, rows);
    }
    this.gathering = new Gathering(plan.asked(), rows);
    for (int i = 0; i < plan.rules().size(); i++) {
      MissingPart.of(plan, i, rows).ifPresent(this::add);
    }
  }

  private void add(MissingPart part) {
    missing.put(part.rule(), part);
  }

  /**
   * Judges a record that could be read.
   *
   * @return the number, among the rules on records, of the first one that refuses it; {@link
   *     #ACCEPTED} where none does
   */
  public int judge(InternalRow row) {
    judged++;
    doubted.clear();
    int refusedBy = ACCEPTED;
    for (int column = 0; column < outcomePlaces.length; column++) {
      long outcomes = row.getLong(outcomePlaces[column]);
      for (int rule = 0; rule < tallies.length; rule++) {
        if (OutcomeSlots.columnOf(rule) != column) {
          continue;
        }
        int outcome = outcome(row, rule, outcomes);
        if (outcome != OutcomeSlots.PASS) {
          tallies[rule].add(outcome, row);
          if (outcome == OutcomeSlots.FAIL && severity(rule) == Severity.WARN) {
            doubted.set(rule);
          } else if (outcome == OutcomeSlots.FAIL
              && severity(rule) == Severity.QUARANTINE
              && refusedBy == ACCEPTED) {
            refusedBy = rule;
          }
        }
      }
    }
    return refusedBy;
  }

  private int outcome(InternalRow row, int rule, long outcomes) {
    int outcome = OutcomeSlots.outcome(outcomes, rule);
    return outcome == OutcomeSlots.PASS && lookups[rule] != null
        ? lookups[rule].outcome(row)
        : outcome;
  }

  private Severity severity(int rule) {
    return onRecords.get(rule).severity();
  }

  /** The rule of a number that {@link #judge} gave. */
  public Rule rule(int number) {
    return onRecords.get(number);
  }

  /** Gathers what rules need of a record that was accepted. */
  public void accepted(InternalRow row, long line) {
    gathering.add(row, line);
    missing.values().forEach(part -> part.add(row));
    doubted.stream().forEach(rule -> warned.merge(rule(rule).name(), 1L, Long::sum));
    if (!row.isNullAt(softly)) {
      for (String edit : row.getUTF8String(softly).toString().split(";")) {
        warned.merge(edit, 1L, Long::sum);
      }
    }
  }

  /** Stores the indexes and returns what was found. */
  public PartFindings commit(Path indexFolder, int part) throws IOException {
    var counted = new TreeMap<Integer, Missing>();
    missing.forEach((rule, found) -> counted.put(rule, found.counted()));
    return new PartFindings(
        judged,
        Arrays.stream(tallies).map(RecordTally::tally).toList(),
        gathering.commit(indexFolder, part),
        counted,
        warned);
  }

  /** Where a record is. */
  @FunctionalInterface
  public interface RecordPlace {
    PartFindings.Broken of(InternalRow row);
  }

  private static final class RecordTally {
    private final RecordPlace place;
    private final long[] counts = new long[OutcomeSlots.APART + 1];
    private final List<PartFindings.Broken> shown = new ArrayList<>();

    RecordTally(RecordPlace place) {
      this.place = place;
    }

    void add(int outcome, InternalRow row) {
      counts[outcome]++;
      if (outcome == OutcomeSlots.FAIL && shown.size() < PartFindings.SHOWN) {
        shown.add(place.of(row));
      }
    }

    Tally tally() {
      return new Tally(
          counts[OutcomeSlots.FAIL],
          counts[OutcomeSlots.UNKNOWN],
          counts[OutcomeSlots.APART],
          List.copyOf(shown));
    }
  }

  /** Counts the reasons for missing answers in the records of one task that a rule is on. */
  static final class MissingPart {
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
}
