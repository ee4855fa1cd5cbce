package nl.smartindustry.report.chart;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import nl.smartindustry.report.table.PrintedCell;

/**
 * The few last figures of one headline: a line through them that stops at a break, in a band that
 * is their 95% interval; under it a bar of what is reached of a target.
 *
 * @param points oldest first
 * @param target the percentage aimed at
 */
public record CardChart(List<CardPoint> points, OptionalDouble target) {
  /**
   * One measurement.
   *
   * @param period as printed
   * @param figure null when there is none
   * @param low lower bound of the 95% interval; null when there is none
   * @param high upper bound of the 95% interval; null when there is none
   * @param comparable whether it can be compared with the one before
   */
  public record CardPoint(
      String period, PrintedCell.Number figure, Double low, Double high, boolean comparable) {
    public boolean present() {
      return figure != null;
    }

    private double value() {
      return figure.value().doubleValue();
    }

    private boolean banded() {
      return low != null && high != null;
    }
  }

  private static final int WIDTH = 160;
  private static final int LEFT = 10;
  private static final int RIGHT = 150;
  private static final int TOP = 7;
  private static final int BOTTOM = 38;
  private static final int HEIGHT = 54;
  private static final int BAR = 60;
  private static final int BAR_HEIGHT = 6;
  private static final int WITH_BAR = 72;
  private static final double ALL = 100;

  /** Part of the largest figure that the scale spans at least. */
  private static final double LEAST = 0.4;

  private static final String BAND = "#9db4d3";

  public CardChart {
    points = List.copyOf(points);
  }

  public String svg(Chart.ChartText text) {
    int height = target.isPresent() ? WITH_BAR : HEIGHT;
    return Svg.drawing(text, WIDTH, height, this::draw);
  }

  private void draw(Markup svg) {
    if (scale()[0] <= 0 && scale()[1] >= 0) {
      Svg.line(svg, LEFT, y(0), RIGHT, y(0), "stroke=" + Svg.RULE);
    }
    for (int i = 1; i < points.size(); i++) {
      if (joined(i)) {
        band(svg, i);
      }
    }
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i).present()) {
        point(svg, i);
      }
    }
    label(svg, 0, 2, "start");
    label(svg, points.size() - 1, WIDTH - 2, "end");
    if (target.isPresent()) {
      bar(svg, target.getAsDouble());
    }
  }

  /** Whether the line goes on from the point before. */
  private boolean joined(int i) {
    return points.get(i).present() && points.get(i - 1).present() && points.get(i).comparable();
  }

  private void band(Markup svg, int i) {
    var from = points.get(i - 1);
    var to = points.get(i);
    if (from.banded() && to.banded()) {
      double before = x(i - 1);
      Svg.area(
          svg,
          List.of(
              before, y(from.low()), before, y(from.high()), x(i), y(to.high()), x(i), y(to.low())),
          "fill=" + BAND);
    }
  }

  private void point(Markup svg, int i) {
    var point = points.get(i);
    double y = y(point.value());
    boolean alone = !(i > 0 && joined(i)) && !(i + 1 < points.size() && joined(i + 1));
    if (point.banded() && alone) {
      Svg.line(svg, x(i), y(point.low()), x(i), y(point.high()), "stroke-width=7 stroke=" + BAND);
    }
    if (i > 0 && joined(i)) {
      var line = "stroke-width=1.5 stroke=" + Svg.BLUE;
      Svg.line(svg, x(i - 1), y(points.get(i - 1).value()), x(i), y, line);
    }
    Svg.dot(svg, x(i), y, i == points.size() - 1 ? 3.5 : 2, "fill=" + Svg.BLUE);
  }

  private void label(Markup svg, int i, int x, String anchor) {
    Svg.text(svg, x, HEIGHT - 4, anchor, points.get(i).period(), Svg.QUIET);
  }

  private void bar(Markup svg, double target) {
    double length = RIGHT - LEFT;
    double reached = length * points.get(points.size() - 1).value() / ALL;
    double aimed = LEFT + length * target / ALL;
    Svg.rect(svg, LEFT, BAR, length, BAR_HEIGHT, "fill=#fff stroke=" + Svg.SOFT);
    Svg.rect(svg, LEFT, BAR, reached, BAR_HEIGHT, "fill=" + Svg.BLUE);
    Svg.line(svg, aimed, BAR - 3, aimed, BAR + BAR_HEIGHT + 3, "stroke-width=3 stroke=" + Svg.INK);
  }

  private double x(int i) {
    return points.size() < 2 ? RIGHT : LEFT + (double) (RIGHT - LEFT) * i / (points.size() - 1);
  }

  private double y(double value) {
    var scale = scale();
    return BOTTOM - (BOTTOM - TOP) * (value - scale[0]) / (scale[1] - scale[0]);
  }

  /** From the lowest to the highest, and so wide that a small change looks small. */
  private double[] scale() {
    double low = values().min().orElse(0);
    double high = values().max().orElse(1);
    double least = LEAST * Math.max(Math.abs(low), Math.abs(high));
    double wider = Math.max(0, (least == 0 ? 1 : least) - (high - low)) / 2;
    return new double[] {low - wider, high + wider};
  }

  private DoubleStream values() {
    return points.stream()
        .filter(CardPoint::present)
        .flatMapToDouble(
            point ->
                point.banded()
                    ? DoubleStream.of(point.value(), point.low(), point.high())
                    : DoubleStream.of(point.value()));
  }
}
