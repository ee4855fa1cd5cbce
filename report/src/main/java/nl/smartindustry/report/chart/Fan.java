package nl.smartindustry.report.chart;

import static nl.smartindustry.report.chart.Plot.high;
import static nl.smartindustry.report.chart.Plot.low;
import static nl.smartindustry.report.chart.Plot.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import nl.smartindustry.report.chart.Plot.PlotColumn;
import nl.smartindustry.report.table.ChartLayout.ChartKind;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReportTable.Row;

/**
 * For each row its figures over the years, joined within a version of the definition, and from the
 * last of them to a later year the interval of each scenario. A column without a year is a
 * scenario.
 */
record Fan(Plot plot, int width) {
  private static final int LEFT = 34;
  private static final int RIGHT = 24;
  private static final int TOP = 26;
  private static final int HEIGHT = 170;
  private static final String YEAR = "\\d{4}";

  /** How lines and bands of scenarios differ, so that no colour has to be known. */
  private static final List<String> DASHES = List.of("", " stroke-dasharray=5,3");

  private static final List<String> FILLS = List.of(Svg.BAND, Svg.PALE);

  /** A figure in its year. */
  private record Point(int year, String version, PrintedCell.Number figure) {}

  /** The rows that have a figure for a scenario. */
  static List<Row> drawn(Plot plot) {
    return plot.rows().stream()
        .filter(row -> scenarios(plot).stream().anyMatch(one -> plot.figure(row, one).isPresent()))
        .toList();
  }

  private static List<PlotColumn> scenarios(Plot plot) {
    return plot.columns().stream().filter(column -> !column.period().matches(YEAR)).toList();
  }

  String svg() {
    var rows = drawn(plot);
    int across = width < Svg.WIDE ? 1 : Math.min(2, rows.size());
    double wide = width / (double) across;
    int panel = TOP + HEIGHT + 26 + legend(rows, wide) * 14 + 12;
    var note = plot.note(ChartKind.FAN, width);
    int foot = (rows.size() + across - 1) / across * panel;
    var scale = Scale.of(plot.extent(plot.columns()), true, 5, TOP + HEIGHT, TOP);
    return Svg.drawing(
        plot.text(),
        width,
        foot + 8 + 14 * note.size(),
        svg -> {
          for (int i = 0; i < rows.size(); i++) {
            var at = "translate(%s,%d)".formatted(Svg.at(i % across * wide), i / across * panel);
            var row = rows.get(i);
            svg.element("g", inner -> panel(inner, row, scale, wide), "transform", at).line();
          }
          Svg.lines(svg, 4, foot + 8, "start", note, Svg.QUIET);
        });
  }

  private void panel(Markup svg, Row row, Scale scale, double wide) {
    Svg.text(svg, 4, 14, "start", row.heading().text(), Svg.BOLD);
    var points = points(row);
    var years = DoubleStream.concat(points.stream().mapToDouble(Point::year), horizon());
    var bounds = years.summaryStatistics();
    double to = wide - RIGHT;
    var time = new Scale(bounds.getMin(), bounds.getMax(), 1, LEFT + 6.0, to);
    axes(svg, scale, time, to);
    for (int i = scenarios(plot).size() - 1; i >= 0; i--) {
      scenario(svg, row, i, points, scale, time);
    }
    history(svg, points, scale, time);
    legend(svg, row, wide);
  }

  private DoubleStream horizon() {
    return DoubleStream.of(plot.draw().horizon());
  }

  private void axes(Markup svg, Scale scale, Scale time, double to) {
    for (double tick : scale.ticks()) {
      boolean zero = Math.abs(tick) < scale.step() / 2;
      double y = scale.at(tick);
      Svg.line(svg, LEFT, y, to, y, "stroke=" + (zero ? Svg.INK + " stroke-width=2" : Svg.RULE));
      var text = scale.label(tick, plot.labels().language());
      Svg.text(svg, LEFT - 5, y + 4, "end", text, Svg.QUIET);
    }
    int last = (int) time.high();
    int every = time.high() - time.low() > 8 ? 3 : 2;
    for (int year = last; year >= time.low(); year -= every) {
      Svg.text(svg, time.at(year), TOP + HEIGHT + 16, "middle", "" + year, Svg.QUIET);
    }
  }

  private List<Point> points(Row row) {
    var points = new ArrayList<Point>();
    for (var column : plot.columns()) {
      if (column.period().matches(YEAR)) {
        int year = Integer.parseInt(column.period());
        plot.figure(row, column)
            .ifPresent(figure -> points.add(new Point(year, column.version(), figure)));
      }
    }
    points.sort(Comparator.comparingInt(Point::year));
    return points;
  }

  /** From the last figure to the interval in the later year. */
  private void scenario(
      Markup svg, Row row, int number, List<Point> points, Scale scale, Scale time) {
    var end = plot.figure(row, scenarios(plot).get(number));
    if (end.isEmpty() || points.isEmpty()) {
      return;
    }
    var last = points.get(points.size() - 1);
    double x = time.at(last.year());
    double y = scale.at(value(last.figure()));
    double to = time.at(plot.draw().horizon());
    var corners = List.of(x, y, to, scale.at(low(end.get())), to, scale.at(high(end.get())));
    int style = Math.min(number, FILLS.size() - 1);
    Svg.area(svg, corners, "fill=" + FILLS.get(style) + " stroke=" + Svg.SOFT + DASHES.get(style));
    var line = "stroke=" + Svg.BLUE + " stroke-width=2" + DASHES.get(style);
    Svg.line(svg, x, y, to, scale.at(value(end.get())), line);
  }

  /** Each point is joined with the next one of its version; the newest version is filled. */
  private static void history(Markup svg, List<Point> points, Scale scale, Scale time) {
    for (int i = 0; i < points.size(); i++) {
      var point = points.get(i);
      double x = time.at(point.year());
      double y = scale.at(value(point.figure()));
      points.subList(i + 1, points.size()).stream()
          .filter(later -> later.version().equals(point.version()))
          .findFirst()
          .ifPresent(
              later -> {
                double end = scale.at(value(later.figure()));
                Svg.line(svg, x, y, time.at(later.year()), end, "stroke=" + Svg.BLUE);
              });
      boolean newest = point.version().equals(points.get(points.size() - 1).version());
      var fill = newest ? Svg.BLUE : "#fff";
      Svg.dot(svg, x, y, 3.5, "fill=" + fill + " stroke=" + Svg.BLUE);
    }
  }

  private int legend(List<Row> rows, double wide) {
    return rows.stream()
        .mapToInt(row -> legend(row, wide).stream().mapToInt(List::size).sum())
        .max()
        .orElse(0);
  }

  /** For each scenario its name and its figure. */
  private List<List<String>> legend(Row row, double wide) {
    return scenarios(plot).stream()
        .map(
            column ->
                plot.heading(column)
                    + ": "
                    + plot.labels().printed(row.cells().get(column.index())))
        .map(text -> Svg.wrapped(text, wide - 44))
        .toList();
  }

  private void legend(Markup svg, Row row, double wide) {
    double y = TOP + HEIGHT + 40;
    var all = legend(row, wide);
    for (int i = 0; i < all.size(); i++) {
      var line = "stroke=" + Svg.BLUE + " stroke-width=2";
      Svg.line(svg, 4, y - 4, 26, y - 4, line + DASHES.get(Math.min(i, DASHES.size() - 1)));
      y = Svg.lines(svg, 32, y, "start", all.get(i), Svg.PLAIN);
    }
  }
}
