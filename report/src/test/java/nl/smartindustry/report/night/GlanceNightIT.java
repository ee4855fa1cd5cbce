package nl.smartindustry.report.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.report.glance.GlanceLayout;
import nl.smartindustry.report.table.Language;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the sample night says at one glance, against the tables for machines of its release. */
class GlanceNightIT {
  private static final Pattern CELL =
      Pattern.compile("<span data-cell=\"([^\"]*)\">([^<]*)</span>");
  private static final Pattern NUMBER = Pattern.compile("\u2212?\\d+(?:[.,]\\d+)*");
  private static final Pattern PERIOD = Pattern.compile("(\\d{4})(?:-(\\d{2})-(\\d{2}))? .*");

  /** Tables for machines have no bounds of intervals, which stand in brackets. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void everyNumberIsThatOfThePrintedCellItNames(Language language) throws Exception {
    var cells = cells(language);
    var text = section(language, "oogopslag") + section(language, "vragen");
    var spans = CELL.matcher(text);
    int checked = 0;
    while (spans.find()) {
      var printed = cells.get(spans.group(1));
      assertThat(printed).as(spans.group(1)).isNotBlank();
      var said = numbers(spans.group(2).replaceAll("\\(.*\\)", ""), language);
      assertThat(numbers(printed, language)).as(spans.group(1)).containsAll(said);
      checked += said.size();
    }
    assertThat(checked).isGreaterThan(30);
  }

  /** Besides those of cells: periods of tables, and what a template or a label says itself. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void noOtherNumberStandsInASentenceOrAnAnswer(Language language) throws Exception {
    var allowed = new ArrayList<BigDecimal>();
    for (var cell : cells(language).entrySet()) {
      var column = PERIOD.matcher(cell.getKey().split("\\.", 3)[2]);
      if (column.matches()) {
        allowed.add(new BigDecimal(column.group(1)));
      }
      if (cell.getKey().contains(".own_periods")) {
        allowed.addAll(numbers(cell.getValue().replace("-", " "), language));
      }
    }
    allowed.add(new BigDecimal(31));
    allowed.addAll(numbers(Definitions.packaged().text("sentences.yaml"), Language.EN));
    var text =
        CELL.matcher(section(language, "oogopslag").split("class=\"kaarten\"")[0]).replaceAll("")
            + CELL.matcher(section(language, "vragen").split("(Verzameld door|Collected by):")[0])
                .replaceAll("");

    assertThat(new TreeSet<>(allowed))
        .containsAll(
            numbers(
                text.replaceAll("<[^>]*>|\\((tabel|table)\u00a0[^)]*\\)|T\\d\\d", " "), language));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void thereAreFiveToSevenSentencesACardForEachHeadlineAndTenQuestions(Language language)
      throws Exception {
    var glance = section(language, "oogopslag").split("class=\"kaarten\"");
    var rows =
        cells(language).keySet().stream()
            .filter(cell -> cell.startsWith("T01.") && cell.endsWith(".own"))
            .toList();

    assertThat(glance[0].split("<li>").length - 1).isBetween(5, 7);
    for (var row : rows) {
      assertThat(glance[1]).contains("data-cell=\"" + row + "\"");
    }
    assertThat(glance[1].split("<li ").length - 1).isEqualTo(rows.size());
    assertThat(section(language, "vragen").split("<h3>").length - 1).isEqualTo(10);
  }

  /** The change and the margin of a card are those of its row. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void aCardSaysWhatItsRowSays(Language language) throws Exception {
    var cells = cells(language);
    var cards = section(language, "oogopslag").split("<li class=\"kaart\">");
    for (int i = 1; i < cards.length; i++) {
      var cell = CELL.matcher(cards[i]).results().findFirst().orElseThrow().group(1);
      var row = cell.substring(0, cell.lastIndexOf('.'));
      var change = cards[i].split("class=\"woord\">")[1].split("<")[0];
      var note = cards[i].split("class=\"bij\">")[1].split("<")[0];
      var printed = cells.get(row + ".change");

      assertThat(change).isEqualTo(printed.isEmpty() ? change : printed);
      var margin = cells.get(row + ".margin");
      assertThat(note.contains("±")).as(row).isEqualTo(!margin.isEmpty());
      if (!margin.isEmpty()) {
        assertThat(numbers(note.split("±")[1], language)).contains(number(margin, Language.EN));
      }
    }
  }

  @Test
  void aTextThatIsLeftOutIsInTheMetadataByNameAndReason() throws Exception {
    assertThat(SampleNight.release().resolve("metadata/texts_left_out.csv"))
        .content()
        .startsWith("text,cell,reason\r\n")
        .contains("revised_since,T01.SI_FL_N.previous_letter,not_printed\r\n");
  }

  private static String section(Language language, String id) throws IOException {
    var name = language == Language.NL ? "tables/bijlage.html" : "tables/en/annex.html";
    var html = Files.readString(SampleNight.release().resolve(name));
    return html.split("<section id=\"" + id + "\"")[1].split("</section>")[0];
  }

  /** By table.row.column what is printed there, a figure with a decimal point. */
  private static Map<String, String> cells(Language language) throws IOException {
    var folder =
        SampleNight.release()
            .resolve(language == Language.NL ? "tables/csv/machine" : "tables/en/csv/machine");
    var cells = new TreeMap<String, String>();
    try (var files = Files.newDirectoryStream(folder, "*.csv")) {
      for (Path file : files) {
        try (var records =
            CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(Files.readString(file)))) {
          records.forEach(
              one ->
                  cells.put(
                      one.get("table") + "." + one.get("row") + "." + one.get("column"),
                      one.get("value")));
        }
      }
    }
    return cells;
  }

  /** The numbers of a text, also those in words. */
  private static List<BigDecimal> numbers(String text, Language language) {
    var numbers = new ArrayList<BigDecimal>();
    NUMBER.matcher(text).results().forEach(found -> numbers.add(number(found.group(), language)));
    var layout = Definitions.packaged().read("sentences.yaml", GlanceLayout.class);
    layout
        .words()
        .numbers()
        .forEach(
            (digits, words) -> {
              if (text.strip().equals(language.of(words))) {
                numbers.add(new BigDecimal(digits));
              }
            });
    return numbers;
  }

  /** As a language writes it; a figure of a table for machines has a decimal point. */
  private static BigDecimal number(String text, Language language) {
    var signed = text.replace('\u2212', '-');
    var plain =
        language == Language.NL && signed.contains(",")
            ? signed.replace(".", "").replace(',', '.')
            : signed.replaceAll(",(?=\\d{3})", "");
    return new BigDecimal(plain).stripTrailingZeros();
  }
}
