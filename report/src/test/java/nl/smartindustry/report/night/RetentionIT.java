package nl.smartindustry.report.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 11: what is past its date is said and goes; what is current never does. */
class RetentionIT {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;

  @Test
  void whatIsPastItsDateGoesAndTheCurrentReleaseStays() throws IOException {
    var night = SmallNight.of(folder, "register_frame/2024", "ict_survey/2024").printingLittle();
    night.settle("reference_date: 2024-12-31");
    var old = night.release();
    night.surveyAgain().edit(cells -> cells[1].endsWith("7") ? refused(cells) : cells);
    night.settle("reference_date: 2025-03-31", "retention: {readers_days: 0}");
    var current = night.release();
    var before = Folders.hashes(night.warehouse().resolve("restricted"));

    var dry = night("retention", night, "--as-of", "2036-01-01", "--confirm-date", "--dry-run");

    assertThat(dry.exitCode()).isEqualTo(10);
    assertThat(dry.err())
        .contains(
            "Retention of 2036-01-01: 3 to purge",
            "  would purge release '%s'".formatted(old),
            "  would purge refused records of delivery 'ict_survey-2024-2'",
            "  would purge stored records of delivery 'ict_survey-2024-1'");
    assertThat(Folders.hashes(night.warehouse().resolve("restricted"))).isEqualTo(before);

    var done = night("retention", night, "--as-of", "2036-01-01", "--confirm-date");

    assertThat(done.exitCode()).isEqualTo(10);
    assertThat(night.warehouse().resolve("releases").resolve(old)).doesNotExist();
    assertThat(night.warehouse().resolve("quarantine/survey_response/ict_survey-2024-2"))
        .doesNotExist();
    assertThat(night.warehouse().resolve("restricted/survey_response/ict_survey-2024-1"))
        .doesNotExist();
    assertThat(night.warehouse().resolve("restricted/survey_response/ict_survey-2024-2")).exists();
    assertThat(night.current()).contains(current);
    var record = JSON.readTree(night.runs().get(3).toFile());
    assertThat(record.at("/phases/0/counts/purged_releases").asInt()).isEqualTo(1);
    assertThat(record.at("/phases/0/counts/purged_data").asInt()).isEqualTo(1);
    assertThat(record.path("warnings").toString()).contains(old).contains("ict_survey-2024-1");
    assertThat(night.warehouse().resolve("restricted/audit.jsonl"))
        .content()
        .contains("\"purge\"", "release '%s'; ".formatted(old), "retention of 2036-01-01");
    var next = night.run();
    assertThat(next.err()).anyMatch(line -> line.startsWith("Unchanged: release " + current));
    assertThat(night.leftovers()).isEmpty();
  }

  @Test
  void aNightPurgesByItsReferenceDateAndALookBackDoesNot() throws IOException {
    var night = SmallNight.of(folder, "register_frame/2024", "ict_survey/2024").printingLittle();
    night.settle("reference_date: 2024-12-31");
    night.survey().edit(cells -> cells[1].endsWith("7") ? refused(cells) : cells);
    var old = night.release();
    var quarantine = night.warehouse().resolve("quarantine/survey_response/ict_survey-2024-1");
    assertThat(quarantine).exists();

    night.run("--as-of", "2025-01-31");
    assertThat(quarantine).exists();
    night.settle("reference_date: 2026-01-15", "retention: {manifests_years: 1, readers_days: 0}");
    var later = night.run();

    assertThat(later.err())
        .contains(
            "  due        release '%s'".formatted(old),
            "  purging    refused records of delivery 'ict_survey-2024-1'");
    assertThat(night.warehouse().resolve("releases").resolve(old)).exists();
    assertThat(quarantine).doesNotExist();
    assertThat(Files.exists(night.warehouse().resolve("restricted/survey_response"))).isTrue();
  }

  private static CommandRun night(String command, SmallNight night, String... options) {
    var all = new ArrayList<>(List.of(command, "--settings", "" + night.settings()));
    all.addAll(List.of(options));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private static String[] refused(String[] cells) {
    var other = cells.clone();
    other[9] = other[1].endsWith("77") ? "x" : other[9];
    return other;
  }
}
