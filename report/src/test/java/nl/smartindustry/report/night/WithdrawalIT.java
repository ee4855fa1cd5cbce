package nl.smartindustry.report.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Row R1 of the fault matrix: back to an earlier release, and a release that is retracted. */
class WithdrawalIT {
  @TempDir Path folder;

  @Test
  void whatWasRolledBackIsNotMadeCurrentAgainByTheSameInputs() throws IOException {
    var night = SmallNight.in(folder).printingLittle();
    var first = night.release();
    night.deliver("ict_survey/2023");
    var second = night.release();
    var bytes = Folders.hashes(night.warehouse().resolve("releases").resolve(second));
    assertThat(second).isNotEqualTo(first);

    assertThat(releases(night, "rollback", first).exitCode()).isZero();

    assertThat(night.current()).contains(first);
    var same = night.run();
    assertThat(same.exitCode()).isEqualTo(10);
    assertThat(same.err())
        .anyMatch(line -> line.contains("'%s': is rolled back".formatted(second)));
    assertThat(night.current()).contains(first);
    assertThat(night.run("--restart").err()).anyMatch(line -> line.contains("stays " + first));
    assertThat(releases(night, "list").out())
        .anyMatch(line -> line.startsWith("* " + first))
        .anyMatch(line -> line.contains(second) && line.contains("rolled back"));

    assertThat(releases(night, "retract", first, "--reason", "x").exitCode()).isEqualTo(64);
    assertThat(releases(night, "retract", second, "--reason", "wrong wave").exitCode()).isZero();
    assertThat(releases(night, "rollback", second).sentence())
        .isEqualTo("Release '%s': is retracted: wrong wave".formatted(second));
    assertThat(Folders.hashes(night.warehouse().resolve("releases").resolve(second)))
        .isEqualTo(bytes);
    assertThat(asked(night, second)).contains("Ingetrokken uitgave: wrong wave");
    assertThat(asked(night, first)).noneMatch(line -> line.contains("Ingetrokken"));

    night.deliver("ict_survey/2022");
    assertThat(night.release()).isNotIn(first, second);
  }

  @Test
  void aRollbackBackAgainAndAWrongOneAreAnswered() throws IOException {
    var night = SmallNight.in(folder).printingLittle();
    var first = night.release();
    night.deliver("ict_survey/2023");
    var second = night.release();
    releases(night, "rollback", first);

    assertThat(releases(night, "rollback", second).exitCode()).isZero();

    assertThat(night.current()).contains(second);
    assertThat(night.run().exitCode()).isZero();
    whatCannotBeRecordedDoesNotHappen(night, first);
    assertThat(releases(night, "rollback", "2025-03-31-000000000000").exitCode()).isEqualTo(64);
    assertThat(releases(night, "retract", first, "--reason", " ").exitCode()).isEqualTo(64);
    Files.writeString(
        night.warehouse().resolve("releases").resolve(first).resolve("manifest.json"), "{");
    assertThat(releases(night, "rollback", first).exitCode()).isEqualTo(74);
    assertThat(night.current()).contains(second);
  }

  private static void whatCannotBeRecordedDoesNotHappen(SmallNight night, String release)
      throws IOException {
    var audit = night.warehouse().resolve("restricted/audit.jsonl");
    var written = Files.readString(audit);
    assertThat(written.lines()).hasSize(2).allMatch(line -> line.contains("\"rollback\""));
    Files.writeString(audit, written.replaceFirst("rollback", "approve"));

    var retraction = releases(night, "retract", release, "--reason", "wrong wave");

    assertThat(retraction.exitCode()).isEqualTo(74);
    assertThat(retraction.sentence()).contains("line 2 does not follow from the one before");
    assertThat(releases(night, "list").out()).noneMatch(line -> line.contains("retracted"));
    var status = CommandRun.of("status", "--settings", "" + night.settings());
    assertThat(status.exitCode()).isEqualTo(74);
    assertThat(status.out()).contains("decisions   " + retraction.sentence());
    Files.writeString(audit, written);
  }

  private static List<String> asked(SmallNight night, String release) {
    var words = "table --indicator SI_AD_ROB --by size --release " + release + " --settings ";
    return CommandRun.of((words + night.settings()).split(" ")).out();
  }

  private static CommandRun releases(SmallNight night, String... words) {
    var arguments = new ArrayList<>(List.of("releases"));
    arguments.addAll(List.of(words));
    arguments.addAll(List.of("--settings", "" + night.settings()));
    return CommandRun.of(arguments.toArray(String[]::new));
  }
}
