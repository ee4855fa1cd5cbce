package nl.smartindustry.report.publish;

import java.nio.file.Path;
import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.release.ReleaseDraft;
import nl.smartindustry.report.release.ReleaseManifest.ReleaseFile;

/** What must hold of the files of a release before it is published. */
record ReleaseChecks(StoredFigures stored) implements ReleaseDraft.Checks {
  /** Every observation that transform stored is in the release, and no other. */
  @Override
  public void check(Path staging, List<ReleaseFile> files) {
    long published =
        files.stream()
            .filter(file -> file.path().startsWith(ObservationFiles.FOLDER + "/"))
            .mapToLong(ReleaseFile::rows)
            .sum();
    if (published != stored.count()) {
      throw Refusal.of(
          ExitCode.DATA_REFUSED,
          "Release: holds %d observations (transform stored %d)",
          published,
          stored.count());
    }
  }
}
