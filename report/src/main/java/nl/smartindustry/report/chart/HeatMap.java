package nl.smartindustry.report.chart;

import java.util.List;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.ReportTable.Row;

/**
 * A table of percentages with its cells shaded in one colour, light to dark; the figure stands in
 * each cell, so the shade is never the only sign.
 *
 * @param legend how to read it
 */
public record HeatMap(ReportTable table, String legend, Language language) {
  private static final int LABEL = 300;
  private static final int CELL_WIDTH = 88;
  private static final int CELL_HEIGHT = 27;
  private static final int TOP = 62;
  private static final int FOOT = 34;

  /** Shades from light to dark and the ink that keeps a contrast of 4.5 on each. */
  private static final List<String> SHADES =
      List.of("#f3f7fb", "#d6e4f2", "#b3cfe8", "#8ab5db", "#3f77ad", "#1f568f", "#123a66");

  private static final int FIRST_DARK = 4;
  private static final String NO_FIGURE = "#ffffff";

  public String svg(Svg.ChartText text) {
    int rows = (int) table.rows().count();
    int width = LABEL + table.columns().size() * CELL_WIDTH + 10;
    int height = TOP + rows * CELL_HEIGHT + FOOT;
    return Svg.drawing(
        text,
        width,
        height,
        svg -> {
          heads(svg);
          var all = table.rows().toList();
          for (int i = 0; i < all.size(); i++) {
            row(svg, all.get(i), TOP + i * CELL_HEIGHT);
          }
          Svg.text(svg, 8, height - 12, "start", legend, "font-size=10 fill=" + Svg.SOFT);
        });
  }

  private void heads(Markup svg) {
    for (int i = 0; i < table.columns().size(); i++) {
      var words = wrapped(table.columns().get(i).heading().text());
      double x = LABEL + (i + 0.5) * CELL_WIDTH;
      for (int j = 0; j < words.size(); j++) {
        double y = TOP - 10 - 13.0 * (words.size() - 1 - j);
        Svg.text(
            svg, x, y, "middle", words.get(j), "font-size=10 font-weight=bold fill=" + Svg.BLUE);
      }
    }
  }

  private static List<String> wrapped(String head) {
    return List.of(head.split(" ", 3));
  }

  private void row(Markup svg, Row row, double y) {
    Svg.text(
        svg,
        LABEL - 10,
        y + 18,
        "end",
        row.heading().text(),
        "font-size=11 font-weight=" + (row.total() ? "bold" : "normal") + " fill=" + Svg.INK);
    for (int i = 0; i < row.cells().size(); i++) {
      cell(svg, row.cells().get(i), LABEL + i * CELL_WIDTH, y);
    }
  }

  private void cell(Markup svg, PrintedCell cell, double x, double y) {
    int shade =
        cell instanceof PrintedCell.Number number ? shade(number.value().doubleValue()) : -1;
    var place = "rect x=%s y=%s width=%d height=%d fill=%s stroke=%s";
    var fill = shade < 0 ? NO_FIGURE : SHADES.get(shade);
    svg.empty(
        place.formatted(
            Svg.at(x + 1), Svg.at(y + 1), CELL_WIDTH - 2, CELL_HEIGHT - 2, fill, Svg.RULE));
    Svg.text(
        svg,
        x + CELL_WIDTH / 2.0,
        y + 18,
        "middle",
        language.text(cell),
        "font-size=11 fill=" + (shade >= FIRST_DARK ? "#ffffff" : Svg.INK));
  }

  private static int shade(double percent) {
    double width = 100.0 / SHADES.size();
    return (int) Math.min(SHADES.size() - 1, Math.max(0, Math.floor(percent / width)));
  }
}
