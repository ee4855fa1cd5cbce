package nl.smartindustry.report.compare;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nl.smartindustry.report.release.ReleasedObservations;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.transform.topic.revision.PublishedValue;

/**
 * All cells of one release.
 *
 * @param byKey indicator and cell → the cell
 */
record ReleasedCells(TreeMap<String, ReleasedCell> byKey) {
  /** Reads a release; a file that cannot be read is refused (74). */
  static ReleasedCells of(Release release) {
    var cells = new TreeMap<String, ReleasedCell>();
    ReleasedObservations.forEach(
        release,
        row -> {
          var cell = ReleasedCell.from(row);
          cells.put(cell.indicator() + " " + cell.cell(), cell);
        });
    return new ReleasedCells(cells);
  }

  /** The cells that have a figure. */
  List<PublishedValue> published() {
    return cells().stream().map(ReleasedCell::published).flatMap(Optional::stream).toList();
  }

  Collection<ReleasedCell> cells() {
    return byKey.values();
  }
}
