package nl.smartindustry.report.run;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.run.Nights;

/**
 * Whether a night is due that has not been made. Of those that were missed only the last is: a
 * night takes all that has come.
 *
 * @param isDue whether one should begin now
 * @param words a sentence
 */
public record DueNight(boolean isDue, String words) {
  private static final Set<ExitCode> TRIED_AGAIN =
      EnumSet.of(
          ExitCode.INPUT_MISSING, ExitCode.CANNOT_WRITE, ExitCode.INPUT_OUTPUT, ExitCode.LOCKED);

  /**
   * @param last the last night; empty where there was none
   * @param writing whether a run holds the lock
   */
  public static DueNight of(Nights nights, Optional<RunRecord> last, boolean writing, Instant now) {
    var due = nights.lastDue(now);
    var next = "the next one is due at " + minute(nights.nextDue(now));
    if (writing) {
      return new DueNight(false, "a run is writing in the warehouse; " + next);
    }
    var since = last.filter(one -> !Instant.parse(one.started()).isBefore(due));
    if (since.isEmpty() || isTriedAgain(since.get())) {
      return new DueNight(true, "due since " + minute(due));
    }
    var made = since.get();
    if (made.state() == RunRecord.State.FAILED) {
      var waits = "the night of %s failed (exit %d) and waits for a person; %s";
      return new DueNight(false, waits.formatted(minute(due), made.ending().exitCode(), next));
    }
    return new DueNight(
        false, "the night of %s was made by run %s; %s".formatted(minute(due), made.run(), next));
  }

  /** A night that was killed or stopped was not made; of those that failed some may go well now. */
  private static boolean isTriedAgain(RunRecord run) {
    return switch (run.state()) {
      case PUBLISHED, PUBLISHED_WITH_WARNINGS, UNCHANGED -> false;
      case RUNNING, ABORTED, CRASHED -> true;
      case FAILED ->
          TRIED_AGAIN.stream().anyMatch(code -> run.ending().exitCode().equals(code.value()));
    };
  }

  private static String minute(Instant time) {
    return time.truncatedTo(ChronoUnit.MINUTES).toString().replaceFirst(":00Z$", "Z");
  }
}
