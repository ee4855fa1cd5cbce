package nl.smartindustry.report.compare;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.release.ParquetFile;
import nl.smartindustry.report.release.ParquetRows;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.transform.revision.PublishedValue;

/**
 * All cells of one release: the files that its manifest names, no others.
 *
 * @param byKey indicator and cell → the cell
 */
record ReleasedCells(TreeMap<String, ReleasedCell> byKey) {
  private static final String FOLDER = "observations/";

  /** Reads a release; a file that cannot be read is refused (74). */
  static ReleasedCells of(Release release) {
    var cells = new TreeMap<String, ReleasedCell>();
    for (var file : release.manifest().files()) {
      if (file.path().startsWith(FOLDER) && ParquetFile.isParquet(file.path())) {
        try {
          new ParquetRows(release.folder(), file.path())
              .forEach(
                  row -> {
                    var cell = ReleasedCell.from(row);
                    cells.put(cell.indicator() + " " + cell.cell(), cell);
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
