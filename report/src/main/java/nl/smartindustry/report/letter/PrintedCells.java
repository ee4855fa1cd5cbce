package nl.smartindustry.report.letter;

import java.util.List;
import java.util.Optional;
import nl.smartindustry.report.layout.Labels;
import nl.smartindustry.report.table.Cell;
import nl.smartindustry.report.table.Notes.Sign;
import nl.smartindustry.transform.safe.Observation;

/** How the letter prints figures, for whoever must print the same outside its tables. */
public record PrintedCells(Labels labels) {
  /** For a share without a standard error, as in the headline table. */
  private static final int DECIMALS = 1;

  /**
   * The cell of an observation, or of one that is not there.
   *
   * @param before the figure before it in its row
   */
  public Cell cell(Optional<Observation> observed, Optional<Observation> before) {
    return new FigureCell(labels, DECIMALS).of(observed, before);
  }

  /** The explanation of the signs that occur in {@code cells}. */
  public List<Sign> signs(List<Cell> cells) {
    return new SignsUsed(labels).in(List.of(), cells);
  }
}
