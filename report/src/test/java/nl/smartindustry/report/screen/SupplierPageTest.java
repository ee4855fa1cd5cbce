package nl.smartindustry.report.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.format.file.FileIdentity;
import nl.smartindustry.ingest.format.file.Split.Defect;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.rule.RecordCounts;
import nl.smartindustry.ingest.sniff.Mismatch;
import nl.smartindustry.report.screen.Problem.Action;
import nl.smartindustry.report.screen.Problem.Place;
import nl.smartindustry.report.screen.Problem.Places;
import nl.smartindustry.report.screen.Screening.Asked;
import nl.smartindustry.report.screen.Screening.Ending;
import nl.smartindustry.report.screen.Screening.Screened;
import nl.smartindustry.report.table.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a supplier reads of a screened file. */
class SupplierPageTest {
  private static final Definitions DEFINITIONS = Definitions.packaged();
  private static final LayoutCatalogue SOURCES = LayoutCatalogue.load(DEFINITIONS);

  @TempDir Path folder;

  @Test
  void aProblemIsSaidWithItsColumnLinesWhatIsExpectedAndHowToMendIt() throws IOException {
    var wrong = problem(Action.QUARANTINED, "number_format", "wp", 3, 12, 13, 14);

    var text = page(screening(ended(ExitCode.WARNINGS), counts(90, 7, 3, 0), wrong)).text();

    assertThat(text)
        .contains(
            "Wij kunnen het bestand gebruiken, behalve 3 van de 100 records.",
            "- Goedgekeurd zoals geleverd: 90",
            "- Goedgekeurd na een verbetering door ons: 7",
            "- Afgekeurd: 3",
            "- Dubbel, en daarom niet gebruikt: 0",
            "- Totaal gelezen: 100",
            "wp: een waarde is geen goed getal",
            "- Aantal records: 3",
            "- Regels: 12-14",
            "- Wat wij verwachten: een heel getal, zoals 12",
            "- Zo herstelt u het: Schrijf het getal alleen met cijfers");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PUBLISHED    |      | 100 | 0  | Het bestand is goed. U hoeft niets te doen.",
        "DATA_REFUSED | held | 90  | 10 | Wij zetten het bestand apart en gebruiken het niet: 10"
            + " van de 100 records zijn afgekeurd. Hoogstens 5% mag fout zijn.",
        "DATA_REFUSED | no   | 60  | 40 | Wij weigeren het bestand: 40 van de 100 records zijn"
            + " afgekeurd. Hoogstens 5% mag fout zijn."
      })
  void theVerdictIsOneSentence(ExitCode code, String why, long good, long wrong, String said)
      throws IOException {
    var refusal = "no".equals(why) ? Refusal.data("no") : null;
    var ending = new Ending(code, "held".equals(why) ? why : null, refusal);

    assertThat(page(screening(ending, counts(good, 0, wrong, 0))).text()).contains(said);
  }

  @Test
  void aFileThatCannotBeReadIsExplainedByWhatIsSeenInIt() throws IOException {
    var refusal = Refusal.data("File 'x': no header").in("Source 's', period '2024', delivery 'd'");
    var seen =
        List.of(
            new Mismatch(Mismatch.Kind.DELIMITER, "", ";", ","),
            new Mismatch(Mismatch.Kind.MISSING_COLUMN, "golf", "golf", "Golf"));
    var screening =
        new Screening(
            file(),
            Optional.empty(),
            Problems.NONE,
            seen,
            List.of(),
            new Ending(ExitCode.DATA_REFUSED, null, refusal));

    assertThat(page(screening).text())
        .contains(
            "Wij weigeren het bestand: de kolommen zijn met een ander teken gescheiden.",
            "- Wat wij verwachten: puntkomma (;)",
            "- Wat wij zien: komma (,)",
            "Lijkt op de kolom Golf in uw bestand.",
            "\nFile 'x': no header\n")
        .doesNotContain("delivery", "Aantallen");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void thePageIsWellFormedAndTheSameEveryTime(Language language) throws Exception {
    var odd = problem(Action.WARNED, "cloud_implied", "<i>&", 5, 2, 4);
    var screening = screening(ended(ExitCode.WARNINGS), counts(5, 0, 0, 0), odd);

    var html = page(screening, language).html();

    assertThat(html).isEqualTo(page(screening, language).html()).doesNotContain("<i>");
    var page =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(
                    html.replaceFirst("<!DOCTYPE html>", "").getBytes(StandardCharsets.UTF_8)));
    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language.code());
    assertThat(page.getElementsByTagName("h1").getLength()).isEqualTo(1);
    assertThat(page.getElementsByTagName("script").getLength()).isZero();
  }

  @Test
  void veryManyProblemsMakeAPageThatIsBoundedAndAListThatHasThemAll() throws IOException {
    var lines = LongStream.range(2, 3002).map(line -> 2 * line).toArray();
    var problems =
        IntStream.range(0, 300)
            .mapToObj(i -> problem(Action.QUARANTINED, "number_format", "c" + i, 3000, lines))
            .toArray(Problem[]::new);
    var screening = screening(ended(ExitCode.WARNINGS), counts(0, 0, 3000, 0), problems);

    assertThat(page(screening).html().length()).isLessThan(100_000);
    assertThat(page(screening).html()).contains("Er zijn nog 260 soorten fouten.");
    assertThat(new PlacesCsv(screening, texts(Language.NL)).text().lines()).hasSize(1 + 900_000);
  }

  @Test
  void severalRecordsOfALineAreToldApartAndLinesThatFollowAreARange() {
    var records = new Places();
    List.of(new Place(1, 6), new Place(1, 3)).forEach(records::add);
    var lines = new Places();
    LongStream.of(9, 3, 4, 5, 7).forEach(line -> lines.add(new Place(line, 0)));

    assertThat(records.ranges(20)).isEqualTo("1.3, 1.6");
    assertThat(lines.ranges(20)).isEqualTo("3-5, 7, 9");
    assertThat(lines.ranges(2)).isEqualTo("3-5, 7, …");
  }

  @Test
  void ofVeryManyMissingColumnsTheFirstAreNamed() throws IOException {
    var missing =
        IntStream.range(0, 70)
            .mapToObj(i -> new Mismatch(Mismatch.Kind.MISSING_COLUMN, "c" + i, "c" + i, ""))
            .toList();
    var refused = new Ending(ExitCode.DATA_REFUSED, null, Refusal.data("no"));
    var screening =
        new Screening(file(), Optional.empty(), Problems.NONE, missing, List.of(), refused);

    assertThat(page(screening).text())
        .contains("- c49: Staat niet in uw bestand.", "- Kolommen: en nog 20")
        .doesNotContain("- c50:");
  }

  @Test
  void theListHasALineForEachPlaceInOrderOfTheFile() throws IOException {
    var screening =
        screening(
            ended(ExitCode.WARNINGS),
            counts(7, 0, 2, 1),
            problem(Action.QUARANTINED, "not_a_date", "=dag", 2, 9, 3),
            problem(Action.DUPLICATE, "duplicate_record", "golf", 1, 5));

    assertThat(new PlacesCsv(screening, texts(Language.EN)).text())
        .startsWith("\ufeffLine,Column,Kind,What is wrong,What we expect\r\n3,'=dag,What you have")
        .contains("\r\n5,golf,What you have to mend,a record is there more than once,\r\n9,");
  }

  @Test
  void everyRuleAndEditOfTheProgramIsSaidInDutchAndNoOther() {
    var demands = new TreeMap<String, TreeSet<String>>();
    for (var source : SOURCES.sources().values()) {
      var names = demands.computeIfAbsent(source.layout().table(), t -> new TreeSet<>());
      source.rules().forEach(rule -> names.add(rule.name()));
      source.edits().ifPresent(all -> all.edits().forEach(edit -> names.add(edit.name())));
    }
    demands.values().removeIf(TreeSet::isEmpty);

    var said = new TreeMap<String, TreeSet<String>>();
    texts(Language.NL)
        .file()
        .demands()
        .forEach((table, rules) -> said.put(table, new TreeSet<>(rules.keySet())));

    assertThat(said).isEqualTo(demands);
  }

  @Test
  void everyDefectOfARecordHasAdvice() {
    var texts = texts(Language.NL);

    assertThat(Stream.of(Defect.values()).map(Defect::rule))
        .allMatch(rule -> texts.defect(rule).isPresent());
  }

  @Test
  void everyColumnOfEverySourceIsDescribed() {
    for (var source : SOURCES.sources().values()) {
      var words = new ColumnWords(source, texts(Language.EN));

      assertThat(words.columns()).allMatch(column -> !words.expected(column).isBlank());
    }
  }

  @Test
  void aTextThatIsNotThereIsRefusedByName() throws IOException {
    var file =
        DEFINITIONS.text("screen.yaml").replaceAll("(?s)  empty:\n.*?(?=\n  other_source)", "");
    Files.writeString(folder.resolve("screen.yaml"), file);

    assertThatThrownBy(() -> ScreenTexts.load(Definitions.overlaid(folder), Language.NL))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Definition 'screen.yaml': lacks the mismatch 'empty'");
  }

  @Test
  void ownRulesAreSaidInTheirOwnWordsOrInThoseOfAnAddition() throws IOException {
    Files.createDirectories(folder.resolve("screen.d"));
    Files.writeString(
        folder.resolve("screen.d/mine.yaml"), "demands: {survey_response: {mine: er is iets}}");
    var texts = ScreenTexts.load(Definitions.overlaid(folder), Language.NL);

    assertThat(texts.demand("survey_response", "mine", "there is one")).isEqualTo("er is iets");
    assertThat(texts.demand("survey_response", "yours", "there is one")).isEqualTo("there is one");
  }

  @ParameterizedTest
  @CsvSource({"page.pdf", "page", "page.html.zip"})
  void aNameOfAnotherEndingIsWrongUse(String name) {
    assertThatThrownBy(() -> new ScreenFiles(folder.resolve(name), Language.NL))
        .isInstanceOf(Refusal.class)
        .hasMessageEndingWith("(expected a name in .html, .txt or .csv)");
  }

  @ParameterizedTest
  @CsvSource({"a.csv, a.csv", "a.lines.csv, a.html"})
  void theFileItselfIsNeverWrittenOver(String file, String out) {
    var files = new ScreenFiles(folder.resolve(out), Language.NL);

    assertThatThrownBy(() -> files.sparing(folder.resolve(file)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("(another file than the one it is about)");
  }

  private static ScreenTexts texts(Language language) {
    return ScreenTexts.load(DEFINITIONS, language);
  }

  private static Document page(Screening screening) {
    return page(screening, Language.NL);
  }

  private static Document page(Screening screening, Language language) {
    return new SupplierPage(screening, texts(language), "de enquête", "lijst.csv").document();
  }

  private static Ending ended(ExitCode code) {
    return new Ending(code, null, null);
  }

  private static RecordCounts counts(long plain, long corrected, long wrong, long twice) {
    return new RecordCounts(
        plain + corrected + wrong + twice,
        plain + corrected,
        corrected,
        wrong,
        twice,
        Map.of(),
        Map.of(),
        Map.of());
  }

  private static Problem problem(
      Action action, String rule, String column, long count, long... lines) {
    var places = new Places();
    LongStream.of(lines).forEach(line -> places.add(new Place(line, 0)));
    return new Problem(action, rule, List.of(column), count, "label", "", places);
  }

  private Screening screening(Ending ending, RecordCounts counts, Problem... problems)
      throws IOException {
    var found = new Problems(List.of(problems), 20, 3);
    return new Screening(file(), Optional.of(counts), found, List.of(), List.of(), ending);
  }

  private Screened file() throws IOException {
    var file = Files.writeString(folder.resolve("ict_enquete_2024.csv"), "golf");
    var asked = new Asked(file, "ict_survey", "2024", Optional.empty());
    return new Screened(asked, SOURCES.get("ict_survey"), FileIdentity.of(file));
  }
}
