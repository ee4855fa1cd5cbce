package nl.smartindustry.report.write;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.report.layout.Labels;
import nl.smartindustry.report.table.Block;
import nl.smartindustry.report.table.Cell;
import nl.smartindustry.report.table.CellText;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.Row;

/**
 * A table as a plain grid for spreadsheets: one head row, numbers as numbers, signs in a column of
 * their own beside the column in which they occur.
 */
record Grid(List<String> heads, List<List<GridCell>> rows) {
  Grid {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
  }

  static Grid of(ReportTable table, Labels labels) {
    var status = new StatusText(labels.word("blank_sign"));
    var signed = new ArrayList<Boolean>();
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      signed.add(table.rows().anyMatch(row -> !row.cells().get(column).read(status).isEmpty()));
    }
    var rows = new ArrayList<List<GridCell>>();
    for (Block block : table.blocks()) {
      block.rows().forEach(row -> rows.add(row(table, block, row, signed, status)));
    }
    return new Grid(heads(table, labels, signed), rows);
  }

  private static List<String> heads(ReportTable table, Labels labels, List<Boolean> signed) {
    var heads = new ArrayList<String>();
    if (table.headed()) {
      heads.add(labels.word("group"));
    }
    heads.add(table.stub().text());
    for (int i = 0; i < table.columns().size(); i++) {
      var head = table.columns().get(i).heading();
      heads.add(head.plain());
      if (signed.get(i)) {
        heads.add(head.text() + ": " + labels.word("status_column"));
      }
    }
    return heads;
  }

  private static List<GridCell> row(
      ReportTable table, Block block, Row row, List<Boolean> signed, StatusText status) {
    var cells = new ArrayList<GridCell>();
    if (table.headed()) {
      cells.add(GridCell.of(block.heading()));
    }
    cells.add(GridCell.of(row.heading().plain()));
    for (int i = 0; i < row.cells().size(); i++) {
      var cell = row.cells().get(i);
      cells.add(value(cell));
      if (signed.get(i)) {
        cells.add(GridCell.of(cell.read(status)));
      }
    }
    return cells;
  }

  private static GridCell value(Cell cell) {
    if (cell instanceof Cell.Number number) {
      return GridCell.of(CellText.rounded(number.value(), number.decimals()));
    }
    return GridCell.of(cell instanceof Cell.Words words ? words.text() : "");
  }
}
