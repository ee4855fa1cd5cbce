package nl.smartindustry.report.write;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.smartindustry.report.table.Labels;
import nl.smartindustry.report.table.ReportTable;

/**
 * How wide the columns of a table are on paper, and whether it needs a page on its side. A column
 * has its longest word on one line and its longest text on at most so many; of the room that is
 * left it gets a share by what its longest text lacks to stand on one.
 */
record ColumnWidths(List<Column> columns) {
  /** The width of a page upright and of one on its side, in the height of the letters. */
  private static final double UPRIGHT = 60;

  private static final double ON_ITS_SIDE = 91;

  private static final int MOST_LINES = 6;
  private static final double BETWEEN = 0.8;
  private static final double NARROW = 0.35;
  private static final double USUAL = 0.6;
  private static final double WIDE = 0.95;

  /** Letters of a head are bold. */
  private static final double BOLD = 1.2;

  /** So that widths can be divided where every text has its room. */
  private static final double SOME = 0.1;

  /**
   * @param least what it needs, in the height of the letters
   * @param claim on what is left
   */
  record Column(double least, double claim) {
    private static Column of(String head, Stream<String> cells) {
      var all = cells.toList();
      double word = all.stream().mapToDouble(Column::longestWord).max().orElse(0);
      double text = all.stream().mapToDouble(Column::width).max().orElse(0);
      double heading = BOLD * width(head);
      double longest = Math.max(word, BOLD * longestWord(head));
      double least = Math.max(longest, Math.max(text, heading) / MOST_LINES);
      return new Column(least + BETWEEN, Math.max(SOME, text - least));
    }

    private static double longestWord(String text) {
      return Stream.of(text.split("\\s+|(?<=\\p{L}-)")).mapToDouble(Column::width).max().orElse(0);
    }

    private static double width(String text) {
      return text.chars().mapToDouble(Column::width).sum();
    }

    private static double width(int letter) {
      if ("fijlrtI.,:;'()|/- ".indexOf(letter) >= 0) {
        return NARROW;
      }
      return "mwMW%±".indexOf(letter) >= 0 ? WIDE : USUAL;
    }
  }

  static ColumnWidths of(ReportTable table, Labels labels) {
    var columns = new ArrayList<Column>();
    columns.add(Column.of(table.stub().plain(), table.rows().map(row -> row.heading().plain())));
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      columns.add(
          Column.of(
              table.columns().get(i).heading().plain(),
              table.rows().map(row -> labels.printed(row.cells().get(column)))));
    }
    return new ColumnWidths(columns);
  }

  /** Whether a table needs a page on its side: one that may, and does not fit on one upright. */
  static boolean onItsSide(ReportTable table, Labels labels) {
    return table.title().wide() && of(table, labels).least() > UPRIGHT;
  }

  private double least() {
    return columns.stream().mapToDouble(Column::least).sum();
  }

  /**
   * @param total width to divide, in whatever unit
   * @param wide whether it is that of a page on its side
   * @return one width for the row heads and one per column, together the total
   */
  List<Long> divide(long total, boolean wide) {
    double room = Math.max(least(), wide ? ON_ITS_SIDE : UPRIGHT);
    double claims = columns.stream().mapToDouble(Column::claim).sum();
    var widths = new ArrayList<Long>();
    long left = total;
    for (var column : columns.subList(0, columns.size() - 1)) {
      double own = column.least() + (room - least()) * column.claim() / claims;
      long width = Math.round(total * own / room);
      widths.add(width);
      left -= width;
    }
    widths.add(left);
    return widths;
  }
}
