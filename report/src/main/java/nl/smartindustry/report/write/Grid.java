package nl.smartindustry.report.write;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.report.table.Labels;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.Mark;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.PrintedCell.Number.Spread;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.ReportTable.Heading;
import nl.smartindustry.report.table.ReportTable.Row;
import nl.smartindustry.report.table.ReportTable.TableBlock;

/**
 * A table as a plain grid for spreadsheets: one head row, numbers as numbers; margins, bounds of
 * intervals and signs in columns of their own beside the column in which they occur.
 */
record Grid(List<String> heads, List<List<GridCell>> rows) {
  private static final GridCell EMPTY = GridCell.of("");

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
    var beside = new ArrayList<Beside>();
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      beside.add(Beside.of(table.rows().map(row -> row.cells().get(column)).toList(), blank));
    }
    var rows = new ArrayList<List<GridCell>>();
    for (TableBlock block : table.blocks()) {
      block.rows().forEach(row -> rows.add(row(table, labels, block, row, beside)));
    }
    return new Grid(heads(table, labels, beside), rows);
  }

  /**
   * The columns that stand beside one of figures.
   *
   * @param blank the word for a sign that is nothing
   */
  private record Beside(boolean margin, boolean bounds, boolean signs, String blank) {
    static Beside of(List<PrintedCell> cells, String blank) {
      return new Beside(
          cells.stream().flatMap(Beside::spread).anyMatch(spread -> !spread.bounds()),
          cells.stream().flatMap(Beside::spread).anyMatch(Spread::bounds),
          cells.stream().anyMatch(cell -> !sign(cell, blank).isEmpty()),
          blank);
    }

    private static Stream<Spread> spread(PrintedCell cell) {
      return cell instanceof PrintedCell.Number number ? number.spread().stream() : Stream.empty();
    }

    void heads(Heading head, Labels labels, List<String> heads) {
      if (margin) {
        heads.add(labels.word("margin_head").replace("{kop}", head.text()));
      }
      if (bounds) {
        heads.add(labels.word("lower_head").replace("{kop}", head.text()));
        heads.add(labels.word("upper_head").replace("{kop}", head.text()));
      }
      if (signs) {
        heads.add(head.text() + ": " + labels.word("status_column"));
      }
    }

    void cells(PrintedCell cell, List<GridCell> cells) {
      var own = spread(cell).findFirst();
      if (margin) {
        cells.add(own.filter(one -> !one.bounds()).map(one -> margin(one, cell)).orElse(EMPTY));
      }
      if (bounds) {
        cells.add(own.filter(Spread::bounds).map(one -> bound(one.low(), cell)).orElse(EMPTY));
        cells.add(own.filter(Spread::bounds).map(one -> bound(one.high(), cell)).orElse(EMPTY));
      }
      if (signs) {
        cells.add(GridCell.of(sign(cell, blank)));
      }
    }

    private static GridCell margin(Spread spread, PrintedCell cell) {
      int decimals = Labels.decimalsOf(spread.margin(), (PrintedCell.Number) cell);
      return GridCell.of(Language.rounded(spread.margin(), decimals));
    }

    private static GridCell bound(BigDecimal bound, PrintedCell cell) {
      return bound == null
          ? EMPTY
          : GridCell.of(Language.rounded(bound, ((PrintedCell.Number) cell).decimals()));
    }
  }

  private static List<String> heads(ReportTable table, Labels labels, List<Beside> beside) {
    var heads = new ArrayList<String>();
    if (table.headed()) {
      heads.add(labels.word("group"));
    }
    heads.add(table.stub().text());
    for (int i = 0; i < table.columns().size(); i++) {
      var head = table.columns().get(i).heading();
      heads.add(marked(head, labels));
      beside.get(i).heads(head, labels, heads);
    }
    return heads;
  }

  /** A head with its notes in brackets: {@code Robots [noot 1]}. */
  private static String marked(Heading head, Labels labels) {
    var text = new StringBuilder(head.text());
    head.notes()
        .forEach(
            note ->
                text.append(" [")
                    .append(labels.word("footnote"))
                    .append(" ")
                    .append(note)
                    .append("]"));
    return text.toString();
  }

  private static List<GridCell> row(
      ReportTable table, Labels labels, TableBlock block, Row row, List<Beside> beside) {
    var cells = new ArrayList<GridCell>();
    if (table.headed()) {
      cells.add(GridCell.of(block.heading()));
    }
    cells.add(GridCell.of(marked(row.heading(), labels)));
    for (int i = 0; i < row.cells().size(); i++) {
      var cell = row.cells().get(i);
      cells.add(value(cell));
      beside.get(i).cells(cell, cells);
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
