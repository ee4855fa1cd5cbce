package nl.smartindustry.report.chart;

import static nl.smartindustry.report.chart.Plot.high;
import static nl.smartindustry.report.chart.Plot.low;
import static nl.smartindustry.report.chart.Plot.value;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.report.chart.Plot.PlotColumn;
import nl.smartindustry.report.table.ChartLayout.ChartKind;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReportTable.Row;

/**
 * Small line charts on one scale, one for each row: each line stands alone, so no two colours have
 * to be kept apart. The band is the 95% interval; line and band stop at a break and where the
 * question was not asked.
 */
record LineChart(Plot plot, int width) {
  private static final int LEFT = 26;
  private static final int RIGHT = 52;
  private static final int HEIGHT = 100;

  /** Under a panel, for its periods. */
  private static final int UNDER = 28;

  private static final int FOOT = 18;

  /** Half the width of the band of a single point, in pixels. */
  private static final double ALONE = 4;

  private static final String LINE = "stroke=" + Svg.BLUE + " stroke-width=2";

  String svg() {
    var rows = plot.rows();
    int columns = width < Svg.WIDE ? 2 : 4;
    var note = plot.note(ChartKind.LINES, width);
    int panel = top() + HEIGHT + UNDER;
    int foot = (rows.size() + columns - 1) / columns * panel;
    var scale = Scale.of(plot.extent(plot.columns()), true, 4, top() + (double) HEIGHT, top());
    return Svg.drawing(
        plot.text(),
        width,
        foot + FOOT + 14 * note.size(),
        svg -> {
          for (int i = 0; i < rows.size(); i++) {
            int x = i % columns * (width / columns);
            var at = "translate(%d,%d)".formatted(x, i / columns * panel);
            var row = rows.get(i);
            svg.element("g", inner -> panel(inner, row, scale), "transform", at).line();
          }
          Svg.lines(svg, 4, foot + FOOT, "start", note, Svg.QUIET);
        });
  }

  private double panelWidth() {
    return width < Svg.WIDE ? width / 2.0 : width / 4.0;
  }

  private List<String> name(Row row) {
    return Svg.wrapped(row.heading().text(), panelWidth() - 8);
  }

  /** Where the scale of a panel begins: under the longest name. */
  private int top() {
    return 8 + 14 * plot.rows().stream().mapToInt(row -> name(row).size()).max().orElse(1) + 6;
  }

  private void panel(Markup svg, Row row, Scale scale) {
    var name = name(row);
    Svg.lines(svg, 4, top() - 12 - 14.0 * (name.size() - 1), "start", name, Svg.BOLD);
    for (double tick : scale.ticks()) {
      double y = scale.at(tick);
      Svg.line(svg, LEFT, y, x(plot.columns().size() - 1) + 6, y, "stroke=" + Svg.RULE);
      var label = scale.label(tick, plot.labels().language());
      Svg.text(svg, LEFT - 5, y + 4, "end", label, Svg.QUIET);
    }
    periods(svg);
    stretches(row).forEach(stretch -> stretch(svg, stretch, scale));
    last(svg, row, scale);
  }

  /** The first and the last period, and those between that have room. */
  private void periods(Markup svg) {
    int last = plot.columns().size() - 1;
    boolean room = last < 1 || x(1) - x(0) > 32;
    for (int i = 0; i <= last; i++) {
      if (room || i == 0 || i == last) {
        var period = plot.columns().get(i).period();
        Svg.text(svg, x(i), top() + HEIGHT + 15, "middle", period, Svg.QUIET);
      }
    }
  }

  private record Point(double x, PrintedCell.Number figure) {}

  /** The points of a row, parted where they may not be joined. */
  private List<List<Point>> stretches(Row row) {
    var stretches = new ArrayList<List<Point>>();
    boolean joined = false;
    for (int i = 0; i < plot.columns().size(); i++) {
      var column = plot.columns().get(i);
      var figure = plot.figure(row, column);
      if (figure.isPresent()) {
        if (!joined || plot.afterBreak(figure.get(), column)) {
          stretches.add(new ArrayList<>());
        }
        stretches.get(stretches.size() - 1).add(new Point(x(i), figure.get()));
      }
      joined = figure.isPresent();
    }
    return stretches;
  }

  private static void stretch(Markup svg, List<Point> points, Scale scale) {
    if (points.size() == 1) {
      alone(svg, points.get(0), scale);
    } else {
      Svg.area(svg, band(points, scale), "fill=" + Svg.BAND);
    }
    for (int i = 0; i < points.size(); i++) {
      double y = scale.at(value(points.get(i).figure()));
      if (i > 0) {
        double before = scale.at(value(points.get(i - 1).figure()));
        Svg.line(svg, points.get(i - 1).x(), before, points.get(i).x(), y, LINE);
      }
      Svg.dot(svg, points.get(i).x(), y, 2.5, "fill=" + Svg.BLUE);
    }
  }

  /** The upper ends from left to right, then the lower ends back. */
  private static List<Double> band(List<Point> points, Scale scale) {
    var band = new ArrayList<Double>();
    points.forEach(point -> band.addAll(List.of(point.x(), scale.at(high(point.figure())))));
    for (int i = points.size() - 1; i >= 0; i--) {
      band.addAll(List.of(points.get(i).x(), scale.at(low(points.get(i).figure()))));
    }
    return band;
  }

  private static void alone(Markup svg, Point point, Scale scale) {
    double top = scale.at(high(point.figure()));
    double height = scale.at(low(point.figure())) - top;
    Svg.rect(svg, point.x() - ALONE, top, 2 * ALONE, height, "fill=" + Svg.BAND);
  }

  /** The newest figure beside its point. */
  private void last(Markup svg, Row row, Scale scale) {
    for (int i = plot.columns().size() - 1; i >= 0; i--) {
      PlotColumn column = plot.columns().get(i);
      var figure = plot.figure(row, column);
      if (figure.isPresent()) {
        double y = scale.at(value(figure.get())) + 4;
        Svg.text(svg, x(i) + 6, y, "start", plot.written(figure.get()), Svg.BOLD);
        return;
      }
    }
  }

  private double x(int column) {
    int gaps = Math.max(1, plot.columns().size() - 1);
    double margin = 14;
    return LEFT + margin + (panelWidth() - LEFT - RIGHT - margin) * column / gaps;
  }
}
