package nl.smartindustry.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import nl.smartindustry.report.chart.CardChart.CardPoint;
import nl.smartindustry.report.table.PrintedCell;
import org.junit.jupiter.api.Test;

class CardChartTest {
  private static CardPoint point(String period, double value, double margin, boolean afterBreak) {
    return new CardPoint(
        period,
        PrintedCell.Number.of(value, 1, "PC_ENT"),
        margin == 0 ? null : value - margin,
        margin == 0 ? null : value + margin,
        !afterBreak);
  }

  private static String svg(OptionalDouble target, CardPoint... points) {
    var text = new Chart.ChartText("kaart-A", "Verloop", "Van 30% naar 40%.");
    return new CardChart(List.of(points), target).svg(text);
  }

  private static long count(String svg, String element) {
    return Pattern.compile("<" + element + " ").matcher(svg).results().count();
  }

  @Test
  void aLineRunsThroughTheFiguresInTheirBand() {
    var svg =
        svg(
            OptionalDouble.empty(),
            point("2022", 30, 2, false),
            point("2023", 35, 2, false),
            point("2024", 40, 2, false));

    assertThat(count(svg, "circle")).isEqualTo(3);
    assertThat(count(svg, "line")).isEqualTo(2);
    assertThat(count(svg, "polygon")).isEqualTo(2);
    assertThat(svg).contains(">2022<", ">2024<", "Van 30% naar 40%.");
  }

  @Test
  void theLineStopsAtABreakAndAtAGap() {
    var broken =
        svg(OptionalDouble.empty(), point("2022", 30, 2, false), point("2024", 40, 2, true));
    var gap =
        svg(
            OptionalDouble.empty(),
            point("2022", 30, 0, false),
            new CardPoint("2023", null, null, null, false),
            point("2024", 40, 0, false));

    assertThat(count(broken, "polygon")).isZero();
    assertThat(count(broken, "line")).as("the interval of each figure alone").isEqualTo(2);
    assertThat(count(gap, "line")).isZero();
    assertThat(count(gap, "circle")).isEqualTo(2);
  }

  /** 84.8 to 84.7 lies within one unit of the drawing; 30 to 40 takes most of its height of 31. */
  @Test
  void aSmallChangeLooksSmall() {
    var small =
        svg(OptionalDouble.empty(), point("2023", 84.8, 0, false), point("2024", 84.7, 0, false));
    var large =
        svg(OptionalDouble.empty(), point("2023", 30, 0, false), point("2024", 40, 0, false));

    assertThat(height(small)).isLessThan(1);
    assertThat(height(large)).isBetween(15.0, 31.0);
  }

  private static double height(String svg) {
    var places =
        Pattern.compile("cy=\"([^\"]*)\"").matcher(svg).results().map(one -> one.group(1)).toList();
    return Math.abs(Double.parseDouble(places.get(0)) - Double.parseDouble(places.get(1)));
  }

  /** The bar is 140 wide for 100%. */
  @Test
  void whatIsReachedOfATargetIsABarWithAMarkAtTheTarget() {
    var svg = svg(OptionalDouble.of(90), point("2023", 50, 0, false), point("2024", 60, 0, false));

    assertThat(svg).contains("width=\"140\"", "width=\"84\"", "x1=\"136\"");
  }
}
