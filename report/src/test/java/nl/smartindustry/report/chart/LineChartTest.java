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

  /** The axis ends at 40, so that 100 pixels are 40%: 30% lies 25 below its top at 28. */
  @Test
  void aPointStandsAtItsPercentageInTheBandOfItsInterval() {
    var svg = svg("2022 | 2024", "robots | 20 16:24 | 30 26:34");

    assertThat(svg)
        .contains("<circle cx=\"128\" cy=\"53\" r=\"2.5\"")
        .contains("points=\"40,68 128,43 128,63 40,88\"")
        .contains(">30%</text>");
    assertThat(count(svg, "<circle")).isEqualTo(2);
  }

  @Test
  void aSinglePointHasABandToo() {
    assertThat(svg("2022 | 2024", "robots | | 30 26:34"))
        .contains("<rect x=\"124\" y=\"43\" width=\"8\" height=\"20\"");
  }

  @Test
  void aLineWithoutFiguresHasItsNameAndNoPoint() {
    var svg = svg("2022 | 2024", "robots | x | x", "data | 1 | 2");

    assertThat(svg).contains(">robots</text>");
    assertThat(count(svg, "<circle")).isEqualTo(2);
  }

  @Test
  void aLongNameStandsOnTwoLines() {
    assertThat(svg("2022", "betaalde clouddiensten van gemiddeld niveau | 3"))
        .contains(">betaalde clouddiensten van</text>")
        .contains(">gemiddeld niveau</text>");
  }

  private static String svg(String heads, String... rows) {
    return SmallPlot.svg(ChartKind.LINES, SmallPlot.of(heads, rows));
  }

  private static int joins(String heads, String row) {
    return count(svg(heads, row), "stroke-width=\"2\"");
  }
}
