package nl.smartindustry.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import nl.smartindustry.report.table.ChartLayout.ChartKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Seven shades over 100%: each is 14.3 points wide, and white ink stands on the darkest three. */
class HeatMapTest {
  @ParameterizedTest
  @CsvSource({
    "0,     #f3f7fb, false",
    "14.2,  #f3f7fb, false",
    "14.3,  #d6e4f2, false",
    "57.1,  #8ab5db, false",
    "57.2,  #3f77ad, true",
    "100,   #123a66, true",
    "-3,    #f3f7fb, false"
  })
  void theShadeFollowsThePercentageAndTheInkTheShade(double percent, String shade, boolean white) {
    var svg = svg(String.valueOf(percent));

    assertThat(svg).contains("fill=\"" + shade + "\" stroke=");
    assertThat(svg.contains("fill=\"#ffffff\">")).isEqualTo(white);
  }

  @ParameterizedTest
  @CsvSource({"x, x", "'', ''"})
  void aCellWithoutAFigureIsWhiteAndHasItsSign(String cell, String sign) {
    var svg = svg(cell);

    assertThat(svg).contains("fill=\"#ffffff\" stroke=");
    assertThat(SmallPlot.texts(svg)).contains("C", sign);
  }

  @Test
  void onATelephoneHeadsStandOnTheirEndsAndNamesAboveTheirRows() {
    var narrow = SmallPlot.of("robots", "C | 3").drawing(ChartKind.HEAT_MAP).orElseThrow().narrow();

    assertThat(narrow).contains("viewBox=\"0 0 280 ").contains("transform=\"rotate(-90,");
  }

  private static String svg(String cell) {
    return SmallPlot.svg(ChartKind.HEAT_MAP, SmallPlot.of("robots", "C | " + cell, "D | 1"));
  }
}
