package nl.smartindustry.report.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.release.FaultHarness;
import nl.smartindustry.report.release.PublishOnce;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunLockTest {
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rwxr-xr-x");

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

  /** Row D4; where all is permitted to this user, in a process that gives this up. */
  @ParameterizedTest
  @CsvSource({"releases", "runs", "."})
  void aFolderThatThisUserMayNotWriteIsRefused(String closed) throws Exception {
    RunLock.acquire(new Warehouse(folder)).close();
    var readOnly = PosixFilePermissions.fromString("r-xr-xr-x");
    Files.setPosixFilePermissions(folder.resolve(closed), readOnly);
    var command = new ArrayList<>(List.of("setpriv", "--bounding-set=-dac_override"));
    if (!Files.isWritable(folder.resolve(closed))) {
      command.clear();
    }
    command.addAll(elsewhere().command());

    assertThat(new FaultHarness(command).run().exitCode()).isEqualTo(ExitCode.PERMISSION.value());

    Files.setPosixFilePermissions(folder.resolve(closed), OWNER);
    assertThat(elsewhere().run().exitCode()).isZero();
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
