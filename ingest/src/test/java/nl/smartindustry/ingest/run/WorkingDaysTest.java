package nl.smartindustry.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dates are those of published calendars of Dutch holidays, not of this program. */
class WorkingDaysTest {

  @ParameterizedTest
  @CsvSource({
    "2024-03-29, 2024-04-01, 2024-04-27, 2024-05-09, 2024-05-20",
    "2025-04-18, 2025-04-21, 2025-04-26, 2025-05-29, 2025-06-09",
    "2026-04-03, 2026-04-06, 2026-04-27, 2026-05-14, 2026-05-25",
    "2027-03-26, 2027-03-29, 2027-04-27, 2027-05-06, 2027-05-17",
    "2028-04-14, 2028-04-17, 2028-04-27, 2028-05-25, 2028-06-05",
    "2029-03-30, 2029-04-02, 2029-04-27, 2029-05-10, 2029-05-21",
    "2030-04-19, 2030-04-22, 2030-04-27, 2030-05-30, 2030-06-10"
  })
  void holidaysMoveWithEasterAndTheKingsBirthday(
      LocalDate friday, LocalDate easter, LocalDate king, LocalDate ascension, LocalDate whit) {
    assertThat(WorkingDays.holiday(friday)).contains("Goede Vrijdag");
    assertThat(WorkingDays.holiday(easter)).contains("Tweede Paasdag");
    assertThat(WorkingDays.holiday(king)).contains("Koningsdag");
    assertThat(WorkingDays.holiday(ascension)).contains("Hemelvaartsdag");
    assertThat(WorkingDays.holiday(whit)).contains("Tweede Pinksterdag");
  }

  @Test
  void aYearHasElevenHolidays() {
    for (int year = 2024; year <= 2030; year++) {
      var days = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
      assertThat(days.filter(day -> WorkingDays.holiday(day).isPresent())).hasSize(11);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2025-04-26, Koningsdag",
    "2025-05-05, Bevrijdingsdag",
    "2026-01-01, Nieuwjaarsdag",
    "2026-12-26, Tweede Kerstdag",
    "2026-11-28, a Saturday",
    "2026-11-29, a Sunday",
    "2026-11-30,",
    "2025-04-27, a Sunday"
  })
  void aDayThatIsNotWorkedHasItsReason(LocalDate day, String reason) {
    assertThat(WorkingDays.free(day).orElse(null)).isEqualTo(reason);
  }

  @Test
  void atEasterFourDaysAreNotWorked() {
    assertThat(WorkingDays.from(LocalDate.of(2026, 4, 2))).isEqualTo("2026-04-02");
    assertThat(WorkingDays.from(LocalDate.of(2026, 4, 3))).isEqualTo("2026-04-07");
  }

  @Test
  void workingDaysAreCountedFromTheFirstOneOn() {
    assertThat(WorkingDays.count(LocalDate.of(2026, 5, 1), 1)).isEqualTo("2026-05-01");
    assertThat(WorkingDays.count(LocalDate.of(2026, 5, 1), 20)).isEqualTo("2026-06-02");
    assertThat(WorkingDays.count(LocalDate.of(2026, 5, 1), 20).getDayOfWeek())
        .isEqualTo(DayOfWeek.TUESDAY);
  }
}
