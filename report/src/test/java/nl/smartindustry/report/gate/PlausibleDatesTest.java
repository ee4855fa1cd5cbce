package nl.smartindustry.report.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Today is 29 November 2026; delivered are years 2019 to 2024 and a month of 2025. */
class PlausibleDatesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
  private static final List<String> PERIODS = List.of("2019", "2022-Q1", "2024", "202503");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // reference date, current release's, what is doubted
        "2025-03-31 | -          | -",
        "2025-03-31 | 2025-03-31 | -",
        "2027-03-01 | 2025-03-31 | -",
        "2027-03-02 | 2025-03-31 | 2027-03-02 lies 93 days after today, 2026-11-29 (at most 92)",
        "2035-04-01 | 2025-03-31 | 2035-04-01 lies 3045 days after today, 2026-11-29 (at most 92)",
        "2025-03-30 | 2025-03-31 | 2025-03-30 is before the day of the current release, 2025-03-31",
        "1925-03-31 | -          | 1925-03-31 is before anything delivered (deliveries are of 2019",
        "2019-01-01 | -          | -"
      })
  void aReferenceDateIsPlausibleOrDoubted(String day, LocalDate last, String doubt)
      throws IOException {
    var dates = new PlausibleDates(settings(day, ""), false, 92, TODAY);

    var doubts = dates.of(PERIODS, Optional.ofNullable(last));

    assertThat(said(doubts)).hasSize(doubt == null ? 0 : 1);
    assertThat(said(doubts))
        .allMatch(one -> one.startsWith("78 Settings '") && one.contains(doubt));
  }

  @Test
  void aLookBackIsBeforeTheCurrentReleaseByItsNatureButNotAfterToday() throws IOException {
    var back = settings("2025-03-31", "").asOf(LocalDate.of(2024, 5, 1));
    var ahead = settings("2025-03-31", "").asOf(LocalDate.of(2035, 4, 1));
    var last = Optional.of(LocalDate.of(2025, 3, 31));

    assertThat(new PlausibleDates(back, false, 92, TODAY).of(PERIODS, last)).isEmpty();
    assertThat(said(new PlausibleDates(ahead, false, 92, TODAY).of(PERIODS, last)))
        .containsExactly(
            "64 Option '--as-of': 2035-04-01 lies 3045 days after today, 2026-11-29 (at most 92)");
  }

  @Test
  void aYearOfWhichNothingWasDeliveredIsDoubted() throws IOException {
    var written =
        new PlausibleDates(settings("2025-03-31", "years: [2024, 1850]"), false, 92, TODAY);
    var asked = new PlausibleDates(settings("2025-03-31", "years: [2042]"), true, 92, TODAY);

    assertThat(said(written.of(PERIODS, Optional.empty())))
        .hasSize(1)
        .allMatch(
            one ->
                one.endsWith(
                    "years: nothing was delivered of 1850 (deliveries are of 2019 to 2025)"));
    assertThat(said(asked.of(PERIODS, Optional.empty())))
        .containsExactly(
            "64 Option '--year': nothing was delivered of 2042 (deliveries are of 2019 to 2025)");
  }

  @Test
  void periodsThatNameNoYearRaiseNoDoubt() throws IOException {
    var dates = new PlausibleDates(settings("1925-03-31", "years: [1850]"), false, 92, TODAY);

    assertThat(dates.of(List.of("Q1"), Optional.empty())).isEmpty();
  }

  private static List<String> said(List<Refusal> doubts) {
    return doubts.stream().map(one -> one.code().value() + " " + one.getMessage()).toList();
  }

  private Settings settings(String day, String line) throws IOException {
    var text = "title: t\nreference_date: %s\nlanding: in\nwarehouse: out\n%s\n";
    var file = folder.resolve("settings.yaml");
    return Settings.read(Files.writeString(file, text.formatted(day, line)));
  }
}
