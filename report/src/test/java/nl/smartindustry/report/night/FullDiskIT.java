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

/** Row D1 of the fault matrix: the warehouse's disk is full; skipped where none can be mounted. */
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

  @Test
  void aProcessSaysSoInOneSentence() throws Exception {
    var before = night.release();
    night.deliver("fieldlabs/2024");
    leave(64 << 10);
    var said = folder.resolve("said");

    var ended = NightProcess.plain(night).run(said);

    assertThat(ended.exitCode()).isEqualTo(CANNOT_WRITE);
    assertThat(Files.readAllLines(said))
        .filteredOn(line -> !line.startsWith("  ") && !line.endsWith(" …"))
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
