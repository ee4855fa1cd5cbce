package nl.smartindustry.report.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.smartindustry.report.table.ChartLayout.ChartKind;

/**
 * For each line the days from the first to the last that was planned, as a frame, and under it
 * those that were achieved, filled; a line runs through the day on which it stood so.
 */
public record Timeline(Plot plot, List<Line> lines, LocalDate day, int width) {
  private static final int LABEL = 216;
  private static final int STEP = 30;
  private static final int NARROW_STEP = 40;
  private static final int TOP = 24;
  private static final int LEGEND = 26;
  private static final String FRAME = "fill=#fff stroke=" + Svg.BLUE;
  private static final String FILLED = "fill=" + Svg.BLUE;

  /** From the first day to the last. */
  public record Span(LocalDate from, LocalDate to) {
    private Stream<LocalDate> ends() {
      return Stream.of(from, to);
    }
  }

  /** What was planned and what was achieved; empty where nothing was. */
  public record Line(String name, Optional<Span> planned, Optional<Span> achieved) {
    private Stream<LocalDate> ends() {
      return Stream.of(planned, achieved).flatMap(Optional::stream).flatMap(Span::ends);
    }
  }

  public Timeline {
    lines = List.copyOf(lines);
  }

  /** The chart; empty where nothing was planned or achieved. */
  public static Optional<Drawing> of(Plot plot, List<Line> lines, LocalDate day) {
    return lines.stream().flatMap(Line::ends).findAny().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Drawing(
                new Timeline(plot, lines, day, Svg.WIDE).svg(),
                new Timeline(plot, lines, day, Svg.NARROW).svg()));
  }

  String svg() {
    int foot = TOP + lines.size() * step();
    var note = plot.note(ChartKind.TIMELINE, width);
    var time = time();
    return Svg.drawing(
        plot.text(),
        width,
        foot + 12 + LEGEND + 14 * note.size(),
        svg -> {
          years(svg, time, foot);
          for (int i = 0; i < lines.size(); i++) {
            line(svg, lines.get(i), TOP + i * (double) step(), time);
          }
          legend(svg, foot + 14.0);
          Svg.lines(svg, 4, foot + 14.0 + LEGEND, "start", note, Svg.QUIET);
        });
  }

  private boolean narrow() {
    return width < Svg.WIDE;
  }

  private int step() {
    return narrow() ? NARROW_STEP : STEP;
  }

  /** From the start of the first year to the end of the last. */
  private Scale time() {
    var ends = Stream.concat(lines.stream().flatMap(Line::ends), Stream.of(day));
    var years = ends.mapToInt(LocalDate::getYear).summaryStatistics();
    double from = LocalDate.of(years.getMin(), 1, 1).toEpochDay();
    double to = LocalDate.of(years.getMax() + 1, 1, 1).toEpochDay();
    return new Scale(from, to, 1, narrow() ? 4 : LABEL, width - 6.0);
  }

  private void years(Markup svg, Scale time, double foot) {
    int first = LocalDate.ofEpochDay((long) time.low()).getYear();
    int last = LocalDate.ofEpochDay((long) time.high()).getYear();
    for (int year = first; year <= last; year++) {
      double x = time.at(LocalDate.of(year, 1, 1).toEpochDay());
      Svg.line(svg, x, TOP - 6, x, foot, "stroke=" + Svg.RULE);
      if (year < last) {
        Svg.text(svg, x + 3, TOP - 9, "start", "" + year, Svg.QUIET);
      }
    }
    double today = time.at(day.toEpochDay());
    Svg.line(svg, today, TOP - 6, today, foot, "stroke=" + Svg.INK + " stroke-dasharray=4,3");
  }

  private void line(Markup svg, Line line, double y, Scale time) {
    double top = y;
    if (narrow()) {
      Svg.text(svg, 2, y + 12, "start", Svg.cut(line.name(), width - 4.0), Svg.PLAIN);
      top = y + 13;
    } else {
      Svg.beside(svg, 2, y + STEP / 2.0, line.name(), LABEL - 6.0, Svg.PLAIN);
    }
    bar(svg, line.planned(), top + 4, time, FRAME);
    bar(svg, line.achieved(), top + 14, time, FILLED);
  }

  private static void bar(Markup svg, Optional<Span> span, double y, Scale time, String style) {
    span.ifPresent(
        days -> {
          double from = time.at(days.from().toEpochDay());
          double wide = Math.max(3, time.at(days.to().toEpochDay()) - from);
          Svg.rect(svg, from, y, wide, 8, style);
        });
  }

  private void legend(Markup svg, double y) {
    Svg.rect(svg, 4, y - 8, 24, 8, FRAME);
    Svg.text(svg, 34, y, "start", plot.word("timeline_planned"), Svg.PLAIN);
    double second = narrow() ? 150 : 200;
    Svg.rect(svg, second, y - 8, 24, 8, FILLED);
    Svg.text(svg, second + 30, y, "start", plot.word("timeline_achieved"), Svg.PLAIN);
  }
}
