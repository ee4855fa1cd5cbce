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
import nl.smartindustry.ingest.rule.DeliveredRecord;
import nl.smartindustry.ingest.rule.Demand;
import nl.smartindustry.ingest.rule.JudgedColumns;
import nl.smartindustry.ingest.rule.JudgedColumns.Outcome;
import nl.smartindustry.ingest.rule.RecordRules;
import nl.smartindustry.ingest.rule.Rule;
import nl.smartindustry.ingest.rule.Rule.Severity;
import nl.smartindustry.ingest.rule.confront.PartFindings.Missing;
import nl.smartindustry.ingest.rule.confront.PartFindings.Tally;
import nl.smartindustry.ingest.rule.confront.RulePlan.LookupPart;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * Counts, in the task that stores records, the outcomes of the rules, and gathers what other
 * deliveries' rules will need.
 */
public final class PartJudge {
  /** No rule refuses the record. */
  public static final int ACCEPTED = -1;

  private final List<Rule> onRecords;
  private final RecordRules rules;
  private final RecordTally[] tallies;
  private final LookupPart[] lookups;
  private final Gathering gathering;
  private final List<MissingPart> missing = new ArrayList<>();
  private final TreeMap<String, Long> warned = new TreeMap<>();
  private final BitSet doubted = new BitSet();
  private InternalRow values;
  private long judged;

  /**
   * @param rules of the plan, as this task applies them
   * @param place where a record is
   */
  public PartJudge(RulePlan plan, String delivery, RecordRules rules, RecordPlace place) {
    this.onRecords = Rule.onRecords(plan.rules());
    this.rules = rules;
    this.tallies = new RecordTally[onRecords.size()];
    Arrays.setAll(tallies, i -> new RecordTally(place));
    this.lookups = new LookupPart[onRecords.size()];
    for (int i = 0; i < lookups.length; i++) {
      lookups[i] = LookupPart.of(plan, plan.rules().indexOf(onRecords.get(i)), delivery);
    }
    this.gathering = new Gathering(plan.book().asked(), plan.book().columns());
    for (int i = 0; i < plan.rules().size(); i++) {
      MissingPart.of(plan, i).ifPresent(missing::add);
    }
  }

  /**
   * Judges a record that could be read.
   *
   * @return the number, among the rules on records, of the first one that refuses it; {@link
   *     #ACCEPTED} where none does
   */
  public int judge(DeliveredRecord record) {
    judged++;
    doubted.clear();
    values = rules.judge(record);
    int refusedBy = ACCEPTED;
    for (int rule = 0; rule < tallies.length; rule++) {
      int outcome = outcome(rule);
      if (outcome != Outcome.PASS) {
        tallies[rule].add(outcome, record);
        if (outcome == Outcome.FAIL && severity(rule) == Severity.WARN) {
          doubted.set(rule);
        } else if (outcome == Outcome.FAIL
            && severity(rule) == Severity.QUARANTINE
            && refusedBy == ACCEPTED) {
          refusedBy = rule;
        }
      }
    }
    return refusedBy;
  }

  private int outcome(int rule) {
    int outcome = rules.outcome(rule);
    return outcome == Outcome.PASS && lookups[rule] != null
        ? lookups[rule].outcome(values)
        : outcome;
  }

  private Severity severity(int rule) {
    return onRecords.get(rule).severity();
  }

  /** The rule of a number that {@link #judge} gave. */
  public Rule rule(int number) {
    return onRecords.get(number);
  }

  /** Gathers what rules need of the record judged last, which was accepted. */
  public void accepted(DeliveredRecord record) {
    gathering.add(values, record.line());
    for (var part : missing) {
      part.add(values, record);
    }
    for (int rule = doubted.nextSetBit(0); rule >= 0; rule = doubted.nextSetBit(rule + 1)) {
      warned.merge(rule(rule).name(), 1L, Long::sum);
    }
    record.warned().forEach(edit -> warned.merge(edit, 1L, Long::sum));
  }

  /** Stores the indexes and returns what was found. */
  public PartFindings commit(Path indexFolder, int part) throws IOException {
    var counted = new TreeMap<Integer, Missing>();
    missing.forEach(found -> counted.put(found.rule(), found.counted()));
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
    PartFindings.Broken of(DeliveredRecord record);
  }

  private static final class RecordTally {
    private final RecordPlace place;
    private final long[] counts = new long[Outcome.APART + 1];
    private final List<PartFindings.Broken> shown = new ArrayList<>();

    RecordTally(RecordPlace place) {
      this.place = place;
    }

    void add(int outcome, DeliveredRecord record) {
      counts[outcome]++;
      if (outcome == Outcome.FAIL && shown.size() < PartFindings.SHOWN) {
        shown.add(place.of(record));
      }
    }

    Tally tally() {
      return new Tally(
          counts[Outcome.FAIL], counts[Outcome.UNKNOWN], counts[Outcome.APART], List.copyOf(shown));
    }
  }

  /** Counts the reasons for missing answers in the records of one task that a rule is on. */
  static final class MissingPart {
    private final int rule;
    private final int scope;
    private final Map<String, Long> counts = new TreeMap<>();
    private long records;

    private MissingPart(int rule, int scope) {
      this.rule = rule;
      this.scope = scope;
    }

    static Optional<MissingPart> of(RulePlan plan, int rule) {
      return plan.rules().get(rule).demand() instanceof Demand.MissingShare
          ? Optional.of(
              new MissingPart(rule, plan.book().columns().indexOf(JudgedColumns.SCOPE + rule)))
          : Optional.empty();
    }

    int rule() {
      return rule;
    }

    void add(InternalRow values, DeliveredRecord record) {
      if (!values.getBoolean(scope)) {
        return;
      }
      records++;
      if (record.missing() != null) {
        for (String reason : record.missing().toString().split(";")) {
          counts.merge(reason, 1L, Long::sum);
        }
      }
    }

    Missing counted() {
      return new Missing(records, counts);
    }
  }
}
