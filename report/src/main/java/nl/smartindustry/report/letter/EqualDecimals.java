package nl.smartindustry.report.letter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.report.letter.PrintedColumns.PrintedColumn;
import nl.smartindustry.report.table.ColumnKind;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.TableLayout;
import nl.smartindustry.report.table.TableLayout.RowLayout;

/**
 * The figures of one indicator in one unit, all with the decimals of the coarsest of them, so that
 * a table has one number of decimals for each. A margin in a column of its own keeps its decimals,
 * and is not said beside the figure a second time.
 */
record EqualDecimals(TableLayout layout, List<PrintedColumn> printed) {
  private record Kind(String indicator, String unit) {}

  List<List<PrintedCell>> of(List<List<PrintedCell>> rows) {
    var layouts = layout.rows().toList();
    var decimals = new HashMap<Kind, Integer>();
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < printed.size(); j++) {
        if (rows.get(i).get(j) instanceof PrintedCell.Number number && !isMargin(j)) {
          decimals.merge(kind(layouts.get(i), j, number), number.decimals(), Math::min);
        }
      }
    }
    var equal = new ArrayList<List<PrintedCell>>();
    for (int i = 0; i < rows.size(); i++) {
      equal.add(row(layouts.get(i), rows.get(i), decimals));
    }
    return equal;
  }

  private List<PrintedCell> row(
      RowLayout row, List<PrintedCell> cells, Map<Kind, Integer> decimals) {
    boolean margins = printed.stream().anyMatch(one -> one.layout().kind() == ColumnKind.MARGIN);
    var equal = new ArrayList<PrintedCell>();
    for (int j = 0; j < printed.size(); j++) {
      var cell = cells.get(j);
      if (cell instanceof PrintedCell.Number number && !isMargin(j)) {
        cell = number.rounded(decimals.get(kind(row, j, number)));
      }
      equal.add(margins ? FigureCell.bare(cell) : cell);
    }
    return equal;
  }

  private boolean isMargin(int column) {
    return printed.get(column).layout().kind() == ColumnKind.MARGIN;
  }

  private Kind kind(RowLayout row, int column, PrintedCell.Number number) {
    return new Kind(layout.series(row, printed.get(column).layout()).indicator(), number.unit());
  }
}
