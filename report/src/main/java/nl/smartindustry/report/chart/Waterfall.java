package nl.smartindustry.report.chart;

import static nl.smartindustry.report.chart.Plot.value;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import nl.smartindustry.report.table.ChartLayout.ChartKind;
import nl.smartindustry.report.table.ReportTable.Row;

/**
 * The first column as steps that add up, from top to bottom, each where the one before ends; a thin
 * line from the second to the third column, such as the range over methods. Steps down are hollow.
 * It is not drawn where a part has no figure: the room left for it would be its value.
 */
record Waterfall(Plot plot, int width) {
  private static final int STEP = 38;
  private static final int BAR = 18;
  private static final int TOP = 8;
  private static final String EDGE = " stroke=" + Svg.BLUE + " stroke-width=2";

  /** Whether every part has a figure. */
  static boolean isComplete(Plot plot) {
    return !plot.columns().isEmpty()
        && plot.rows().stream()
            .allMatch(row -> plot.figure(row, plot.columns().get(0)).isPresent());
  }

  String svg() {
    var rows = plot.rows();
    var note = plot.note(ChartKind.WATERFALL, width);
    int foot = TOP + rows.size() * step();
    var scale = Scale.of(ends(rows), true, 6, left() + 4, width - 14.0);
    return Svg.drawing(
        plot.text(),
        width,
        foot + 30 + 14 * note.size(),
        svg -> {
          axis(svg, scale, foot);
          double start = 0;
          for (int i = 0; i < rows.size(); i++) {
            step(svg, rows.get(i), start, TOP + i * (double) step(), scale);
            start += value(plot.figure(rows.get(i), plot.columns().get(0)).orElseThrow());
          }
          Svg.lines(svg, 4, foot + 34, "start", note, Svg.QUIET);
        });
  }

  private boolean narrow() {
    return width < Svg.WIDE;
  }

  private int step() {
    return narrow() ? STEP + 12 : STEP;
  }

  private double left() {
    return narrow() ? 8 : 260;
  }

  /** Where every step and every range ends. */
  private DoubleStream ends(List<Row> rows) {
    var ends = DoubleStream.builder();
    double start = 0;
    for (var row : rows) {
      for (double part : parts(row)) {
        ends.add(start + part);
      }
      start += value(plot.figure(row, plot.columns().get(0)).orElseThrow());
    }
    return ends.build();
  }

  /** The figures of a row: the step, and the range beside it. */
  private List<Double> parts(Row row) {
    var parts = new ArrayList<Double>();
    plot.columns()
        .forEach(column -> plot.figure(row, column).map(Plot::value).ifPresent(parts::add));
    return parts;
  }

  private void axis(Markup svg, Scale scale, double foot) {
    for (double tick : scale.ticks()) {
      boolean zero = Math.abs(tick) < scale.step() / 2;
      double x = scale.at(tick);
      Svg.line(svg, x, TOP, x, foot, "stroke=" + (zero ? Svg.INK : Svg.RULE));
      var text = scale.label(tick, plot.labels().language());
      Svg.text(svg, x, foot + 14, "middle", text, Svg.QUIET);
    }
  }

  private void step(Markup svg, Row row, double start, double y, Scale scale) {
    boolean last = row.equals(plot.rows().get(plot.rows().size() - 1));
    var figure = plot.figure(row, plot.columns().get(0)).orElseThrow();
    var text = row.heading().text() + ": " + plot.labels().language().text(figure);
    double bar = y + (narrow() ? 18 : 6);
    Svg.text(svg, 4, narrow() ? y + 12 : bar + 13, "start", text, Svg.BOLD);
    double from = scale.at(start);
    double to = scale.at(start + value(figure));
    var fill = value(figure) < 0 ? "fill=#fff" : "fill=" + Svg.BLUE;
    Svg.rect(svg, Math.min(from, to), bar, Math.abs(to - from), BAR, fill + EDGE);
    Svg.line(svg, to, bar, to, bar + (last ? BAR : step()), "stroke=" + Svg.SOFT);
    range(svg, parts(row), start, bar + BAR + 4, scale);
  }

  private static void range(Markup svg, List<Double> parts, double start, double y, Scale scale) {
    if (parts.size() < 3) {
      return;
    }
    double from = scale.at(start + parts.get(1));
    double to = scale.at(start + parts.get(2));
    Svg.line(svg, from, y, to, y, "stroke=" + Svg.INK);
    Svg.line(svg, from, y - 3, from, y + 3, "stroke=" + Svg.INK);
    Svg.line(svg, to, y - 3, to, y + 3, "stroke=" + Svg.INK);
  }
}
