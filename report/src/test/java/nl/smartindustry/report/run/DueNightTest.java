package nl.smartindustry.report.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.run.Nights;
import nl.smartindustry.report.run.RunRecord.Ending;
import nl.smartindustry.report.run.RunRecord.Start;
import nl.smartindustry.report.run.RunRecord.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nights at half past two, Dutch time, looked at on the last day of November at nine. */
class DueNightTest {
  private static final Nights NIGHTS = new Nights(false, LocalTime.of(2, 30));
  private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
  private static final String NEXT = "the next one is due at 2026-12-01T01:30Z";

  @ParameterizedTest
  @CsvSource({
    "2026-11-27T01:31:00Z, PUBLISHED, 0, true",
    "2026-11-30T01:29:00Z, UNCHANGED, 0, true",
    "2026-11-30T01:30:00Z, UNCHANGED, 0, false",
    "2026-11-30T06:30:00Z, PUBLISHED, 0, false",
    "2026-11-30T01:31:00Z, PUBLISHED_WITH_WARNINGS, 10, false",
    "2026-11-30T01:31:00Z, FAILED, 65, false",
    "2026-11-30T01:31:00Z, FAILED, 66, true",
    "2026-11-30T01:31:00Z, FAILED, 73, true",
    "2026-11-30T01:31:00Z, FAILED, 78, false",
    "2026-11-30T01:31:00Z, ABORTED, 143, true",
    "2026-11-30T01:31:00Z, CRASHED, , true"
  })
  void aNightIsDueUntilOneWasMadeOrWaitsForAPerson(
      String started, State state, Integer code, boolean due) {
    assertThat(DueNight.of(NIGHTS, Optional.of(run(started, state, code)), false, NOW).isDue())
        .isEqualTo(due);
  }

  @Test
  void theFirstNightIsDueAtOnce() {
    assertThat(DueNight.of(NIGHTS, Optional.empty(), false, NOW))
        .isEqualTo(new DueNight(true, "due since 2026-11-30T01:30Z"));
  }

  @Test
  void noNightIsDueWhileARunIsWriting() {
    var running = Optional.of(run("2026-11-30T07:50:00Z", State.RUNNING, null));

    assertThat(DueNight.of(NIGHTS, running, true, NOW))
        .isEqualTo(new DueNight(false, "a run is writing in the warehouse; " + NEXT));
    assertThat(DueNight.of(NIGHTS, running, false, NOW).isDue()).isTrue();
  }

  @Test
  void whyNoNightIsDueIsSaid() {
    var made = run("2026-11-30T01:31:00Z", State.UNCHANGED, 0);
    var failed = run("2026-11-30T01:31:00Z", State.FAILED, 65);

    assertThat(DueNight.of(NIGHTS, Optional.of(made), false, NOW).words())
        .isEqualTo("the night of 2026-11-30T01:30Z was made by run 000007-0a1b2c3d4e5f; " + NEXT);
    assertThat(DueNight.of(NIGHTS, Optional.of(failed), false, NOW).words())
        .isEqualTo(
            "the night of 2026-11-30T01:30Z failed (exit 65) and waits for a person; " + NEXT);
  }

  private static RunRecord run(String started, State state, Integer code) {
    var start = new Start("000007-0a1b2c3d4e5f", "nightly", started, null);
    var ending = state == State.RUNNING ? null : new Ending(state, started, code, null, null, null);
    return new RunRecord(start, List.of(), List.of(), null, ending);
  }
}
