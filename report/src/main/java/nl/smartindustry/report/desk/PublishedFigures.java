package nl.smartindustry.report.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.input.Observed;
import nl.smartindustry.report.release.ParquetFile;
import nl.smartindustry.report.release.ParquetRows;
import nl.smartindustry.report.release.ReleaseManifest.ReleaseFile;
import nl.smartindustry.report.release.Releases.Release;

/** The figures of one indicator in a release: the files that its manifest names, no others. */
final class PublishedFigures {
  private static final String FOLDER = "observations/";

  private final Release release;

  PublishedFigures(Release release) {
    this.release = release;
  }

  /** All observations of {@code indicator}; an unknown one is refused with the known ones (64). */
  List<Observed> of(String indicator) {
    var found = new ArrayList<Observed>();
    var known = new TreeSet<String>();
    for (var file : release.manifest().files()) {
      if (file.path().startsWith(FOLDER) && ParquetFile.isParquet(file.path())) {
        read(file, indicator, found, known);
      }
    }
    if (found.isEmpty()) {
      throw Refusal.of(
          ExitCode.USAGE,
          "Unknown indicator '%s' (release %s has: %s)",
          indicator,
          release.id(),
          known);
    }
    return List.copyOf(found);
  }

  private void read(
      ReleaseFile file, String indicator, List<Observed> found, SortedSet<String> known) {
    try {
      new ParquetRows(release.folder(), file.path())
          .forEach(
              row -> {
                var code = String.valueOf(row.apply("INDICATOR"));
                known.add(code);
                if (code.equals(indicator)) {
                  found.add(Observed.from(row));
                }
              });
    } catch (IOException | RuntimeException damaged) {
      throw new Refusal(
          ExitCode.INPUT_OUTPUT,
          "Release file '%s': cannot be read (releases verify %s says more)"
              .formatted(file.path(), release.id()),
          damaged);
    }
  }
}
