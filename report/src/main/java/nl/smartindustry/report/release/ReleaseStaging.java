package nl.smartindustry.report.release;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.smartindustry.report.run.DurableFiles;
import nl.smartindustry.report.run.FolderListing;
import nl.smartindustry.report.run.Provenance;
import nl.smartindustry.report.run.WritablePlaces;

/**
 * The folder {@code releases/staging-…} in which a release is made, for the owner's eyes only. It
 * lies beside the releases, so that it can be renamed to one without crossing a device.
 */
record ReleaseStaging(Path releases, Path folder) {
  private static final String PREFIX = "staging-";

  /** Opens an empty staging folder for the release of {@code key}. */
  static ReleaseStaging open(Path releases, String key) throws IOException {
    var folder = releases.resolve(PREFIX + Provenance.shortOf(key));
    Files.createDirectory(folder);
    WritablePlaces.closeToOthers(folder);
    return new ReleaseStaging(releases, folder);
  }

  /** Where a release goes that is being removed, so that the next sweep ends what was begun. */
  static Path leaving(Path releases, String id) {
    return releases.resolve(PREFIX + id);
  }

  /** Removes what dead runs left. Only the holder of the lock may: then no live run stages. */
  static void sweep(Path releases) throws IOException {
    for (var name : FolderListing.namesIn(releases)) {
      if (name.startsWith(PREFIX)) {
        DurableFiles.removeTree(releases.resolve(name));
      }
    }
    Files.deleteIfExists(DurableFiles.temporaryOf(releases.resolve(CurrentRelease.FILE)));
  }

  /** Renames this folder to the release {@code id}, as readable as the releases beside it. */
  void becomeRelease(String id) throws IOException {
    WritablePlaces.openLike(releases, folder);
    Files.move(folder, releases.resolve(id), ATOMIC_MOVE);
    DurableFiles.flushDirectory(releases);
  }

  /** Removes this folder, where it still exists; a failure is left to the next sweep. */
  void discard() {
    try {
      DurableFiles.removeTree(folder);
    } catch (IOException leftToTheNextSweep) {
      return;
    }
  }
}
