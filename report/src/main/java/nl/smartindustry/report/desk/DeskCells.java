package nl.smartindustry.report.desk;

import java.util.List;
import java.util.Optional;
import nl.smartindustry.report.input.Observed;
import nl.smartindustry.report.table.Cell;
import nl.smartindustry.report.table.Notes.Sign;

/** How the letter prints: the desk asks here, so that both print the same. */
public interface DeskCells {
  /** The cell of an observation, or of one that is not there. */
  Cell cell(Optional<Observed> observed);

  /** The explanation of the signs that occur in {@code cells}. */
  List<Sign> signs(List<Cell> cells);
}
