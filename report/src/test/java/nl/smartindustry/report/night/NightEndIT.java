package nl.smartindustry.report.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.smartindustry.report.release.FaultHarness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whole nights as processes of the packaged jar that something outside the program ends: exit code,
 * record and sentence agree, and nothing of an enterprise stays outside the stored tables.
 */
class NightEndIT {
  @TempDir Path folder;
  private SmallNight night;

  @BeforeEach
  void aCountry() throws IOException {
    night = SmallNight.in(folder.resolve("country"));
  }

  @Test
  void stoppedWhileSparkWorksItIsRecordedAsStopped() throws Exception {
    var running = NightProcess.plain(night).start(Map.of());
    var temporary = night.warehouse().resolve(".temporary");
    while (!shuffles(temporary)) {
      assertThat(running.isAlive()).isTrue();
      Thread.sleep(20);
    }
    var mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary));

    running.destroy(); // SIGTERM

    assertThat(running.waitFor()).isEqualTo(143);
    assertThat(night.recorded("exit_code").asInt()).isEqualTo(143);
    assertThat(night.recorded("state").asText()).isEqualTo("ABORTED");
    assertThat(night.recorded("reason").asText()).isEqualTo("Stopped by the operator (SIGTERM)");
    assertThat(mode).isEqualTo("rwx------");
    assertThat(temporary).doesNotExist();
  }

  @Test
  void aJarThatIsCutShortOnTheWayIsNamed() throws Exception {
    var jar = Files.copy(NightProcess.JAR, folder.resolve("smart-industry.jar"));
    Files.createSymbolicLink(folder.resolve("lib"), NightProcess.JAR.resolveSibling("lib"));
    var command = new ArrayList<>(NightProcess.plain(night).command());
    command.set(command.indexOf(NightProcess.JAR.toString()), jar.toString());
    var running = new FaultHarness(command).start(Map.of());
    while (!Files.exists(night.warehouse().resolve(".temporary"))) {
      assertThat(running.isAlive()).isTrue();
      Thread.sleep(20);
    }
    try (var cut = FileChannel.open(jar, StandardOpenOption.WRITE)) {
      cut.truncate(Files.size(jar) / 2);
    }

    assertThat(running.waitFor()).isEqualTo(74);
    assertThat(night.recorded("exit_code").asInt()).isEqualTo(74);
    assertThat(night.recorded("reason").asText())
        .isEqualTo(
            "Program '%s': was replaced or cut short while it ran (start again)".formatted(jar));
  }

  @Test
  void aFolderFromWhichNothingRunsIsNamedBeforeAnythingIsRead() throws Exception {
    var disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        succeeds("mount", "-t", "tmpfs", "-o", "noexec", "tmpfs", disk.toString()),
        "this user may not mount a disk, so one without programs is not tried");
    try {
      night.settle("reference_date: 2025-03-31", "temporary: " + disk);

      ends(78, "Temporary folder '%s/smart-industry-".formatted(disk));
    } finally {
      assertThat(succeeds("umount", "-l", disk.toString())).isTrue();
    }
  }

  @Test
  void tooLittleMemoryIsSaidBeforeAnythingIsRead() throws Exception {
    ends(71, "Memory: found ", "env", "JAVA_TOOL_OPTIONS=-Xmx384m");
  }

  /** Row M1: from too little memory to enough it is 71 or a whole night, and never hangs. */
  @Tag("faults")
  @Test
  void withWhateverMemoryItEndsWholeOrSaysThatItNeedsMore() throws Exception {
    var exitCodes = new ArrayList<Integer>();
    for (int megabytes = 64; !exitCodes.contains(0); megabytes += 64) {
      var command = new ArrayList<>(NightProcess.plain(night).command());
      var heap = "-Xmx%dm".formatted(megabytes);
      command.replaceAll(word -> word.startsWith("-Xmx") ? heap : word);
      exitCodes.add(new FaultHarness(command).run().exitCode());
    }
    assertThat(exitCodes).hasSizeBetween(4, 16).containsOnly(71, 0);
  }

  @Test
  void aDirectoryForSparkOutsideTheWarehouseIsRefused() throws Exception {
    ends(78, "Environment variable SPARK_LOCAL_DIRS is '/x'", "env", "SPARK_LOCAL_DIRS=/x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ulimit -n 64; exec \"$@\"            | Open files: the limit is 64 (at least 400; ulimit"
            + " -n)",
        "export LC_ALL=POSIX; exec \"$@\" caf\u00e9 | cannot be read in the locale's character set",
      })
  void whatTheShellStartsItInIsLookedAtFirst(String script, String sentence) throws Exception {
    var command = new ArrayList<>(List.of("bash", "-c", script, "-"));
    command.addAll(NightProcess.plain(night).command());
    var said = folder.resolve("said");

    assertThat(new FaultHarness(command).run(said).exitCode()).isEqualTo(78);

    assertThat(Files.readAllLines(said)).singleElement().asString().contains(sentence);
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void aDamagedStoredFileIsNamed(boolean cutShort) throws IOException {
    assertThat(CommandRun.of("ingest", "--settings", "" + night.settings()).exitCode()).isZero();
    var stored =
        night
            .warehouse()
            .resolve("restricted/survey_response/ict_survey-2024-1/part-00000.parquet");
    var bytes = Files.readAllBytes(stored);
    bytes[bytes.length / 3] ^= 1;
    Files.write(stored, cutShort ? Arrays.copyOf(bytes, bytes.length / 2) : bytes);

    var ran = CommandRun.of("transform", "--settings", "" + night.settings());

    assertThat(ran.exitCode()).isEqualTo(74);
    assertThat(ran.sentence()).startsWith("Stored file '%s': found ".formatted(stored));
    assertThat(night.recorded("reason").asText()).isEqualTo(ran.sentence());
  }

  /** A night, started with words before it, that ends early with one sentence. */
  private void ends(int exitCode, String sentence, String... before) throws Exception {
    var command = new ArrayList<>(List.of(before));
    NightProcess.plain(night).command().stream()
        .filter(word -> before.length == 0 || !word.startsWith("-Xmx"))
        .forEach(command::add);
    var said = folder.resolve("said");

    var ended = new FaultHarness(command).run(said);

    assertThat(ended.exitCode()).isEqualTo(exitCode);
    assertThat(Files.readAllLines(said))
        .filteredOn(line -> !line.startsWith("Picked up"))
        .singleElement()
        .asString()
        .startsWith(sentence)
        .isEqualTo(night.recorded("reason").asText());
    assertThat(night.recorded("exit_code").asInt()).isEqualTo(exitCode);
  }

  private static boolean shuffles(Path temporary) throws IOException {
    if (!Files.isDirectory(temporary)) {
      return false;
    }
    try (var folders = Files.list(temporary)) {
      return folders.anyMatch(one -> one.getFileName().toString().startsWith("blockmgr-"));
    }
  }

  private static boolean succeeds(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).start().waitFor() == 0;
  }
}
