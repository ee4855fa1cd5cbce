package nl.smartindustry.report.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.report.approval.ReleaseCalendar.Planned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseCalendarTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "2024-12-31, 2025-05-19",
    "2025-03-31, 2025-11-17",
    "2025-06-30, 2025-11-17",
    "2025-09-30,"
  })
  void theNextReleaseIsTheFirstThatDescribesALaterDay(LocalDate day, LocalDate next)
      throws Exception {
    var calendar =
        calendar(
            """
            - {reference_date: 2025-09-30, published: 2025-11-17}
            - {reference_date: 2025-03-31, published: 2025-05-19}
            """);

    assertThat(calendar.after(day).orElse(null)).isEqualTo(next);
  }

  @Test
  void aReleaseThatMayMoveComesOnTheFirstDayThatIsWorked() throws Exception {
    var calendar =
        calendar(
            """
            - {reference_date: 2025-12-31, published: 2026-05-14, on_holiday: next_working_day}
            - {reference_date: 2025-09-30, published: 2026-04-03, on_holiday: next_working_day}
            """);

    assertThat(calendar.following(LocalDate.parse("2025-03-31")).map(Planned::comes))
        .containsExactly(LocalDate.parse("2026-04-07"), LocalDate.parse("2026-05-15"));
  }

  @Test
  void noneIsPlannedWhereNobodyPlannedOne() {
    var packaged = ReleaseCalendar.load(Definitions.packaged());

    assertThat(packaged.after(LocalDate.parse("2025-03-31"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- {reference_date: 2025-09-30, published: autumn} | published is 'autumn' (a day such as"
            + " 2025-09-30)",
        "- {published: 2025-11-17} | reference_date is 'null' (a day such as 2025-09-30)",
        "- {reference_date: 2025-09-30, published: 2025-09-30} | the release of 2025-09-30 is"
            + " published on 2025-09-30 (a later day)",
        "- {reference_date: 2025-12-31, published: 2026-04-27} | the release of 2025-12-31 is"
            + " published on 2026-04-27, which is Koningsdag (a working day as 2026-04-28, or"
            + " on_holiday: next_working_day)",
        "- {reference_date: 2025-12-31, published: 2026-05-16} | the release of 2025-12-31 is"
            + " published on 2026-05-16, which is a Saturday (a working day as 2026-05-18, or"
            + " on_holiday: next_working_day)"
      })
  void whatIsNoDayOrNoLaterDayIsRefusedByName(String line, String words) {
    assertThatThrownBy(() -> calendar(line))
        .hasMessage("Definition 'release_calendar.yaml': " + words);
  }

  private ReleaseCalendar calendar(String text) throws Exception {
    Files.writeString(folder.resolve("release_calendar.yaml"), text);
    return ReleaseCalendar.load(Definitions.overlaid(folder));
  }
}
