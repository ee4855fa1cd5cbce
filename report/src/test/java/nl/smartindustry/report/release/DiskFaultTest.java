package nl.smartindustry.report.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.run.DurableFiles;
import nl.smartindustry.report.run.FolderListing;
import nl.smartindustry.report.run.RunLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults of a disk, on a small one of its own; skipped where this user may not mount one. */
class DiskFaultTest {
  private static final String OPTIONS = "size=4m,nr_inodes=128";

  /** Twelve files of a page each, the manifest and the pointer need 14 pages. */
  private static final int NEED = 14;

  /** Files and folders on the disk at most. */
  private static final int NODES = 128;

  @TempDir Path disk;
  private boolean mounted;

  @BeforeEach
  void mountASmallDisk() throws Exception {
    mounted = succeeds("mount", "-t", "tmpfs", "-o", OPTIONS, "tmpfs", disk.toString());
    assumeTrue(mounted, "this user may not mount a small disk, so a full one is not tried");
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      assertThat(succeeds("umount", disk.toString())).isTrue();
    }
  }

  @Test
  void onAFullDiskTheReleaseBeforeStaysCurrent() throws Exception {
    var before = publish(0);
    for (int pages = 0; pages <= NEED * 3 / 2; pages++) {
      var ballast = fillUpTo(pages);
      var failure = failureOf(pages + 1);
      var current = CurrentView.of(disk).verified().orElseThrow();

      assertThat(failure).isEqualTo(pages < NEED ? ExitCode.CANNOT_WRITE : null);
      assertThat(current.equals(before)).isEqualTo(failure != null);
      assertThat(FolderListing.namesIn(disk.resolve("releases")))
          .noneMatch(name -> name.startsWith("staging-"));

      Files.delete(ballast);
      assertThat(failureOf(pages + 1)).isNull();
      before = CurrentView.of(disk).verified().orElseThrow();
      removeOthers(before);
    }
  }

  /** Row D5. */
  @Test
  void whereNoFurtherFileMayBeMadeTheReleaseBeforeStaysCurrent() throws Exception {
    var before = publish(0);
    int failed = 0;
    for (int left = 0; CurrentView.of(disk).verified().equals(Optional.of(before)); left++) {
      var ballast = Files.createDirectory(disk.resolve("ballast"));
      fillUp(ballast);
      for (int one = 0; one < left; one++) {
        Files.delete(ballast.resolve("" + one));
      }
      var failure = failureOf(1);

      assertThat(failure).isIn(null, ExitCode.CANNOT_WRITE);
      failed += failure == null ? 0 : 1;
      DurableFiles.removeTree(ballast);
    }
    assertThat(failed).isGreaterThan(NEED);
    assertThat(FolderListing.namesIn(disk.resolve("releases"))).hasSize(3);
  }

  private static void fillUp(Path ballast) {
    try {
      for (int one = 0; one < NODES; one++) {
        Files.createFile(ballast.resolve("" + one));
      }
    } catch (IOException full) {
      return;
    }
  }

  @Test
  void aReadOnlyDiskIsRefusedBeforeAnythingIsRead() throws Exception {
    publish(1);
    assertThat(succeeds("mount", "-o", "remount,ro", disk.toString())).isTrue();

    assertThatThrownBy(() -> RunLock.acquire(new Warehouse(disk)))
        .hasMessageEndingWith("lies on a read-only disk (must be writable)")
        .extracting(failure -> ((Refusal) failure).code())
        .isEqualTo(ExitCode.CANNOT_WRITE);
    assertThat(CurrentView.of(disk).verified()).isPresent();
  }

  private String publish(int night) {
    try (var lock = RunLock.acquire(new Warehouse(disk))) {
      return new PublicationProtocol(lock).publish(Drafts.night(night)).release();
    }
  }

  private ExitCode failureOf(int night) {
    try {
      publish(night);
      return null;
    } catch (Refusal refusal) {
      return refusal.code();
    }
  }

  /** Leaves room for {@code pages}, the units in which the disk hands out space. */
  private Path fillUpTo(int pages) throws IOException {
    var ballast = disk.resolve("ballast");
    var store = Files.getFileStore(disk);
    long room = pages * store.getBlockSize();
    Files.write(ballast, new byte[(int) (store.getUsableSpace() - room)]);
    return ballast;
  }

  private void removeOthers(String kept) throws IOException {
    for (var listed : new Releases(new Warehouse(disk)).list()) {
      if (!listed.id().equals(kept)) {
        DurableFiles.removeTree(disk.resolve("releases").resolve(listed.id()));
      }
    }
  }

  private static boolean succeeds(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }
}
