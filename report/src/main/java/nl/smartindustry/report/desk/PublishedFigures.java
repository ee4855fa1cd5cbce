package nl.smartindustry.report.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.release.ReleasedObservations;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.transform.safe.Observation;

/** The figures of one indicator in a release: the files that its manifest names, no others. */
final class PublishedFigures {
  private final Release release;

  PublishedFigures(Release release) {
    this.release = release;
  }

  /** All observations of {@code indicator}; an unknown one is refused with the known ones (64). */
  List<Observation> of(String indicator) {
    var found = new ArrayList<Observation>();
    var known = new TreeSet<String>();
    ReleasedObservations.forEach(
        release,
        row -> {
          var code = String.valueOf(row.apply("INDICATOR"));
          known.add(code);
          if (code.equals(indicator)) {
            found.add(Observation.from(row));
          }
        });
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
}
