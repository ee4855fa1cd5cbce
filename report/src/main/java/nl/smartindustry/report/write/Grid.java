package nl.smartindustry.report.write;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.smartindustry.report.table.Labels;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.Mark;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.ReportTable.Row;
import nl.smartindustry.report.table.ReportTable.TableBlock;

/**
 * A table as a plain grid for spreadsheets: one head row, numbers as numbers, signs in a column of
 * their own beside the column in which they occur.
 */
record Grid(List<String> heads, List<List<GridCell>> rows) {
  /**
   * One field.
   *
   * @param text its text; empty for a number
   * @param number the rounded figure; null for text
   */
  record GridCell(String text, BigDecimal number) {
    static GridCell of(String text) {
      return new GridCell(text, null);
    }

    static GridCell of(BigDecimal number) {
      return new GridCell("", number);
    }
  }

  Grid {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
  }

  static Grid of(ReportTable table, Labels labels) {
    var blank = labels.word("blank_sign");
    var signed = new ArrayList<Boolean>();
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      signed.add(table.rows().anyMatch(row -> !sign(row.cells().get(column), blank).isEmpty()));
    }
    var rows = new ArrayList<List<GridCell>>();
    for (TableBlock block : table.blocks()) {
      block.rows().forEach(row -> rows.add(row(table, block, row, signed, blank)));
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
      ReportTable table, TableBlock block, Row row, List<Boolean> signed, String blank) {
    var cells = new ArrayList<GridCell>();
    if (table.headed()) {
      cells.add(GridCell.of(block.heading()));
    }
    cells.add(GridCell.of(row.heading().plain()));
    for (int i = 0; i < row.cells().size(); i++) {
      var cell = row.cells().get(i);
      cells.add(value(cell));
      if (signed.get(i)) {
        cells.add(GridCell.of(sign(cell, blank)));
      }
    }
    return cells;
  }

  private static GridCell value(PrintedCell cell) {
    if (cell instanceof PrintedCell.Number number) {
      return GridCell.of(Language.rounded(number.value(), number.decimals()));
    }
    return GridCell.of(cell instanceof PrintedCell.Words words ? words.text() : "");
  }

  /** The signs of a figure, or of a gap; an empty gap has a word. */
  private static String sign(PrintedCell cell, String blank) {
    if (cell instanceof PrintedCell.Gap gap) {
      return gap.sign().isEmpty() ? blank : gap.sign();
    }
    return cell instanceof PrintedCell.Number
        ? cell.marks().stream().map(Mark::sign).collect(Collectors.joining(" "))
        : "";
  }
}
