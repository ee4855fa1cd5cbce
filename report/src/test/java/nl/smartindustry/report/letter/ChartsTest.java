package nl.smartindustry.report.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.report.chart.Chart;
import nl.smartindustry.report.letter.Letter.LetterInput;
import nl.smartindustry.report.table.Labels;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.ReportTable.Row;
import nl.smartindustry.report.table.TableCatalogue;
import nl.smartindustry.transform.safe.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChartsTest {
  private static final TableCatalogue CATALOGUE =
      TableCatalogue.load(Definitions.packaged(), SampleFigures.indicators());
  private static final List<String> BRANCHES =
      List.of(
          "10-12", "13-15", "16-18", "19-21", "22-23", "24-25", "26-27", "28", "29-30", "31-33");

  @Test
  void rowsStandInOrderOfTheirNewestFigure() {
    var rows = chart(SampleFigures.all(), "F1").data().rows().toList();

    assertThat(rows).isSortedAccordingTo((one, other) -> Double.compare(last(other), last(one)));
  }

  /** Also of a chart with a table of its own, where the letter prints the same series. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void everyCellOfAChartIsTheOneThatTheLetterPrints(Language language) {
    var catalogue = CATALOGUE.in(language);
    var letter = Letter.of(SampleFigures.all(), catalogue);
    var printed = new HashMap<String, PrintedCell>();
    letter.tables().forEach(table -> cells(table, table.id()).forEach(printed::put));
    int compared = 0;

    for (var chart : Charts.draw(letter, SampleFigures.all(), catalogue)) {
      var source =
          catalogue
              .charts()
              .get(catalogue.charts().stream().map(one -> one.id()).toList().indexOf(chart.id()))
              .source();
      var table = source.table() == null ? "T14" : source.table();
      for (var cell : cells(chart.data(), table).entrySet()) {
        if (printed.containsKey(cell.getKey())) {
          assertThat(cell.getValue())
              .as(chart.id() + cell.getKey())
              .isEqualTo(printed.get(cell.getKey()));
          compared++;
        } else {
          assertThat(source.own()).as(chart.id() + cell.getKey()).isNotNull();
        }
      }
    }

    assertThat(compared).isGreaterThan(150);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyNumberOfATitleStandsInItsTable(Language language) {
    var catalogue = CATALOGUE.in(language);
    var letter = Letter.of(SampleFigures.all(), catalogue);

    for (var chart : Charts.draw(letter, SampleFigures.all(), catalogue)) {
      var words = words(chart.data(), catalogue.labels());
      Pattern.compile("[−\\d][\\d.,]*")
          .matcher(chart.title())
          .results()
          .map(number -> number.group().replaceAll("[.,]$", ""))
          .forEach(number -> assertThat(words).as(chart.full()).contains(number));
    }
  }

  @Test
  void aTitleNamesTheHighestAndTheLowestWhereTheirIntervalsDoNotMeet() {
    assertThat(chart(robots(2.0), "F2").title())
        .isEqualTo(
            "Robots in 2024 het meest gebruikt in Meubels, overige industrie en reparatie (55%),"
                + " het minst in Voedingsmiddelen, dranken en tabak (10%)");
    assertThat(chart(robots(20.0), "F2").title())
        .startsWith("Gebruik van technologie naar branche");
  }

  /** A branch that is withheld could be the highest. */
  @Test
  void aTitleIsTheSubjectAloneWhereAFigureIsWithheld() {
    var figures = new ArrayList<>(robots(2.0).observations());
    figures.set(4, robots("22-23", Map.of("REASON", "secondary", "CONF_STATUS", "D")));

    var chart = chart(with(figures), "F2");

    assertThat(chart.title()).startsWith("Gebruik van technologie naar branche");
    assertThat(row(chart, "22-23").cells().get(0)).isInstanceOf(PrintedCell.Gap.class);
  }

  /** Its figure is 77: it stands in no text, and moves no row, no axis and no word. */
  @Test
  void aWithheldFigureLeavesNoTrace() {
    var planted = new ArrayList<>(robots(2.0).observations());
    planted.set(4, robots("22-23", Map.of("OBS_VALUE", 77.0, "SE", 2.0)));
    var withheld = new ArrayList<>(planted);
    withheld.set(4, robots("22-23", Map.of("REASON", "secondary", "CONF_STATUS", "D")));

    assertThat(said(chart(with(planted), "F2"))).contains(">77</text>", "(77%)");
    assertThat(said(chart(with(withheld), "F2"))).doesNotContain(">77", "(77", " 77", "\n77");
  }

  /** Three of its four parts were not computed, and their rows are left out of the table. */
  @Test
  void stepsAreNotDrawnWhereAPartIsMissing() {
    var chart = chart(SampleFigures.all(), "F4");

    assertThat(chart.data().rows()).hasSize(1);
    assertThat(chart.drawing()).isEmpty();
    assertThat(chart.title()).isEqualTo("Bronnen van productiviteitsgroei in de industrie");
  }

  /** Drenthe and Groningen have two each, all others one. */
  @Test
  void aTitleNamesTheRowsThatShareTheHighestFigure() {
    var figures = fieldlabs(2, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    assertThat(chart(with(figures), "F3").title())
        .isEqualTo("De meeste actieve fieldlabs in Groningen en Drenthe (elk 2)");
    assertThat(chart(with(figures), "F3", Language.EN).title())
        .isEqualTo("Most active fieldlabs in Groningen and Drenthe (2 each)");
  }

  @Test
  void aTitleNamesNoneWhereManyShareTheHighestFigureOrOneIsNotPrinted() {
    var many = fieldlabs(2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1);
    assertThat(chart(with(many), "F3").title()).isEqualTo("Robots en fieldlabs naar provincie");

    var withheld = new ArrayList<>(fieldlabs(2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
    withheld.set(3, active("NL21", Map.of("REASON", "secondary", "CONF_STATUS", "D")));
    assertThat(chart(with(withheld), "F3").title()).isEqualTo("Robots en fieldlabs naar provincie");
  }

  @Test
  void actionsStandInTimeWithTheirDaysInTheTable() {
    var chart = chart(SampleFigures.all(), "F8");
    var labels = CATALOGUE.labels();

    assertThat(row(chart, "ACT03").cells().stream().map(labels::printed))
        .startsWith(
            "[synthetische titel actie 03]",
            "1 april 2022 tot en met 31 december 2025",
            "1 februari 2023 tot en met 15 april 2024");
    assertThat(row(chart, "ACT04").cells().get(1)).isInstanceOf(PrintedCell.Blank.class);
    assertThat(chart.drawing().orElseThrow().wide())
        .contains(">3. [synthetische titel actie</text>");
    assertThat(chart.title())
        .isEqualTo(
            "Mijlpalen van de veertien acties in de tijd, gepland en behaald, stand 31 maart 2025");
  }

  @Test
  void aTableOfEffectsSaysWhyNoneIsThere() {
    var none = printed(List.of(effect("SI_FL_DIDEMP", "not_established")), "T13");
    assertThat(none.columns())
        .extracting(column -> column.heading().plain())
        .containsExactly("oordeel 1)");
    assertThat(none.notes().remarks().get(1))
        .startsWith("Zonder de kolommen effect")
        .endsWith("is vastgesteld, en dat is hier van geen enkele zo.");

    var one = printed(List.of(effect("SI_FL_DIDEMP", "_T", 7.2)), "T13");
    assertThat(one.notes().remarks()).noneMatch(remark -> remark.contains("geen enkele"));
  }

  private static ReportTable printed(List<Observation> figures, String id) {
    return Letter.of(with(figures), CATALOGUE).tables().stream()
        .filter(table -> table.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anEventStudyIsDrawnOnlyOfWhatIsEstablished() {
    var chart = chart(with(List.of(effect("SI_FL_DIDEMP", "not_established"))), "F5");

    assertThat(chart.drawing()).isEmpty();
    assertThat(chart.text().description()).startsWith("Deze figuur is er niet:");

    var figures = new ArrayList<Observation>();
    figures.add(effect("SI_FL_DIDEMP", "_T", 7.2));
    figures.add(effect("SI_FL_DIDEMP", "years_before_1", 0.4));
    figures.add(effect("SI_FL_DIDEMP", "years_since_0", 3.1));
    figures.add(effect("SI_FL_DIDLP", "not_established"));
    figures.add(effect("SI_FL_DIDLP", "years_since_0", 99.0));

    var drawn = said(chart(with(figures), "F5"));

    assertThat(drawn).contains(">Werkzame personen</text>").doesNotContain("99");
  }

  /** On a telephone of 320 pixels a drawing of 280 fits, and is not made smaller. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void noTextIsSmallerThanElevenPixelsOrRunsOutOfItsDrawing(Language language) {
    var catalogue = CATALOGUE.in(language);
    var letter = Letter.of(SampleFigures.all(), catalogue);

    for (var chart : Charts.draw(letter, SampleFigures.all(), catalogue)) {
      chart.drawing().ifPresent(one -> fits(one.wide(), 720));
      chart.drawing().ifPresent(one -> fits(one.narrow(), 280));
    }
  }

  private static void fits(String svg, int width) {
    assertThat(svg).contains("width=\"" + width + "\"");
    assertThat(Pattern.compile("font-size=\"(\\d+)\"").matcher(svg).results())
        .allMatch(size -> Integer.parseInt(size.group(1)) >= 11);
    var texts =
        Pattern.compile("<text x=\"([\\d.]+)\" y=\"[\\d.]+\"( fill=\"[^\"]*\")?>([^<]*)<")
            .matcher(svg)
            .results()
            .toList();
    assertThat(texts).isNotEmpty();
    assertThat(texts)
        .allMatch(one -> Double.parseDouble(one.group(1)) + 6 * one.group(3).length() < width + 4);
  }

  private static String said(Chart chart) {
    var labels = CATALOGUE.labels();
    var drawn = chart.drawing().map(one -> one.wide() + one.narrow()).orElse("");
    return String.join(
        "\n", chart.title(), chart.text().description(), drawn, words(chart.data(), labels));
  }

  private static String words(ReportTable table, Labels labels) {
    var cells = table.rows().flatMap(row -> row.cells().stream()).map(cell -> labels.printed(cell));
    var heads = table.columns().stream().map(column -> column.heading().text());
    var rows = table.rows().map(row -> row.heading().text());
    var blocks = table.blocks().stream().map(block -> block.heading());
    return Stream.of(Stream.of(table.title().caption()), heads, blocks, rows, cells)
        .flatMap(part -> part)
        .collect(Collectors.joining("\n"));
  }

  private static Map<String, PrintedCell> cells(ReportTable table, String name) {
    var cells = new HashMap<String, PrintedCell>();
    for (var block : table.blocks()) {
      for (var row : block.rows()) {
        for (int i = 0; i < row.cells().size(); i++) {
          var place = List.of(name, block.heading(), row.id(), table.columns().get(i).id());
          cells.put(String.join("/", place), row.cells().get(i));
        }
      }
    }
    return cells;
  }

  private static double last(Row row) {
    return row.cells().stream()
        .filter(PrintedCell.Number.class::isInstance)
        .map(cell -> ((PrintedCell.Number) cell).value().doubleValue())
        .reduce((earlier, later) -> later)
        .orElse(Double.NEGATIVE_INFINITY);
  }

  private static Row row(Chart chart, String id) {
    return chart.data().rows().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
  }

  private static Chart chart(LetterInput input, String id) {
    return chart(input, id, Language.NL);
  }

  private static Chart chart(LetterInput input, String id, Language language) {
    var catalogue = CATALOGUE.in(language);
    return Charts.draw(Letter.of(input, catalogue), input, catalogue).stream()
        .filter(chart -> chart.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Robots in branches, from 10% up by 5 points, with this standard error. */
  private static LetterInput robots(double error) {
    var figures = new ArrayList<Observation>();
    for (int i = 0; i < BRANCHES.size(); i++) {
      figures.add(robots(BRANCHES.get(i), Map.of("OBS_VALUE", 10.0 + 5 * i, "SE", error)));
    }
    return with(figures);
  }

  private static Observation robots(String branch, Map<String, Object> figure) {
    return SampleFigures.observation(
        Map.of("INDICATOR", "SI_AD_ROB", "ACTIVITY", branch), "2024", figure);
  }

  /** Active fieldlabs by province, in the order of the codes. */
  private static List<Observation> fieldlabs(int... active) {
    var provinces =
        CATALOGUE.charts().stream()
            .filter(chart -> chart.id().equals("F3"))
            .flatMap(chart -> chart.source().own().rows())
            .map(row -> row.id())
            .toList();
    var figures = new ArrayList<Observation>();
    for (int i = 0; i < active.length; i++) {
      figures.add(active(provinces.get(i), Map.of("OBS_VALUE", (double) active[i])));
    }
    return figures;
  }

  private static Observation active(String province, Map<String, Object> figure) {
    var codes =
        Map.of(
            "INDICATOR", "SI_FL_N",
            "REGION", province,
            "UNIT_MEASURE", "NR",
            "BREAKDOWN", "status_actief");
    return SampleFigures.observation(codes, "2024", figure);
  }

  private static Observation effect(String indicator, String reason) {
    var codes = Map.of("INDICATOR", indicator, "UNIT_MEASURE", "PC");
    return SampleFigures.observation(codes, "2024", Map.of("REASON", reason));
  }

  private static Observation effect(String indicator, String breakdown, double value) {
    var codes = Map.of("INDICATOR", indicator, "UNIT_MEASURE", "PC", "BREAKDOWN", breakdown);
    return SampleFigures.observation(codes, "2024", Map.of("OBS_VALUE", value, "SE", 0.5));
  }

  private static LetterInput with(List<Observation> figures) {
    var all = SampleFigures.all();
    return new LetterInput(figures, all.actions(), all.fieldlabs(), all.facts(), all.previous());
  }
}
