package nl.smartindustry.report.table;

import java.util.List;

/**
 * A row of a table.
 *
 * @param id stable name in data files, {@code SI_AD_ROB}
 * @param heading its head
 * @param cells one per column
 * @param total whether it sums up the rows above
 */
public record Row(String id, Heading heading, List<PrintedCell> cells, boolean total) {
  public Row {
    cells = List.copyOf(cells);
  }
}
