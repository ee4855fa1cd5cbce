package nl.smartindustry.report.compare;

import java.util.List;
import java.util.TreeMap;
import nl.smartindustry.report.release.ReleasedObservations;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.topic.revision.PublishedValue;

/**
 * All cells of one release.
 *
 * @param byKey indicator and cell → the cell
 */
record ReleasedCells(TreeMap<String, Observation> byKey) {
  /** Reads a release; a file that cannot be read is refused (74). */
  static ReleasedCells of(Release release) {
    var cells = new TreeMap<String, Observation>();
    ReleasedObservations.forEach(
        release,
        row -> {
          var cell = Observation.from(row);
          cells.put(cell.key().indicator() + " " + cell.key().cell(), cell);
        });
    return new ReleasedCells(cells);
  }

  /** The cells that have a figure. */
  List<PublishedValue> published() {
    return byKey.values().stream().filter(Observation::present).map(PublishedValue::of).toList();
  }
}
