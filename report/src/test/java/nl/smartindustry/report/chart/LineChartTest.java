package nl.smartindustry.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import nl.smartindustry.report.chart.LineChart.ChartLine;
import nl.smartindustry.report.chart.LineChart.ChartPoint;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.PrintedCell;
import org.junit.jupiter.api.Test;

class LineChartTest {
  private static final Svg.ChartText TEXT = new Svg.ChartText("F1", "robots", "steeg");
  private static final ChartPoint NOT_ASKED = new ChartPoint("2023", null, null, null, false);

  @Test
  void aLineJoinsTwoMeasurementsOnly() {
    assertThat(joins(point("2022", 20, false), point("2024", 30, false))).isEqualTo(1);
    assertThat(joins(point("2022", 20, false), point("2024", 30, true))).isZero();
    assertThat(joins(point("2022", 20, false), NOT_ASKED, point("2024", 30, false))).isZero();
  }

  /** The axis ends at 40, so that 104 pixels are 40%: 30% lies 26 below its top at 46. */
  @Test
  void aPointStandsAtItsPercentageWithABarFromBoundToBound() {
    var svg = svg(point("2022", 20, false), point("2024", 30, false));

    assertThat(svg)
        .contains("<circle cx=\"170\" cy=\"72\" r=\"3\"")
        .contains("<line x1=\"170\" y1=\"82.4\" x2=\"170\" y2=\"61.6\" stroke=\"#154273\"")
        .contains(">30%</text>");
    assertThat(count(svg, "<circle")).isEqualTo(2);
  }

  @Test
  void aLineWithoutFiguresHasItsNameAndNoPoint() {
    var svg = svg(NOT_ASKED);

    assertThat(svg).contains(">robots</text>").doesNotContain("<circle");
  }

  @Test
  void aLongNameStandsOnTwoLines() {
    var line = new ChartLine("betaalde clouddiensten van gemiddeld niveau", List.of(NOT_ASKED));

    assertThat(new LineChart(List.of(line), "%", "noot", Language.NL).svg(TEXT))
        .contains(">betaalde clouddiensten van</text>")
        .contains(">gemiddeld niveau</text>");
  }

  private static ChartPoint point(String period, double percent, boolean afterBreak) {
    var figure = PrintedCell.Number.of(percent, 0, "PC_ENT");
    return new ChartPoint(period, figure, percent - 4, percent + 4, afterBreak);
  }

  private static String svg(ChartPoint... points) {
    return new LineChart(
            List.of(new ChartLine("robots", List.of(points))), "%", "noot", Language.NL)
        .svg(TEXT);
  }

  private static int joins(ChartPoint... points) {
    return count(svg(points), "stroke-width=\"2\"");
  }

  private static int count(String svg, String part) {
    return (int) Pattern.compile(Pattern.quote(part)).matcher(svg).results().count();
  }
}
