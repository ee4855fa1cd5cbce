package nl.smartindustry.report.release;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.report.release.ReleaseManifest.ReleaseFile;
import nl.smartindustry.report.release.Releases.Release;

/** The observations of a release: the files that its manifest names, no others. */
public final class ReleasedObservations {
  private static final String FOLDER = "observations/";
  private static final String STATUS = "OBS_STATUS";
  private static final String FLAGS = "OBS_FLAGS";
  private static final String GROUP = "INDICATOR_GROUP";

  private ReleasedObservations() {}

  /**
   * Gives each row to {@code reader}, by the names of its columns; a file that cannot be read, or
   * is not the one that was published, is refused (74).
   */
  public static void forEach(Release release, Consumer<Function<String, Object>> reader) {
    for (var file : release.manifest().files()) {
      if (file.path().startsWith(FOLDER) && StoredRows.areIn(file.path())) {
        read(release, file, reader);
      }
    }
  }

  private static void read(
      Release release, ReleaseFile file, Consumer<Function<String, Object>> reader) {
    try {
      if (!Sha256.of(release.folder().resolve(file.path())).equals(file.sha256())) {
        throw new IOException("other bytes than the manifest says");
      }
      StoredRows.forEach(release.folder(), file.path(), row -> reader.accept(flagged(row)));
    } catch (IOException | RuntimeException damaged) {
      throw new Refusal(
          ExitCode.INPUT_OUTPUT,
          "Release file '%s': is not the one that was published (releases verify %s says more)"
              .formatted(file.path(), release.id()),
          damaged);
    }
  }

  /**
   * The row with all its flags as its status. A release of before the SDMX codes, which lacks a
   * column of the group, has the flags themselves there.
   */
  private static Function<String, Object> flagged(Function<String, Object> row) {
    return name -> row.apply(name.equals(STATUS) && row.apply(GROUP) != null ? FLAGS : name);
  }
}
