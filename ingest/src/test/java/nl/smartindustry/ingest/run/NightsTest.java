package nl.smartindustry.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightsTest {

  @ParameterizedTest
  @CsvSource({
    "daily at 02:30, 2026-11-30T01:29:59Z, 2026-11-29T01:30:00Z, 2026-11-30T01:30:00Z",
    "daily at 02:30, 2026-11-30T01:30:00Z, 2026-11-30T01:30:00Z, 2026-12-01T01:30:00Z",
    "working_days at 02:30, 2026-11-29T12:00:00Z, 2026-11-27T01:30:00Z, 2026-11-30T01:30:00Z",
    "working_days at 02:30, 2026-12-25T12:00:00Z, 2026-12-24T01:30:00Z, 2026-12-28T01:30:00Z"
  })
  void aNightIsDueAtItsTimeInTheNetherlands(String text, Instant now, Instant last, Instant next) {
    var nights = Nights.of(text);

    assertThat(nights.lastDue(now)).isEqualTo(last);
    assertThat(nights.nextDue(now)).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-28T12:00:00Z, 2026-03-29T01:30:00Z",
    "2026-03-29T12:00:00Z, 2026-03-30T00:30:00Z",
    "2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z",
    "2026-10-25T00:45:00Z, 2026-10-26T01:30:00Z"
  })
  void theNightsInWhichTheClockIsChangedHaveOneNightEach(Instant now, Instant next) {
    assertThat(Nights.of("daily at 02:30").nextDue(now)).isEqualTo(next);
  }
}
