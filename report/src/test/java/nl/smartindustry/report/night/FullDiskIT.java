package nl.smartindustry.report.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows D1 and D2 of the fault matrix: a disk is full; skipped where none can be mounted. */
class FullDiskIT {
  private static final int SIZE = 16 << 20;
  private static final int CANNOT_WRITE = 73;

  /** Bytes left for a night: enough to begin; for the tables of ingest; for those of transform. */
  private static final int[] ROOM = {16 << 10, 64 << 10, 128 << 10, 256 << 10};

  @TempDir Path folder;
  private SmallNight night;
  private boolean mounted;

  @BeforeEach
  void mountASmallDisk() throws Exception {
    night = SmallNight.in(folder).printingLittle();
    var disk = Files.createDirectory(night.warehouse()).toString();
    mounted = succeeds("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", disk);
    assumeTrue(mounted, "this user may not mount a small disk, so a full one is not tried");
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      assertThat(succeeds("umount", "-l", night.warehouse().toString())).isTrue();
    }
  }

  @Test
  void onAFullDiskTheReleaseBeforeStaysCurrent() throws IOException {
    var before = night.release();
    night.deliver("fieldlabs/2024");
    for (int room : ROOM) {
      var ballast = leave(room);

      var ran = night.run();

      assertThat(ran.exitCode()).as("%d bytes: %s", room, ran.err()).isEqualTo(CANNOT_WRITE);
      assertThat(ran.sentence()).contains("the disk is full");
      assertThat(night.recorded("exit_code").asInt()).isEqualTo(CANNOT_WRITE);
      assertThat(night.current()).contains(before);
      Files.delete(ballast);
    }
    assertThat(night.release()).isNotEqualTo(before);
    assertThat(night.leftovers()).isEmpty();
  }

  /** Row D2: too small for what Spark needs to start; for what it writes on the way. */
  @ParameterizedTest
  @ValueSource(strings = {"16k", "256k"})
  void aFullDiskForTemporaryFilesIsSaid(String size) throws Exception {
    var disk = Files.createDirectory(folder.resolve("small"));
    assertThat(succeeds("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", "" + disk)).isTrue();
    try {
      night.settle("reference_date: 2025-03-31", "temporary: " + disk);

      var ended = NightProcess.plain(night).run(folder.resolve("said"));

      assertThat(ended.exitCode()).isEqualTo(CANNOT_WRITE);
      assertThat(night.recorded("reason").asText()).contains("the disk is full");
      assertThat(night.recorded("exit_code").asInt()).isEqualTo(CANNOT_WRITE);
      assertThat(night.current()).isEmpty();
    } finally {
      assertThat(succeeds("umount", "-l", "" + disk)).isTrue();
    }
  }

  @Test
  void aProcessSaysSoInOneSentence() throws Exception {
    var before = night.release();
    night.deliver("fieldlabs/2024");
    leave(64 << 10);
    var said = folder.resolve("said");

    var ended = NightProcess.plain(night).run(said);

    assertThat(ended.exitCode()).isEqualTo(CANNOT_WRITE);
    assertThat(Files.readAllLines(said))
        .filteredOn(line -> !line.matches("(?:  |Definitions: ).*|.* …"))
        .singleElement()
        .asString()
        .contains("the disk is full");
    assertThat(night.recorded("exit_code").asInt()).isEqualTo(CANNOT_WRITE);
    assertThat(night.current()).contains(before);
  }

  private Path leave(long room) throws IOException {
    var ballast = night.warehouse().resolve("ballast");
    var store = Files.getFileStore(night.warehouse());
    return Files.write(ballast, new byte[(int) (store.getUsableSpace() - room)]);
  }

  private static boolean succeeds(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }
}
