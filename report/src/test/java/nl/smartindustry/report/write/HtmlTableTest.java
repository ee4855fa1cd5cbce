package nl.smartindustry.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.report.chart.Markup;
import nl.smartindustry.report.table.Labels;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.Mark;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.ReportTable.Column;
import nl.smartindustry.report.table.ReportTable.Heading;
import nl.smartindustry.report.table.ReportTable.Row;
import nl.smartindustry.report.table.ReportTable.TableBlock;
import nl.smartindustry.report.table.ReportTable.TableNotes;
import nl.smartindustry.report.table.ReportTable.Title;
import org.junit.jupiter.api.Test;

class HtmlTableTest {
  private static final Labels LABELS = Labels.load(Definitions.packaged(), Language.NL);

  @Test
  void whatASightedReaderSeesInASignIsAlsoSaid() {
    assertThat(cells(true, figure("12.5", 1, Mark.UNRELIABLE)))
        .isEqualTo(
            "<td class=\"getal indicatief\">12,5\u00a0u"
                + "<span class=\"vh\"> (indicatief, minder nauwkeurig)</span></td>");
    assertThat(cells(true, new PrintedCell.Gap("unreliable", "geen cijfer")))
        .isEqualTo(
            "<td class=\"getal\"><span aria-hidden=\"true\">~</span>"
                + "<span class=\"vh\">geen cijfer</span></td>");
    assertThat(cells(true, new PrintedCell.Gap("not_asked", "niet gevraagd")))
        .isEqualTo("<td class=\"getal\"><span class=\"vh\">niet gevraagd</span></td>");
    assertThat(cells(false, new PrintedCell.Blank())).isEqualTo("<td></td>");
  }

  @Test
  void wholeFiguresAreMovedInOnlyAmongFiguresWithADecimal() {
    assertThat(cells(true, figure("1", 0), figure("2", 0)))
        .isEqualTo("<td class=\"getal\">1</td><td class=\"getal\">2</td>");
    assertThat(cells(true, figure("1", 0), figure("2", 1)))
        .isEqualTo("<td class=\"getal heel\">1</td><td class=\"getal\">2,0</td>");
  }

  @Test
  void noTextIsTakenAsMarkup() {
    assertThat(cells(false, new PrintedCell.Words("<b>\"R&D\"")))
        .isEqualTo("<td>&lt;b&gt;&quot;R&amp;D&quot;</td>");
  }

  @Test
  void aHeadSaysItsMarkAndLeadsToItsFootnotes() {
    assertThat(html(false, new Heading("2023*", "voorlopig", List.of(1, 2)), figure("1", 0)))
        .contains(
            "2023*<span class=\"vh\">, voorlopig</span>"
                + "<sup><a href=\"#T-noot-1\"><span class=\"vh\">noot </span>1</a></sup>"
                + "<sup>, <a href=\"#T-noot-2\"><span class=\"vh\">noot </span>2</a></sup></th>")
        .contains("<p id=\"T-noot-2\"><sup>2</sup> tweede</p>");
  }

  /** As many signs as fit on a line, and one more. */
  @Test
  void aColumnOfWordsIsAsWideAsItsLongestCell() {
    for (var width : List.of("14 kort", "15 midden", "60 midden", "61 lang")) {
      var words = new PrintedCell.Words("x".repeat(Integer.parseInt(width.split(" ")[0])));

      assertThat(html(false, Heading.of("h"), words))
          .contains("<th scope=\"col\" class=\"" + width.split(" ")[1] + "\">h</th>");
    }
  }

  /** The data cells of a table of one column, without the heads of their rows. */
  private static String cells(boolean numeric, PrintedCell... cells) {
    var html = html(numeric, Heading.of("h"), cells);
    return html.substring(html.indexOf("<td"), html.lastIndexOf("</td>") + 5)
        .replaceAll("</tr>\\s*<tr><th scope=\"row\">r</th>", "");
  }

  private static String html(boolean numeric, Heading head, PrintedCell... cells) {
    var rows =
        Arrays.stream(cells)
            .map(cell -> new Row("r", Heading.of("r"), List.of(cell), false))
            .toList();
    var table =
        new ReportTable(
            "T",
            new Title("Tabel 1", "c", "u", false),
            Heading.of("s"),
            List.of(new Column("c", head, numeric)),
            List.of(new TableBlock("", rows)),
            new TableNotes(List.of("eerste", "tweede"), List.of(), List.of(), "Bron"));
    var markup = new Markup();
    new HtmlTable(table, LABELS).write(markup);
    return markup.complete();
  }

  private static PrintedCell figure(String value, int decimals, Mark... marks) {
    return new PrintedCell.Number(new BigDecimal(value), decimals, "PC_ENT", Set.of(marks));
  }
}
