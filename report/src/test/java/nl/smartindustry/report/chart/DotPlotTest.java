package nl.smartindustry.report.chart;

import static nl.smartindustry.report.chart.SmallPlot.count;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.smartindustry.report.table.ChartLayout.ChartKind;
import nl.smartindustry.report.table.ChartLayout.Draw;
import nl.smartindustry.report.table.ChartLayout.Draw.Place;
import org.junit.jupiter.api.Test;

class DotPlotTest {
  private static final Draw COMPARED = new Draw("NL", "EU", null, null, 0);

  @Test
  void rowsStandInOrderOfTheirFigureAndThoseWithoutOneLast() {
    var svg = svg(COMPARED, "robots", "NL | 20", "BE | x", "EU | 30", "DE | 10");

    assertThat(SmallPlot.texts(svg))
        .containsSubsequence("EU", "30", "NL", "20", "DE", "10", "BE", "x");
    assertThat(count(svg, "<circle")).isEqualTo(2);
  }

  @Test
  void theRowThatStandsOutIsASquareAndALineRunsThroughTheOneItIsComparedWith() {
    var svg = svg(COMPARED, "robots", "NL | 20", "EU | 30");

    assertThat(svg).contains("width=\"10\" height=\"10\" fill=\"#154273\"");
    assertThat(count(svg, "stroke-dasharray=\"4,3\"")).isEqualTo(1);
  }

  @Test
  void withoutAFigureOfTheOtherThereIsNoLine() {
    assertThat(svg(COMPARED, "robots", "NL | 20", "EU | x")).doesNotContain("stroke-dasharray");
  }

  /** The highest figure is 200; withheld, the axis ends where the other figures end. */
  @Test
  void theAxisDoesNotDependOnAWithheldFigure() {
    assertThat(SmallPlot.texts(svg(COMPARED, "robots", "NL | 20", "BE | 200"))).contains("200");
    assertThat(SmallPlot.texts(svg(COMPARED, "robots", "NL | 20", "BE | x")))
        .contains("0", "20")
        .doesNotContain("50", "200");
  }

  @Test
  void aTileStandsInItsPlaceWithItsNameAndFigureAndAWithheldOneIsWhite() {
    var places = Map.of("NL11", new Place(3, 0, "Gr"), "NL33", new Place(0, 2, "ZH"));
    var draw = new Draw(null, null, places, null, 0);

    var svg = SmallPlot.svg(ChartKind.TILES, SmallPlot.of(draw, "robots", "NL11 | 40", "NL33 | x"));

    assertThat(svg).contains("<rect x=\"139\"").contains("fill=\"#ffffff\" stroke=\"#4a4f57\"");
    assertThat(SmallPlot.texts(svg)).containsSubsequence(List.of("Gr", "40", "ZH", "x"));
  }

  private static String svg(Draw draw, String heads, String... rows) {
    return SmallPlot.svg(ChartKind.DOTS, SmallPlot.of(draw, heads, rows));
  }
}
