package nl.smartindustry.report.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.run.RunLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The status of a warehouse: before, between and after nights. */
class StatusIT {
  @TempDir Path folder;

  @Test
  void anEmptyWarehouseHasNothingAndIsNotMade() throws IOException {
    var night = SmallNight.of(folder);
    var definitions = Files.createDirectory(folder.resolve("definitions"));
    Files.writeString(
        definitions.resolve("release_calendar.yaml"),
        "- {reference_date: 2024-12-31, published: 2025-05-19}\n"
            + "- {reference_date: 2025-03-31, published: 2025-11-17}\n");
    night.settle("reference_date: 2025-03-31");

    var status = status(night, "--max-age", "26h");

    assertThat(status.exitCode()).isEqualTo(66);
    assertThat(status.out())
        .anyMatch(line -> line.matches("last night +none"))
        .anyMatch(line -> line.matches("current +none"))
        .anyMatch(line -> line.matches("planned +2025-11-17, to describe 2025-03-31"))
        .noneMatch(line -> line.contains("2025-05-19"))
        .anyMatch(line -> line.matches("landing +a night would stop: Source '.*': no complete.*"))
        .anyMatch(
            line -> line.matches("alarm +the last good night is not there \\(at most 26 h\\)"));
    assertThat(night.warehouse()).doesNotExist();
  }

  @Test
  void aFailedNightStandsBesideTheLastGoodOne() throws IOException {
    var night = SmallNight.in(folder);
    night.settle(
        "reference_date: 2025-03-31",
        "nights: daily at 02:30",
        "due: {ict_survey: 30, register_frame: 400}",
        "alerts: {on: [approval, failed], command: [/no/such/program]}");
    var release = night.release();
    assertThat(night.recorded("exit_code").asInt()).isEqualTo(10);
    var good = status(night, "--max-age", "26h");
    assertThat(good.exitCode()).isZero();
    assertThat(good.out())
        .anyMatch(line -> line.matches("last night +000001-.* published.*"))
        .anyMatch(line -> line.matches("current +" + release + " CONCEPT, synthetic.*"))
        .anyMatch(line -> line.matches("tables +\\d+ of \\d+ have figures; without: .*"))
        .anyMatch(line -> line.matches("landing +nothing new"))
        .anyMatch(line -> line.matches("due +ict_survey 2025 by 2026-01-30"))
        .anyMatch(line -> line.matches("due +register_frame 2025 by 2027-02-04"))
        .anyMatch(line -> line.matches("to approve +" + release))
        .anyMatch(line -> line.matches("alerts +1 not sent by command"))
        .noneMatch(line -> line.startsWith("last good"));
    assertThat(status(night, "--as-of", "2026-02-01").out())
        .anyMatch(line -> line.matches("late +ict_survey 2025 by 2026-01-30"));
    var again = night.run("--if-due");
    assertThat(again.exitCode()).isZero();
    assertThat(again.err()).singleElement().asString().startsWith("Not due: the night of ");
    assertThat(good.out()).anyMatch(line -> line.matches("next night +the night of .* was made.*"));
    Files.writeString(night.survey().path(), "not a survey\n");
    var failed = night.run();

    var status = status(night, "--max-age", "0s");

    assertThat(failed.exitCode()).isEqualTo(65);
    assertThat(status.out()).anyMatch(line -> line.matches("alerts +2 not sent by command"));
    assertThat(status.exitCode()).isEqualTo(66);
    assertThat(status.out())
        .anyMatch(line -> line.matches("last night +000002-.* failed \\(exit 65\\).*"))
        .anyMatch(line -> line.endsWith(failed.sentence()))
        .anyMatch(line -> line.matches("last good +000001-.*"));
  }

  @Test
  void aRunThatHoldsTheLockIsSeenAndNotDisturbed() throws IOException {
    var night = SmallNight.in(folder);
    try (var lock = RunLock.acquire(new Warehouse(night.warehouse()))) {
      assertThat(status(night).out()).anyMatch(line -> line.matches("now +a run is writing.*"));
      assertThat(lock.warehouse().root()).isDirectory();
    }
    assertThat(status(night).out()).noneMatch(line -> line.startsWith("now"));
  }

  private static CommandRun status(SmallNight night, String... options) {
    var arguments = new ArrayList<>(List.of("status", "--settings", "" + night.settings()));
    arguments.addAll(List.of(options));
    return CommandRun.of(arguments.toArray(String[]::new));
  }
}
