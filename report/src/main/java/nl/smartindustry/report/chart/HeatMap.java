package nl.smartindustry.report.chart;

import java.util.List;
import nl.smartindustry.report.chart.Plot.PlotColumn;
import nl.smartindustry.report.table.ChartLayout.ChartKind;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReportTable.Row;

/**
 * A table of percentages with its cells shaded in one colour, light to dark; the figure stands in
 * each cell, so the shade is never the only sign. On a telephone a row has its name above it.
 */
record HeatMap(Plot plot, int width) {
  private static final int LABEL = 188;
  private static final int CELL_HEIGHT = 24;

  /** Room for a name on two lines. */
  private static final int STEP = 31;

  /** Room for heads: three lines, or as long as a head that stands on its end. */
  private static final int TOP = 54;

  private static final int TALL_TOP = 96;

  /** Between blocks of rows. */
  private static final int APART = 8;

  /** Shades from light to dark and the ink that keeps a contrast of 4.5 on each. */
  private static final List<String> SHADES =
      List.of("#f3f7fb", "#d6e4f2", "#b3cfe8", "#8ab5db", "#3f77ad", "#1f568f", "#123a66");

  private static final int FIRST_DARK = 4;
  private static final String NO_FIGURE = "#ffffff";
  private static final double PERCENT = 100;

  String svg() {
    var legend = plot.note(ChartKind.HEAT_MAP, width);
    int count = plot.rows().size();
    int apart = APART * (plot.data().blocks().size() - 1);
    int foot = top() + count * step() + apart;
    return Svg.drawing(
        plot.text(),
        width,
        foot + 10 + 14 * legend.size(),
        svg -> {
          heads(svg);
          double y = top();
          for (var block : plot.data().blocks()) {
            for (var row : block.rows()) {
              row(svg, row, y);
              y += step();
            }
            y += APART;
          }
          Svg.lines(svg, 4, foot + 16, "start", legend, Svg.QUIET);
        });
  }

  private boolean narrow() {
    return width < Svg.WIDE;
  }

  private int top() {
    return narrow() ? TALL_TOP : TOP;
  }

  private int step() {
    return narrow() ? CELL_HEIGHT + 18 : STEP;
  }

  private int cellHeight() {
    return narrow() ? CELL_HEIGHT : STEP;
  }

  private double left() {
    return narrow() ? 0 : LABEL;
  }

  private double cellWidth() {
    return (width - left()) / plot.columns().size();
  }

  private void heads(Markup svg) {
    for (int i = 0; i < plot.columns().size(); i++) {
      double x = left() + (i + 0.5) * cellWidth();
      var head = plot.heading(plot.columns().get(i));
      if (narrow()) {
        upright(svg, x, Svg.wrapped(head, TALL_TOP));
      } else {
        var lines = Svg.wrapped(head, cellWidth());
        Svg.lines(svg, x, TOP - 8 - 14.0 * (lines.size() - 1), "middle", lines, Svg.PLAIN);
      }
    }
  }

  /** Lines of text that stand on their ends. */
  private static void upright(Markup svg, double x, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      double at = x + 4 + (i - (lines.size() - 1) / 2.0) * 14;
      var turned = "transform=rotate(-90,%s,%d) ".formatted(Svg.at(at), TALL_TOP - 6);
      Svg.text(svg, at, TALL_TOP - 6, "start", lines.get(i), turned + Svg.BOLD);
    }
  }

  private void row(Markup svg, Row row, double y) {
    var style = row.total() ? Svg.BOLD : Svg.PLAIN;
    var name = row.heading().text();
    double cells = y;
    if (narrow()) {
      Svg.text(svg, 2, y + 13, "start", Svg.cut(name, width - 4.0), style);
      cells = y + 17;
    } else {
      Svg.beside(svg, 2, y + STEP / 2.0, name, LABEL, style);
    }
    for (int i = 0; i < plot.columns().size(); i++) {
      cell(svg, row, plot.columns().get(i), left() + i * cellWidth(), cells);
    }
  }

  private void cell(Markup svg, Row row, PlotColumn column, double x, double y) {
    int shade = plot.figure(row, column).map(HeatMap::shade).orElse(-1);
    var fill = shade < 0 ? NO_FIGURE : SHADES.get(shade);
    Svg.rect(
        svg,
        x + 1,
        y + 1,
        cellWidth() - 2,
        cellHeight() - 2.0,
        "fill=" + fill + " stroke=" + Svg.RULE);
    var ink = shade >= FIRST_DARK ? "fill=#ffffff " : Svg.PLAIN;
    var text = plot.labels().language().text(row.cells().get(column.index()));
    Svg.text(svg, x + cellWidth() / 2, y + cellHeight() / 2.0 + 4, "middle", text, ink);
  }

  private static int shade(PrintedCell.Number number) {
    return shade(number, PERCENT);
  }

  /** The shade of a value between zero and the top of a scale. */
  static int shade(PrintedCell.Number number, double top) {
    double place = Math.floor(Plot.value(number) / top * SHADES.size());
    return (int) Math.min(SHADES.size() - 1, Math.max(0, place));
  }

  static String fill(int shade) {
    return SHADES.get(shade);
  }

  static boolean isDark(int shade) {
    return shade >= FIRST_DARK;
  }
}
