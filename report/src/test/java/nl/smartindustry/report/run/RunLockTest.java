package nl.smartindustry.report.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.release.FaultHarness;
import nl.smartindustry.report.release.PublishOnce;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {
  @TempDir Path folder;

  @Test
  void aSecondRunIsRefusedWhileTheFirstGoesOn() throws Exception {
    var warehouse = new Warehouse(folder);

    try (var first = RunLock.acquire(warehouse)) {
      assertThat(codeOf(first.warehouse())).isEqualTo(ExitCode.LOCKED);
      assertThat(elsewhere().run().exitCode()).isEqualTo(ExitCode.LOCKED.value());
    }

    assertThat(elsewhere().run().exitCode()).isZero();
  }

  @Test
  void aRefusedAttemptInTheSameProcessDoesNotFreeTheLock() throws Exception {
    var warehouse = new Warehouse(folder);

    try (var first = RunLock.acquire(warehouse)) {
      assertThat(codeOf(first.warehouse())).isEqualTo(ExitCode.LOCKED);
      assertThat(codeOf(new Warehouse(folder.resolve("../" + folder.getFileName()))))
          .isEqualTo(ExitCode.LOCKED);

      assertThat(elsewhere().run().exitCode()).isEqualTo(ExitCode.LOCKED.value());
    }
  }

  @Test
  void aLockFileThatNobodyHoldsMeansNothing() throws IOException {
    Files.writeString(folder.resolve(".lock"), "left by a run that was killed");

    try (var lock = RunLock.acquire(new Warehouse(folder))) {
      assertThat(lock.warehouse().releases()).isDirectory();
    }
  }

  @Test
  void whatAKilledRunLeftHalfMadeIsRemoved() throws IOException {
    var derived = folder.resolve("restricted/derived/continuity_unit/0123456789ab");
    Files.createDirectories(derived.resolve(".staging-continuity_unit/_temporary/0"));
    Files.createDirectories(folder.resolve("quarantine/ict_survey/.staging-2024"));
    Files.createFile(folder.resolve("restricted/.ledger.json.tmp"));
    var stored = Files.createFile(derived.resolve("part-00000.parquet"));

    RunLock.acquire(new Warehouse(folder)).close();

    assertThat(derived).isDirectoryContaining(stored::equals).isDirectoryNotContaining("glob:.*");
    assertThat(folder.resolve("quarantine/ict_survey")).isEmptyDirectory();
    assertThat(folder.resolve("restricted/.ledger.json.tmp")).doesNotExist();
  }

  @Test
  void aWarehouseThatIsAFileIsRefused() throws IOException {
    var file = Files.createFile(folder.resolve("warehouse"));

    assertThat(codeOf(new Warehouse(file))).isEqualTo(ExitCode.CANNOT_WRITE);
    assertThat(codeOf(new Warehouse(file.resolve("below")))).isEqualTo(ExitCode.CANNOT_WRITE);
  }

  @Test
  void aWarehouseThatThisUserMayNotWriteIsRefused() throws IOException {
    Files.createDirectory(folder.resolve("releases"));
    Files.setPosixFilePermissions(
        folder.resolve("releases"), PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeFalse(
        Files.isWritable(folder.resolve("releases")),
        "this user may write everywhere (root), so a denied permission is not tried");

    assertThatThrownBy(() -> RunLock.acquire(new Warehouse(folder)))
        .hasMessageEndingWith("releases': this user may not write there")
        .extracting(failure -> ((Refusal) failure).code())
        .isEqualTo(ExitCode.PERMISSION);
  }

  private FaultHarness elsewhere() {
    return FaultHarness.ofMain(PublishOnce.class, folder.toString(), "1");
  }

  private static ExitCode codeOf(Warehouse warehouse) {
    try (var lock = RunLock.acquire(warehouse)) {
      throw new AssertionError("acquired " + lock.warehouse());
    } catch (Refusal refusal) {
      return refusal.code();
    }
  }
}
