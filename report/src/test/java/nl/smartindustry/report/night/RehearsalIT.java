package nl.smartindustry.report.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a night would change, without a change. */
class RehearsalIT {
  @TempDir Path folder;

  @Test
  void thePlanNamesWhatTheNightThenDoesAndChangesNothing() throws IOException {
    var night = SmallNight.in(folder, "register_month/202501");
    var first = night.release();
    assertThat(plan(night).out())
        .containsExactly("Nothing would change: release %s stays current".formatted(first));
    night.settle("reference_date: 2025-03-31", "due: {register_month: 20}");
    night.deliver("ict_survey/2023");
    var before = Folders.hashes(night.warehouse());

    var plan = plan(night);

    assertThat(plan.exitCode()).isZero();
    assertThat(Folders.hashes(night.warehouse())).isEqualTo(before);
    assertThat(plan.out())
        .contains("Late: register_month 202502, due by 2025-03-20")
        .anyMatch(line -> line.matches("  \\+ ict_survey/2023/.*"))
        .anyMatch(line -> line.matches("Printed figures that would move: \\d+"));
    var second = night.release();
    assertThat(plan.out()).first().isEqualTo("From %s to %s".formatted(first, second));
  }

  @Test
  void otherDefinitionsAreTriedAndANightThatWouldStopIsSaid() throws IOException {
    var night = SmallNight.in(folder);
    night.release();
    var definitions = Files.createDirectories(folder.resolve("other"));
    var words = Path.of("src/main/resources/definitions/labels.yaml");
    Files.writeString(
        definitions.resolve("labels.yaml"),
        Files.readString(words).replace("SYNTHETISCHE DATA", "VERZONNEN DATA"));
    var before = Folders.hashes(night.warehouse());

    var other = night.run("--definitions", "" + definitions, "--beside");

    assertThat(other.out())
        .contains("Other definitions")
        .contains(
            "- SYNTHETISCHE DATA: geen echte cijfers", "+ VERZONNEN DATA: geen echte cijfers");
    assertThat(night.run("--definitions", "" + definitions).exitCode()).isEqualTo(64);
    Files.writeString(night.survey().path(), "no survey\n");
    var stopped = plan(night);
    assertThat(stopped.exitCode()).isEqualTo(65);
    assertThat(stopped.sentence()).contains("its content has changed since it was read");
    assertThat(Folders.hashes(night.warehouse())).isEqualTo(before);
  }

  private static CommandRun plan(SmallNight night) {
    return night.run("--plan");
  }
}
