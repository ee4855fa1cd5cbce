package nl.smartindustry.report.figure;

import java.util.List;
import java.util.Optional;

/** One technology over time; every line of a chart has the same periods. */
public record Line(String label, List<Point> points) {
  public Line {
    points = List.copyOf(points);
  }

  public Optional<Point> first() {
    return points.stream().filter(Point::present).findFirst();
  }

  public Optional<Point> last() {
    return points.stream().filter(Point::present).reduce((earlier, later) -> later);
  }
}
