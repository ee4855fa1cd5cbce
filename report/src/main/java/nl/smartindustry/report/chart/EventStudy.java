package nl.smartindustry.report.chart;

import static nl.smartindustry.report.chart.Plot.high;
import static nl.smartindustry.report.chart.Plot.low;
import static nl.smartindustry.report.chart.Plot.value;

import java.util.List;
import nl.smartindustry.report.chart.Plot.PlotColumn;
import nl.smartindustry.report.table.ChartLayout.ChartKind;
import nl.smartindustry.report.table.ReportTable.Row;

/**
 * For each row its figures by the years before and since a start, with their 95% intervals and a
 * line at zero; the years before are shaded. Rows without any figure are left out.
 */
record EventStudy(Plot plot, int width) {
  private static final int LEFT = 44;
  private static final int TOP = 26;
  private static final int HEIGHT = 120;
  private static final int PANEL = TOP + HEIGHT + 50;

  /** The rows that have a figure. */
  static List<Row> drawn(Plot plot) {
    return plot.rows().stream()
        .filter(row -> plot.columns().stream().anyMatch(one -> plot.figure(row, one).isPresent()))
        .toList();
  }

  String svg() {
    var rows = drawn(plot);
    int across = width < Svg.WIDE ? 1 : 2;
    var note = plot.note(ChartKind.EVENTS, width);
    int foot = (rows.size() + across - 1) / across * PANEL;
    return Svg.drawing(
        plot.text(),
        width,
        foot + 8 + 14 * note.size(),
        svg -> {
          for (int i = 0; i < rows.size(); i++) {
            int x = i % across * (width / across);
            var at = "translate(%d,%d)".formatted(x, i / across * PANEL);
            var row = rows.get(i);
            svg.element("g", inner -> panel(inner, row, width / across), "transform", at).line();
          }
          Svg.lines(svg, 4, foot + 8, "start", note, Svg.QUIET);
        });
  }

  private void panel(Markup svg, Row row, int wide) {
    Svg.text(svg, 4, 14, "start", row.heading().text(), Svg.BOLD);
    var own =
        plot.columns().stream()
            .flatMap(one -> plot.figure(row, one).stream())
            .mapMultiToDouble(
                (figure, all) -> {
                  all.accept(low(figure));
                  all.accept(high(figure));
                });
    var scale = Scale.of(own, true, 5, TOP + HEIGHT, TOP);
    double step = (wide - LEFT - 20.0) / plot.columns().size();
    shade(svg, step);
    for (double tick : scale.ticks()) {
      boolean zero = Math.abs(tick) < scale.step() / 2;
      double y = scale.at(tick);
      var stroke = zero ? Svg.INK + " stroke-width=2" : Svg.RULE;
      Svg.line(svg, LEFT, y, wide - 20.0, y, "stroke=" + stroke);
      var text = scale.label(tick, plot.labels().language());
      Svg.text(svg, LEFT - 5, y + 4, "end", text, Svg.QUIET);
    }
    for (int i = 0; i < plot.columns().size(); i++) {
      point(svg, row, plot.columns().get(i), LEFT + (i + 0.5) * step, scale);
    }
    var axis = plot.word("events_axis");
    Svg.text(svg, LEFT + (wide - LEFT - 20.0) / 2, TOP + HEIGHT + 32, "middle", axis, Svg.QUIET);
  }

  private void shade(Markup svg, double step) {
    long before = plot.columns().stream().filter(PlotColumn::shaded).count();
    Svg.rect(svg, LEFT, TOP, before * step, HEIGHT, "fill=" + Svg.PALE);
  }

  private void point(Markup svg, Row row, PlotColumn column, double x, Scale scale) {
    Svg.text(svg, x, TOP + HEIGHT + 16, "middle", plot.heading(column), Svg.QUIET);
    plot.figure(row, column)
        .ifPresent(
            figure -> {
              double low = scale.at(low(figure));
              double high = scale.at(high(figure));
              Svg.line(svg, x, low, x, high, "stroke=" + Svg.BLUE + " stroke-width=2");
              Svg.dot(svg, x, scale.at(value(figure)), 4, "fill=" + Svg.BLUE);
            });
  }
}
