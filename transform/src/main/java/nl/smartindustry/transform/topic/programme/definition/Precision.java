package nl.smartindustry.transform.topic.programme.definition;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Reason;

/**
 * Precision of figures without sampling error: classes P3 (register) and P6 (administrative).
 *
 * @param fullCoverage % linked from which no warning is needed
 * @param leastCoverage % linked below which there is no figure
 * @param recentDays age of evidence, in days, up to which no warning is needed
 */
public record Precision(double fullCoverage, double leastCoverage, int recentDays) {
  public static final String WARNING = "u";
  private static final String NOTHING = "";

  public Precision {
    if (leastCoverage > fullCoverage || recentDays <= 0) {
      throw Refusal.of(
          ExitCode.DEFINITIONS,
          "Precision: found coverage %s to %s and %d days (ascending, days from 1)",
          leastCoverage,
          fullCoverage,
          recentDays);
    }
  }

  /**
   * A figure on linked enterprises, class P3.
   *
   * @param coverage % of the units that could be linked
   */
  public Cell linked(double value, double coverage) {
    if (coverage < leastCoverage) {
      return new Cell.Unreliable(null, null);
    }
    return published(value, coverage < fullCoverage);
  }

  /**
   * A figure resting on dated evidence, class P6.
   *
   * @param evidence day of the newest evidence, null when there is none
   */
  public Cell evidenced(double value, LocalDate evidence, LocalDate day) {
    if (evidence == null) {
      return new Cell.Absent(Reason.NOT_DELIVERED);
    }
    return published(value, !recent(evidence, day));
  }

  /** Whether evidence is young enough to stand behind a figure of a day. */
  public boolean recent(LocalDate evidence, LocalDate day) {
    return ChronoUnit.DAYS.between(evidence, day) <= recentDays;
  }

  private static Cell published(double value, boolean warn) {
    return new Cell.Published(Estimate.exact(value), warn ? WARNING : NOTHING);
  }
}
