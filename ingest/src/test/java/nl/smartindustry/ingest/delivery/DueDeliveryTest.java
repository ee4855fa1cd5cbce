package nl.smartindustry.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.run.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the next delivery of a source is due. */
class DueDeliveryTest {
  private static final LayoutCatalogue PACKAGED = LayoutCatalogue.load(Definitions.packaged());

  @TempDir Path folder;

  /** 2 March 2025 is a Sunday. */
  @Test
  void theNextPeriodIsDueSoManyDaysAfterItsEnd() throws IOException {
    assertThat(due("ict_survey", 120, "2023", "2024")).isEqualTo("2025 by 2026-04-30");
    assertThat(due("register_month", 30, "202411", "202412")).isEqualTo("202501 by 2025-03-03");
    assertThat(due("register_month", 30, "2024-11", "2024-12")).isEqualTo("2025-01 by 2025-03-03");
    assertThat(due("goods_trade", 1, "2024-Q4")).isEqualTo("2025-Q1 by 2025-04-01");
  }

  @Test
  void aSurveyOfEveryOtherYearIsDueInTheYearAfterNext() throws IOException {
    assertThat(due("innovation_survey", 1, "2020", "2022")).isEqualTo("2024 by 2025-01-02");
  }

  @Test
  void itIsLateFromTheDayAfter() {
    var due = new DueDelivery("ict_survey", "2025", LocalDate.of(2026, 4, 30));

    assertThat(due.late(LocalDate.of(2026, 4, 30))).isFalse();
    assertThat(due.late(LocalDate.of(2026, 5, 1))).isTrue();
  }

  @Test
  void aSourceThatNeverCameHasNoDate() throws IOException {
    assertThat(next(settings("ict_survey", 120))).isEmpty();
  }

  @Test
  void otherPeriodsAndUnknownSourcesAreRefusedByName() throws IOException {
    deliver("fieldlabs", "first");
    var period = catchThrowableOfType(Refusal.class, () -> next(settings("fieldlabs", 1)));
    var source = catchThrowableOfType(Refusal.class, () -> next(settings("fieldlab", 1)));

    assertThat(period.code()).isEqualTo(ExitCode.DEFINITIONS);
    assertThat(period).hasMessageContaining("due of source 'fieldlabs', whose period is 'first'");
    assertThat(source).hasMessageStartingWith("Source 'fieldlab': no layout");
  }

  private String due(String source, int days, String... periods) throws IOException {
    for (var period : periods) {
      deliver(source, period);
    }
    var due = next(settings(source, days)).get(0);
    deleteLanding();
    return due.period() + " by " + due.day();
  }

  private List<DueDelivery> next(Settings settings) {
    return DueDelivery.of(settings, PACKAGED, Ledger.open(folder.resolve("none")));
  }

  private void deliver(String source, String period) throws IOException {
    var id = source + "-" + period + "-1";
    var delivery =
        Files.createDirectories(folder.resolve("in").resolve(source + "/" + period + "/" + id));
    Files.writeString(delivery.resolve("_COMPLETE"), "");
    Files.writeString(
        delivery.resolve("manifest.json"),
        """
        {"source": "%s", "period": "%s", "delivery": "%s", "number": 1, "withdraws": "other"}
        """
            .formatted(source, period, id));
  }

  private void deleteLanding() throws IOException {
    try (var paths = Files.walk(folder.resolve("in"))) {
      paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    }
  }

  private Settings settings(String source, int days) throws IOException {
    var file = folder.resolve("settings.yaml");
    Files.writeString(
        file,
        """
        title: t
        reference_date: 2025-03-31
        landing: in
        warehouse: out
        due: {%s: %d}
        """
            .formatted(source, days));
    return Settings.read(file);
  }
}
