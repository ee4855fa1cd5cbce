package nl.smartindustry.report.chart;

import static nl.smartindustry.report.chart.Plot.high;
import static nl.smartindustry.report.chart.Plot.low;
import static nl.smartindustry.report.chart.Plot.value;

import java.util.List;
import nl.smartindustry.report.chart.Plot.PlotColumn;
import nl.smartindustry.report.table.ChartLayout.ChartKind;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReportTable.Row;

/**
 * For each column the rows as dots on a scale from zero, highest first, with their 95% intervals;
 * one row may stand out, and a line runs through the one it is compared with.
 */
record DotPlot(Plot plot, int width) {
  private static final int STEP = 20;
  private static final int GAP = 16;
  private static final int FIGURE = 40;
  private static final int HEAD = 14;

  /** The part of a panel that a title fills, which is bold. */
  private static final double TITLE = 0.9;

  String svg() {
    int across = across();
    var panels = plot.columns();
    double wide = panelWidth(width, across);
    int tall = height(wide);
    int rows = (panels.size() + across - 1) / across;
    var note = plot.note(ChartKind.DOTS, width);
    int foot = rows * (tall + GAP);
    return Svg.drawing(
        plot.text(),
        width,
        foot + 4 + 14 * note.size(),
        svg -> {
          for (int i = 0; i < panels.size(); i++) {
            double x = left(i % across, wide);
            double y = i / across * (tall + (double) GAP);
            title(svg, panels.get(i), x, y, wide);
            rows(svg, panels.get(i), x, y + titleHeight(wide), wide);
          }
          Svg.lines(svg, 4, foot + 10, "start", note, Svg.QUIET);
        });
  }

  private int across() {
    return width < Svg.WIDE ? 1 : Math.min(3, plot.columns().size());
  }

  /** The width of each of so many panels beside each other. */
  static double panelWidth(int width, int across) {
    return (width - (across - 1.0) * GAP) / across;
  }

  /** Where a panel begins. */
  static double left(int panel, double wide) {
    return panel * (wide + GAP);
  }

  /** How high a panel of this width is. */
  int height(double wide) {
    return titleHeight(wide) + plot.rows().size() * STEP + 22;
  }

  /** How high the title of a panel of this width is. */
  int titleHeight(double wide) {
    int lines =
        plot.columns().stream().mapToInt(column -> title(column, wide).size()).max().orElse(1);
    return lines * HEAD + 10;
  }

  private List<String> title(PlotColumn column, double wide) {
    return Svg.wrapped(plot.heading(column), wide * TITLE);
  }

  void title(Markup svg, PlotColumn column, double x, double y, double wide) {
    Svg.lines(svg, x, y + 12, "start", title(column, wide), Svg.BOLD);
  }

  /** The rows of one column, from an upper left corner. */
  void rows(Markup svg, PlotColumn column, double x, double top, double wide) {
    double label = label(wide);
    var scale = Scale.of(plot.extent(List.of(column)), true, 4, x + label, x + wide - FIGURE - 6);
    double foot = top + plot.rows().size() * STEP;
    axis(svg, scale, top, foot);
    reference(svg, column, scale, top, foot);
    double at = top;
    for (var row : plot.sorted(column, row -> true)) {
      row(svg, row, column, scale, x, at, wide);
      at += STEP;
    }
  }

  private double label(double wide) {
    int longest = plot.rows().stream().mapToInt(r -> r.heading().text().length()).max().orElse(0);
    return Math.min(wide * 0.5, longest * Svg.SIZE * 0.6 + 8);
  }

  private void axis(Markup svg, Scale scale, double top, double foot) {
    for (double tick : scale.ticks()) {
      double x = scale.at(tick);
      Svg.line(svg, x, top, x, foot, "stroke=" + Svg.RULE);
      var text = scale.label(tick, plot.labels().language());
      Svg.text(svg, x, foot + 14, "middle", text, Svg.QUIET);
    }
  }

  private void reference(Markup svg, PlotColumn column, Scale scale, double top, double foot) {
    plot.rows().stream()
        .filter(row -> row.id().equals(plot.draw().reference()))
        .flatMap(row -> plot.figure(row, column).stream())
        .forEach(
            figure -> {
              double x = scale.at(value(figure));
              var dashed = "stroke=" + Svg.INK + " stroke-dasharray=4,3";
              Svg.line(svg, x, top, x, foot, dashed);
            });
  }

  private void row(
      Markup svg, Row row, PlotColumn column, Scale scale, double x, double y, double wide) {
    boolean stands = row.id().equals(plot.draw().emphasis());
    var style = stands ? Svg.BOLD : Svg.PLAIN;
    double middle = y + STEP / 2.0;
    Svg.text(svg, x, middle + 4, "start", row.heading().text(), style);
    var text = plot.labels().language().text(row.cells().get(column.index()));
    Svg.text(svg, x + wide, middle + 4, "end", text, style);
    plot.figure(row, column).ifPresent(figure -> mark(svg, figure, scale, middle, stands));
  }

  private static void mark(
      Markup svg, PrintedCell.Number figure, Scale scale, double y, boolean stands) {
    if (figure.spread().isPresent()) {
      double low = scale.at(low(figure));
      Svg.rect(svg, low, y - 4, scale.at(high(figure)) - low, 8, "fill=" + Svg.BAND);
    }
    double x = scale.at(value(figure));
    if (stands) {
      Svg.rect(svg, x - 5, y - 5, 10, 10, "fill=" + Svg.BLUE);
    } else {
      Svg.dot(svg, x, y, 4, "fill=#fff stroke=" + Svg.BLUE + " stroke-width=2");
    }
  }
}
