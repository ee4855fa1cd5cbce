package nl.smartindustry.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.ReportTable.Column;
import nl.smartindustry.report.table.ReportTable.Heading;
import nl.smartindustry.report.table.ReportTable.Row;
import nl.smartindustry.report.table.ReportTable.TableBlock;
import nl.smartindustry.report.table.ReportTable.TableNotes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Seven shades over 100%: each is 14.3 points wide, and white ink stands on the darkest three. */
class HeatMapTest {
  @ParameterizedTest
  @CsvSource({
    "0,     #f3f7fb, #1b1b1b",
    "14.2,  #f3f7fb, #1b1b1b",
    "14.3,  #d6e4f2, #1b1b1b",
    "57.1,  #8ab5db, #1b1b1b",
    "57.2,  #3f77ad, #ffffff",
    "100,   #123a66, #ffffff",
    "-3,    #f3f7fb, #1b1b1b"
  })
  void theShadeFollowsThePercentageAndTheInkTheShade(double percent, String shade, String ink) {
    var svg = svg(PrintedCell.Number.of(percent, 1, "PC_ENT"));

    assertThat(svg).contains("height=\"25\" fill=\"" + shade + "\"");
    assertThat(svg).contains("font-size=\"11\" fill=\"" + ink + "\">");
  }

  @ParameterizedTest
  @CsvSource({"too_few_contributors, x", "not_asked, ''"})
  void aCellWithoutAFigureIsWhiteAndHasItsSign(String reason, String sign) {
    var svg = svg(new PrintedCell.Gap(reason, ""));

    assertThat(svg)
        .contains("height=\"25\" fill=\"#ffffff\"")
        .contains("fill=\"#1b1b1b\">" + sign + "</text>");
  }

  private static String svg(PrintedCell cell) {
    var table =
        new ReportTable(
            "T5",
            new ReportTable.Title("Tabel 5", "Proef", "%", false),
            Heading.of("branche"),
            List.of(new Column("ROB", Heading.of("robots & meer"), true)),
            List.of(
                new TableBlock("", List.of(new Row("C", Heading.of(""), List.of(cell), false)))),
            new TableNotes(List.of(), List.of(), List.of(), ""));
    return new HeatMap(table, "hoe donkerder", Language.NL)
        .svg(new Svg.ChartText("F2", "proef", "proef"));
  }
}
