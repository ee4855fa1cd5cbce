package nl.smartindustry.report.chart;

import java.util.List;
import java.util.Optional;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.PrintedCell;

/**
 * Small line charts on one scale, one per technology: each line stands alone, so no two colours
 * have to be kept apart. A bar is the 95% interval; the line stops at a break and where the
 * question was not asked.
 *
 * @param axis what the vertical axis measures
 * @param note how to read the chart
 */
public record LineChart(List<ChartLine> lines, String axis, String note, Language language) {
  /** One technology over time; every line of a chart has the same periods. */
  public record ChartLine(String label, List<ChartPoint> points) {
    public ChartLine {
      points = List.copyOf(points);
    }

    public Optional<ChartPoint> first() {
      return points.stream().filter(ChartPoint::present).findFirst();
    }

    public Optional<ChartPoint> last() {
      return points.stream().filter(ChartPoint::present).reduce((earlier, later) -> later);
    }
  }

  /**
   * One measurement of a line.
   *
   * @param period as printed
   * @param figure the percentage; null when there is none
   * @param low lower bound of the 95% interval; null when there is none
   * @param high upper bound of the 95% interval; null when there is none
   * @param afterBreak whether it cannot be compared with the point before
   */
  public record ChartPoint(
      String period, PrintedCell.Number figure, Double low, Double high, boolean afterBreak) {
    boolean present() {
      return figure != null;
    }

    double value() {
      return figure.value().doubleValue();
    }
  }

  private static final int COLUMNS = 4;
  private static final int PANEL_WIDTH = 230;
  private static final int PANEL_HEIGHT = 190;
  private static final int LEFT = 34;
  private static final int TOP = 46;
  private static final int PLOT_WIDTH = 150;
  private static final int PLOT_HEIGHT = 104;
  private static final int FOOT = 34;
  private static final int STEP = 20;
  private static final String SMALL = "font-size=9 fill=" + Svg.SOFT;
  private static final String BOLD = "font-size=11 font-weight=bold fill=";
  private static final String STROKE = "stroke=" + Svg.BLUE + " stroke-width=";

  public String svg(Svg.ChartText text) {
    int rows = (lines.size() + COLUMNS - 1) / COLUMNS;
    int width = COLUMNS * PANEL_WIDTH;
    int height = rows * PANEL_HEIGHT + FOOT;
    return Svg.drawing(
        text,
        width,
        height,
        svg -> {
          for (int i = 0; i < lines.size(); i++) {
            var at =
                "translate(%d,%d)".formatted(i % COLUMNS * PANEL_WIDTH, i / COLUMNS * PANEL_HEIGHT);
            var line = lines.get(i);
            svg.element("g", panel -> panel(panel.line(), line), "transform", at).line();
          }
          Svg.text(
              svg, 8, height - 10, "start", axis + ". " + note, "font-size=10 fill=" + Svg.SOFT);
        });
  }

  private void panel(Markup svg, ChartLine line) {
    title(svg, line.label());
    scale(svg);
    periods(svg, line);
    for (int i = 0; i < line.points().size(); i++) {
      if (line.points().get(i).present()) {
        point(svg, line, i);
      }
    }
    line.last().ifPresent(last -> label(svg, line, last));
  }

  private static void title(Markup svg, String label) {
    int y = TOP - 14;
    var words = wrapped(label);
    for (int i = words.size() - 1; i >= 0; i--) {
      Svg.text(svg, 8, y, "start", words.get(i), BOLD + Svg.BLUE);
      y -= 14;
    }
  }

  /** A label on at most two lines. */
  private static List<String> wrapped(String label) {
    int longest = 30;
    if (label.length() <= longest) {
      return List.of(label);
    }
    int space = label.lastIndexOf(' ', longest);
    return List.of(label.substring(0, space), label.substring(space + 1));
  }

  private void scale(Markup svg) {
    for (int percent = 0; percent <= top(); percent += step()) {
      double y = y(percent);
      Svg.line(
          svg, LEFT, y, LEFT + PLOT_WIDTH, y, "stroke=" + (percent == 0 ? Svg.SOFT : Svg.RULE));
      Svg.text(svg, LEFT - 6, y + 3, "end", "" + percent, SMALL);
    }
  }

  private void periods(Markup svg, ChartLine line) {
    for (int i = 0; i < line.points().size(); i++) {
      var period = line.points().get(i).period();
      Svg.text(svg, x(line, i), TOP + PLOT_HEIGHT + 14, "middle", period, SMALL);
    }
  }

  private void point(Markup svg, ChartLine line, int i) {
    var point = line.points().get(i);
    double x = x(line, i);
    if (point.low() != null && point.high() != null) {
      Svg.line(svg, x, y(point.low()), x, y(point.high()), STROKE + "1 stroke-opacity=0.7");
    }
    if (i > 0 && line.points().get(i - 1).present() && !point.afterBreak()) {
      double y = y(line.points().get(i - 1).value());
      Svg.line(svg, x(line, i - 1), y, x, y(point.value()), STROKE + "2");
    }
    var place = "circle cx=%s cy=%s r=3 fill=%s";
    svg.empty(place.formatted(Svg.at(x), Svg.at(y(point.value())), Svg.BLUE)).line();
  }

  private void label(Markup svg, ChartLine line, ChartPoint last) {
    double x = x(line, line.points().indexOf(last)) + 7;
    var percent = language.percent(last.figure());
    Svg.text(svg, x, y(last.value()) + 4, "start", percent, BOLD + Svg.INK);
  }

  private static double x(ChartLine line, int i) {
    int gaps = Math.max(1, line.points().size() - 1);
    double margin = 14;
    return LEFT + margin + (PLOT_WIDTH - 2 * margin) * i / gaps;
  }

  private double y(double percent) {
    return TOP + PLOT_HEIGHT * (1 - percent / top());
  }

  /** The top of the scale: the first step above every value and interval. */
  private int top() {
    double highest =
        lines.stream()
            .flatMap(line -> line.points().stream())
            .filter(ChartPoint::present)
            .mapToDouble(point -> point.high() == null ? point.value() : point.high())
            .max()
            .orElse(STEP);
    return (int) Math.min(100, Math.max(STEP, Math.ceil(highest / STEP) * STEP));
  }

  private int step() {
    return top() > 2 * STEP ? STEP : STEP / 2;
  }
}
