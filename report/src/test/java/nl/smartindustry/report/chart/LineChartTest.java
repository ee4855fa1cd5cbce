package nl.smartindustry.report.chart;

import static nl.smartindustry.report.chart.SmallPlot.count;
import static org.assertj.core.api.Assertions.assertThat;

import nl.smartindustry.report.table.ChartLayout.ChartKind;
import org.junit.jupiter.api.Test;

class LineChartTest {
  @Test
  void aLineJoinsTwoMeasurementsOnly() {
    assertThat(joins("2022 | 2024", "robots | 20 | 30")).isEqualTo(1);
    assertThat(joins("2022 | 2024", "robots | 20 | ‖30")).isZero();
    assertThat(joins("2022 | 2023 | 2024", "robots | 20 |  | 30")).isZero();
    assertThat(joins("2022 | 2023 | 2024", "robots | 20 | x | 30")).isZero();
  }

  /** The axis ends at 40, so that 104 pixels are 40%: 30% lies 26 below its top at 50. */
  @Test
  void aPointStandsAtItsPercentageInTheBandOfItsInterval() {
    var svg = svg("2022 | 2024", "robots | 20 16:24 | 30 26:34");

    assertThat(svg)
        .contains("<circle cx=\"136\" cy=\"76\" r=\"2.5\"")
        .contains("points=\"40,91.6 136,65.6 136,86.4 40,112.4\"")
        .contains(">30%</text>");
    assertThat(count(svg, "<circle")).isEqualTo(2);
  }

  @Test
  void aSinglePointHasABandToo() {
    assertThat(svg("2022 | 2024", "robots | | 30 26:34"))
        .contains("<rect x=\"132\" y=\"65.6\" width=\"8\" height=\"20.8\"");
  }

  @Test
  void aLineWithoutFiguresHasItsNameAndNoPoint() {
    var svg = svg("2022 | 2024", "robots | x | x", "data | 1 | 2");

    assertThat(svg).contains(">robots</text>");
    assertThat(count(svg, "<circle")).isEqualTo(2);
  }

  @Test
  void aLongNameStandsOnTwoLines() {
    assertThat(svg("2022", "betaalde clouddiensten van niveau | 3"))
        .contains(">betaalde clouddiensten</text>")
        .contains(">van niveau</text>");
  }

  private static String svg(String heads, String... rows) {
    return SmallPlot.svg(ChartKind.LINES, SmallPlot.of(heads, rows));
  }

  private static int joins(String heads, String row) {
    return count(svg(heads, row), "stroke-width=\"2\"");
  }
}
