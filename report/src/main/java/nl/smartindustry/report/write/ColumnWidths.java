package nl.smartindustry.report.write;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.smartindustry.report.table.CellText;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.Row;

/**
 * Widths of columns in proportion to what stands in them: the longest word sets the least a column
 * needs, the square root of its longest text its claim on the rest.
 */
final class ColumnWidths {
  private ColumnWidths() {}

  /**
   * @param total width to divide, in twentieths of a point
   * @return one width for the row heads and one per column, together the total
   */
  static List<Long> of(ReportTable table, long total) {
    var claims = new ArrayList<Double>();
    claims.add(
        claim(
            Stream.concat(
                Stream.of(table.stub().text()), table.rows().map(row -> row.heading().text())),
            1.6));
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      Stream<String> texts =
          Stream.concat(
              Stream.of(table.columns().get(i).heading().text()),
              table.rows().map(row -> text(row, column)));
      claims.add(claim(texts, 1.0));
    }
    return divide(claims, total);
  }

  private static String text(Row row, int column) {
    return CellText.printed(row.cells().get(column));
  }

  private static double claim(Stream<String> texts, double weight) {
    return texts
        .mapToDouble(text -> longestWord(text) + weight * Math.sqrt(text.length()))
        .max()
        .orElse(1);
  }

  private static int longestWord(String text) {
    return Stream.of(text.split("[\\s-]+")).mapToInt(String::length).max().orElse(0);
  }

  private static List<Long> divide(List<Double> claims, long total) {
    double sum = claims.stream().mapToDouble(Double::doubleValue).sum();
    var widths = new ArrayList<Long>();
    long left = total;
    for (int i = 0; i < claims.size() - 1; i++) {
      long width = Math.round(total * claims.get(i) / sum);
      widths.add(width);
      left -= width;
    }
    widths.add(left);
    return widths;
  }
}
