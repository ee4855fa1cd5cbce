package nl.smartindustry.transform.method.suppression;

import java.util.Arrays;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.definition.Refusal;

/** The need of a cell, or of a sum of cells, that no pattern meets. */
public final class Unattainable extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int[] cells;

  Unattainable(int[] cells) {
    super("No pattern meets a need", null, false, false);
    this.cells = cells.clone();
  }

  /** The first of the cells, by its position. */
  public int cell() {
    return cells[0];
  }

  /** The same for the user (65), with the names of the cells. */
  public Refusal refusal(LinkedTables tables) {
    var names =
        Arrays.stream(cells)
            .mapToObj(cell -> tables.cells().get(cell).name())
            .collect(Collectors.joining("' and '"));
    return Refusal.data(
        "Cell '%s': cannot be protected, since too many of the cells around it are public", names);
  }
}
