package nl.smartindustry.ingest.rule.confront;

import nl.smartindustry.ingest.rule.Rule.Severity;

/**
 * One line of a confrontation: a rule and what became of it in one delivery.
 *
 * @param rule its name
 * @param label what it demands
 * @param field of which it was judged; empty where it is on whole records or deliveries
 * @param counts how many keep it and how many do not
 * @param action what was done
 * @param note what a reader should know besides: a ratio, the delivery it was compared with
 */
public record RuleResult(
    String rule,
    String label,
    String field,
    Severity severity,
    Counts counts,
    Action action,
    String note) {

  /**
   * Records, fields or deliveries by what the rule says of them.
   *
   * @param items those it is on; passes + fails + unknown
   * @param unknown those it cannot judge, because something is missing
   */
  public record Counts(long items, long passes, long fails, long unknown) {
    public Counts {
      if (items != passes + fails + unknown) {
        throw new IllegalArgumentException(
            "Counts: %d items (%d pass, %d fail, %d unknown)"
                .formatted(items, passes, fails, unknown));
      }
    }

    static Counts of(long items, long fails, long unknown) {
      return new Counts(items, items - fails - unknown, fails, unknown);
    }
  }

  /** What was done about it. */
  public enum Action {
    NONE,
    NOT_JUDGED,
    TOLERATED,
    WARNED,
    CORRECTED,
    QUARANTINED,
    REFUSED;

    static Action of(Severity severity, Counts counts, boolean exceeded) {
      if (counts.items() == counts.unknown()) {
        return NOT_JUDGED;
      }
      if (counts.fails() == 0) {
        return NONE;
      }
      return switch (severity) {
        case CORRECT -> CORRECTED;
        case QUARANTINE -> QUARANTINED;
        case WARN -> exceeded ? WARNED : TOLERATED;
        case STOP -> exceeded ? REFUSED : TOLERATED;
      };
    }
  }
}
