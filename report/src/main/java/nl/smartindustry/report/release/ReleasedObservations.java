package nl.smartindustry.report.release;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.release.Releases.Release;

/** The observations of a release: the files that its manifest names, no others. */
public final class ReleasedObservations {
  private static final String FOLDER = "observations/";

  private ReleasedObservations() {}

  /**
   * Gives each row to {@code reader}, by the names of its columns; a file that cannot be read is
   * refused (74).
   */
  public static void forEach(Release release, Consumer<Function<String, Object>> reader) {
    for (var file : release.manifest().files()) {
      if (file.path().startsWith(FOLDER) && StoredRows.areIn(file.path())) {
        read(release, file.path(), reader);
      }
    }
  }

  private static void read(
      Release release, String path, Consumer<Function<String, Object>> reader) {
    try {
      StoredRows.forEach(release.folder(), path, reader);
    } catch (IOException | RuntimeException damaged) {
      throw new Refusal(
          ExitCode.INPUT_OUTPUT,
          "Release file '%s': cannot be read (releases verify %s says more)"
              .formatted(path, release.id()),
          damaged);
    }
  }
}
