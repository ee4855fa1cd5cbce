package nl.smartindustry.report.glance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.report.glance.Glance.LeftOutText;
import nl.smartindustry.report.glance.GlanceLayout.SentenceLayout;
import nl.smartindustry.report.letter.SampleFigures;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.Mark;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.PrintedCell.Number.Spread;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.ReportTable.Column;
import nl.smartindustry.report.table.ReportTable.Heading;
import nl.smartindustry.report.table.ReportTable.Row;
import nl.smartindustry.report.table.ReportTable.TableBlock;
import nl.smartindustry.report.table.ReportTable.TableNotes;
import nl.smartindustry.report.table.TableCatalogue;
import nl.smartindustry.transform.catalogue.Label;
import nl.smartindustry.transform.safe.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
  private static final TableCatalogue CATALOGUE =
      TableCatalogue.load(Definitions.packaged(), SampleFigures.indicators());
  private static final GlanceLayout LAYOUT = GlanceLayout.load(Definitions.packaged(), CATALOGUE);

  private final List<LeftOutText> leftOut = new ArrayList<>();

  /** One row of T04, in the periods of its columns. */
  private Optional<String> said(String template, Language language, PrintedCell... cells) {
    return said(Map.of(), template, language, cells);
  }

  private Optional<String> said(
      Map<String, List<String>> when, String template, Language language, PrintedCell... cells) {
    var columns = new ArrayList<Column>();
    for (int i = 0; i < cells.length; i++) {
      columns.add(
          new Column(List.of("2023 periods", "2025-03-31 periods").get(i), Heading.of(""), true));
    }
    var row = new Row("FL_ACTIVE", Heading.of("Actief"), List.of(cells), false);
    var table =
        new ReportTable(
            "T04",
            new ReportTable.Title("Tabel 4", "Fieldlabs", "", false),
            Heading.of(""),
            columns,
            List.of(new TableBlock("", List.of(row))),
            new TableNotes(List.of(), List.of(), List.of(), ""));
    var words = new SentenceWords(LAYOUT.words(), CATALOGUE.in(language));
    var found = new GlanceCells(List.of(table), CATALOGUE, Map.of());
    var slots = Map.of("n", CellAddress.of("T04.FL_ACTIVE.periods"));
    var sentence = new SentenceLayout("labs", slots, when, new Label(template, template));
    return new Sentences(found, words, Map.of(), leftOut).text(sentence).map(GlanceText::text);
  }

  private static PrintedCell number(double value, String unit) {
    return PrintedCell.Number.of(value, unit.equals("NR") ? 0 : 1, unit);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1     | NR      | één     | one",
        "12    | NR      | twaalf  | twelve",
        "13    | NR      | 13      | 13",
        "40    | NR      | veertig | forty",
        "1234  | NR      | 1234    | 1234",
        "12345 | NR      | 12.345  | 12,345",
        "35.64 | PC_ENT  | 35,6%   | 35.6%",
        "-1.25 | PC_GR   | −1,3%   | −1.3%",
        "0.8   | PPT     | 0,8_procentpunt | 0.8_percentage points",
        "46.2  | EUR_MIO | €_46,2_miljoen  | €46.2_million",
      })
  void aFigureIsSaidWithItsUnitAndASmallCountInWords(
      double value, String unit, String dutch, String english) {
    assertThat(
            said("Er zijn {n} labs.", Language.NL, number(value, unit))
                .orElseThrow()
                .replace('\u00a0', '_'))
        .startsWith("Er zijn " + dutch);
    assertThat(
            said("There are {n} labs.", Language.EN, number(value, unit))
                .orElseThrow()
                .replace('\u00a0', '_'))
        .startsWith("There are " + english);
  }

  @Test
  void theNewestPeriodIsTakenAndADayIsADate() {
    assertThat(
            said(
                "Er waren {n} labs {n.wanneer}.", Language.NL, number(7, "NR"), number(20.0, "NR")))
        .contains("Er waren twintig labs op 31\u00a0maart 2025.");
    assertThat(said("In {n.jaar} {n|was|waren} er {n}.", Language.NL, number(1, "NR")))
        .contains("In 2023 was er één.");
  }

  @Test
  void theStatusOfAFigureIsSaidInItsClauseAndABoundedFigureWithItsInterval() {
    var provisional =
        new PrintedCell.Number(
            new java.math.BigDecimal("35"), 0, "NR", EnumSet.of(Mark.PROVISIONAL, Mark.BREAK));
    var bounded =
        number(4, "RANK") instanceof PrintedCell.Number rank
            ? rank.rounded(0)
                .with(
                    Optional.of(
                        new Spread(new java.math.BigDecimal(2), new java.math.BigDecimal(5), true)))
            : null;

    assertThat(said("Er waren {n} bedrijven; dat is veel. Nu meer.", Language.NL, provisional))
        .contains("Er waren 35\u00a0bedrijven (voorlopig); dat is veel. Nu meer.");
    assertThat(said("Plaats {n}.", Language.NL, bounded)).contains("Plaats 4 (2 tot 5).");
  }

  @ParameterizedTest
  @CsvSource({
    "increased,is gestegen sinds 2022,rose compared with 2022",
    "decreased,is gedaald sinds 2022,fell compared with 2022",
    "not_shown,is niet aantoonbaar veranderd sinds 2022,did not change measurably compared with"
        + " 2022",
    "less,is 5 lager dan in 2022,is 5 lower than in 2022",
  })
  void theVerbIsThatOfTheTest(String code, String dutch, String english) {
    for (var language : Language.values()) {
      var cell =
          CATALOGUE.in(language).labels().said(code, Map.of("jaar", "2022", "verschil", "5"));

      assertThat(said("Dat {n}.", language, cell))
          .contains("Dat %s.".formatted(language == Language.NL ? dutch : english));
    }
  }

  @Test
  void aSentenceWhoseConditionDoesNotHoldIsNotPrintedAndNothingIsNoted() {
    var when = Map.of("n", List.of("established"));
    var open = CATALOGUE.labels().said("not_established", Map.of());
    var shown = CATALOGUE.labels().said("established", Map.of());

    assertThat(said(when, "Bewezen.", Language.NL, open)).isEmpty();
    assertThat(said(when, "Bewezen.", Language.NL, shown)).contains("Bewezen.");
    assertThat(leftOut).isEmpty();
  }

  @Test
  void aWithheldUnreliableIndicativeOrAbsentCellRemovesItsSentenceByNameAndReason() {
    var labels = CATALOGUE.labels();
    var indicative =
        new PrintedCell.Number(java.math.BigDecimal.TEN, 0, "NR", Set.of(Mark.UNRELIABLE));

    for (var cell :
        List.of(
            labels.gap(Reason.TOO_FEW_CONTRIBUTORS),
            labels.gap(Reason.UNRELIABLE),
            indicative,
            new PrintedCell.Blank())) {
      assertThat(said("Er zijn {n} labs.", Language.NL, cell)).isEmpty();
    }
    assertThat(said("Er zijn {n} labs.", Language.NL)).isEmpty();

    assertThat(leftOut)
        .extracting(LeftOutText::line)
        .containsExactly(
            "  text 'labs' is left out: cell T04.FL_ACTIVE.periods (too_few_contributors)",
            "  text 'labs' is left out: cell T04.FL_ACTIVE.periods (unreliable)",
            "  text 'labs' is left out: cell T04.FL_ACTIVE.periods (indicative)",
            "  text 'labs' is left out: cell T04.FL_ACTIVE.periods (not_applicable)",
            "  text 'labs' is left out: cell T04.FL_ACTIVE.periods (not_printed)");
  }
}
