package nl.smartindustry.report.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.StoredPhase;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.night.Phases;
import nl.smartindustry.report.release.Releases;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.report.release.RestrictedDecisions;
import nl.smartindustry.report.run.Provenance;
import nl.smartindustry.report.run.Provenance.Input;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.method.sensitivity.PrimaryRules.Rule;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.Support.Relation;
import nl.smartindustry.transform.topic.comparability.Bridge;
import nl.smartindustry.transform.topic.comparability.Bridges.Bridged;
import nl.smartindustry.transform.topic.comparability.Bridges.Remark;
import nl.smartindustry.transform.topic.comparability.PublishedValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainDeskTest {
  private static final Phases PHASES = Phases.load(Definitions.packaged());
  private static final ExplainDesk DESK = PHASES.explaining(Language.NL);
  private static final String RELEASE =
      """
      INDICATOR   | TIME_PERIOD | ACTIVITY | SIZE  | REGION | TECH | BREAKDOWN        | UNIT_MEASURE | OBS_VALUE | SE  | CI_LOW | CI_HIGH | N_RESP | N_POP | OBS_STATUS | CONF_STATUS | REASON       | STATUS_NL | DEF_VERSION
      SI_AD_AI    | 2023        |          |       |        |      |                  |              | 14.4      | 1.2 | 12.1   | 16.9    | 730    | 1100  |            |             |              |           | 1
      SI_AD_AI    | 2024        |          |       |        |      |                  |              | 19.12     | 0.8 | 17.4   | 20.8    | 739    | 1097  | u          |             |              | voorlopig | 1
      SI_AD_AI    | 2024        |          |       |        |      |                  | PC_TURN      | 55.3      | 2.1 | 51.2   | 59.4    | 739    | 1097  |            |             |              |           | 1
      SI_AD_AI    | 2024        | 10-12    |       |        |      |                  |              | 11.2      | 2.0 | 8.1    | 14.2    | 90     | 120   |            |             |              |           | 1
      SI_AD_AI    | 2024        | LOW      |       |        |      |                  |              | 12.5      | 2.0 | 8.1    | 14.2    | 190    | 420   |            |             |              |           | 1
      SI_AD_AI    | 2024        | 10-12    | 250+  |        |      |                  |              |           |     |        |         |        |       |            | C           | confidential |           | 1
      SI_AD_AI    | 2024        | 13-15    |       |        |      |                  |              |           |     |        |         |        |       |            | C           | confidential |           | 1
      SI_AD_AI    | 2024        |          | 250+  |        |      |                  |              | 51        | 4.0 | 44     | 59      | 90     | 110   |            |             |              |           | 1
      SI_AD_AI    | 2024        |          |       | NL31   |      |                  |              |           |     |        |         |        |       | u          |             | unreliable   |           | 1
      SI_AD_AI    | 2024        |          |       | NL3    |      |                  |              | 21        | 2.0 | 17     | 25      | 300    | 400   |            |             |              |           | 1
      SI_AD_AI    | 2024        |          |       |        |      | change_from_2023 | PPT          | 4.7       | 1.0 | 2.7    | 6.7     | 700    | 1000  |            |             |              |           | 1
      SI_AD_3DP   | 2023        |          |       |        |      |                  |              |           |     |        |         |        |       |            |             | not_asked    |           | 1
      SI_AD_3DP   | 2024        |          |       |        |      |                  |              | 8         | 1.0 | 6      | 10      | 700    | 1000  |            |             |              |           | 1
      SI_AD_GAP   | 2024        |          |       |        | ROB  |                  | PPT          | 40        |     |        |         |        |       |            |             |              |           | 1
      SI_AD_GAP   | 2024        |          |       |        | AI   |                  | PPT          | -3.4      |     |        |         |        |       |            |             |              |           | 1
      SI_AD_ROB   | 2024        |          | 10-249| NL11   |      | model_fay_herriot |             | 33        | 3.9 | 26     | 41      | 70     | 90    | e           |             |              |           | 1
      SI_AD_ERP   | 2023        |          |       |        |      |                  |              | 56        | 1.2 | 54     | 58      | 700    | 1000  |            |             |              |           | 1
      SI_FL_N     | 2024        |          |       |        |      |                  | NR           | 46        |     |        |         |        |       |            |             |              |           | 1
      SI_DI_VLO   | 2024        |          |       |        |      |                  |              | 16        |     |        |         |        |       |            |             |              |           | DII4
      SI_DI_VLO   | 2024        |          | 10-49 |        |      |                  |              | 20        |     |        |         |        |       |            |             |              |           | DII4
      """;

  @TempDir Path root;
  private Release release;

  @BeforeEach
  void publish() {
    var inputs =
        List.of(
            new Input("ict_survey/2024/d/enquete.csv", "aa11", 1165L),
            new Input("register_frame/2024/d/frame.csv", "bb22", 3489L),
            new Input("trainings/2024/d/trainingen.csv", "cc33", 9L));
    var fingerprint = Definitions.packaged().fingerprint();
    SmallRelease.publish(
        root, RELEASE, new Provenance(inputs, Map.of(), fingerprint, "1.2.3", "2025-03-31"));
    release = new Releases(new Warehouse(root)).current();
  }

  @Test
  void aPublishedFigureHasAPassport() {
    assertThat(text("T05.SI_AD_AI.2024"))
        .containsSubsequence(
            "SI_AD_AI  Bedrijven die gebruikmaken van kunstmatige intelligentie (ten minste",
            "één technologie)",
            "Populatie        bedrijven in de industrie met 10 of meer werkzame personen",
            "Periode          2024",
            "Eenheid          % van bedrijven (PC_ENT)",
            "Cijfer           19*\u00a0u",
            "Onafgerond       19,12",
            "Standaardfout    0,8",
            "95%-interval     17 tot 21",
            "Respondenten     739 bedrijven",
            "Populatieomvang  1.097 bedrijven",
            "Nauwkeurigheid   indicatief, minder nauwkeurig (klasse P1)",
            "Status           voorlopig",
            "Definitie        versie 1",
            "Gedrukt in",
            "  T05, rij 'Kunstmatige intelligentie', kolom '2024'",
            "Berekend als     aandeel, gewogen schatting uit de enquête",
            "Programma        versie 1.2.3",
            "Sleutel          INDICATOR=SI_AD_AI;TIME_PERIOD=2024",
            "  ict_survey/2024/d/enquete.csv, 1.165",
            "    aa11",
            "  register_frame/2024/d/frame.csv, 3.489",
            "    bb22")
        .noneMatch(line -> line.contains("trainingen") || line.startsWith("Let op"));
  }

  @Test
  void aPassportIsInEnglishToo() {
    var english = PHASES.explaining(Language.EN);

    assertThat(english.explain(release, "T05.SI_AD_AI.2024", DeskFormat.TEXT))
        .containsSubsequence(
            "SI_AD_AI  Enterprises using artificial intelligence (at least one technology)",
            "Unrounded        19.12",
            "95% interval     17 to 21",
            "Population size  1,097 enterprises",
            "Precision        indicative, less precise (class P1)",
            "Status           provisional",
            "  Of every 100 enterprises in manufacturing with 10 or more persons employed, an",
            "  estimated 19 in 2024 were enterprises using artificial intelligence (at least",
            "  one technology), probably between 17 and 21. This figure is indicative. This",
            "Computed as      share, weighted estimate from the survey");
    assertThat(
            english.explain(
                release, "INDICATOR=SI_AD_AI;SIZE=250+;ACTIVITY=10-12", DeskFormat.TEXT))
        .contains("  250 or more persons employed: 51")
        .anyMatch(line -> line.startsWith("This figure is confidential: it would reveal"));
  }

  @Test
  void whatTheLetterBeforeSaidIsSaidWithWhatTheDifferenceConsistsOf() throws Exception {
    var folder = Files.createDirectories(release.folder().resolve("metadata"));
    var series =
        "FREQ=A;REF_AREA=NL;ACTIVITY=C;SIZE=_T;REGION=NL;TECH=_Z;BREAKDOWN=_T;UNIT_MEASURE=PC_ENT";
    var then = new PublishedValue("SI_AD_AI", codes(series), "2023", 14.1, "1", null);
    var now = new PublishedValue("SI_AD_AI", codes(series), "2024", 19.12, "1", null);
    var bridged =
        new Bridged(then, now, new Bridge(5.02, 0.3, 0, 1.0, 3.72), List.of(Remark.COMPLETE));
    Files.write(folder.resolve("bridges.csv"), BridgeCsv.lines(List.of(bridged)));

    assertThat(text("T05.SI_AD_AI.2024"))
        .containsSubsequence(
            "Vorige brief     14 (2023); sindsdien 5: herziening 0, definitie 0,",
            "                 samenstelling 1, echte verandering 4; niet getoetst");
    assertThat(text("INDICATOR=SI_AD_3DP")).noneMatch(line -> line.startsWith("Vorige brief"));
    assertThat(json("T05.SI_AD_AI.2024").get("figure").get("letter_before").asDouble())
        .isEqualTo(14.1);
  }

  private static Map<String, String> codes(String series) {
    var codes = new LinkedHashMap<String, String>();
    Stream.of(series.split(";"))
        .map(one -> one.split("="))
        .forEach(one -> codes.put(one[0], one[1]));
    return codes;
  }

  @Test
  void precisionIsInWords() {
    assertThat(text("INDICATOR=SI_AD_3DP"))
        .contains("Nauwkeurigheid   voldoet aan de norm (klasse P1)");
    assertThat(text("INDICATOR=SI_FL_N"))
        .contains("Nauwkeurigheid   er is geen norm voor zulke cijfers (klasse P6)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "INDICATOR=SI_AD_AI | Van elke 100 bedrijven in de industrie met 10 of meer werkzame"
            + " personen waren er in 2024 naar schatting 19 die gebruikmaken van kunstmatige"
            + " intelligentie (ten minste één technologie), waarschijnlijk tussen 17 en 21. Dit"
            + " cijfer is indicatief. Dit cijfer is voorlopig. Het is een kunstmatig voorbeeld,",
        "INDICATOR=SI_AD_AI;SIZE=250+ | werkzame personen (250 of meer werkzame personen) waren"
            + " er in 2024 naar schatting 51",
        "INDICATOR=SI_AD_AI;UNIT_MEASURE=PC_TURN | Van elke 100 euro omzet van bedrijven in de"
            + " industrie met 10 of meer werkzame personen kwam in 2024 naar schatting 55 euro van"
            + " bedrijven die gebruikmaken van",
        "INDICATOR=SI_AD_AI;UNIT_MEASURE=PPT | één technologie), in 2024: naar schatting 5"
            + " procentpunt, waarschijnlijk tussen 3 en 7. Populatie: bedrijven in de industrie met"
            + " 10 of meer werkzame personen (verandering sinds 2023). Het is",
        "INDICATOR=SI_AD_3DP | waren er in 2024 naar schatting 8 die",
        "INDICATOR=SI_AD_GAP;TECH=AI | Adoptiekloof tussen groot- en kleinbedrijf, in 2024: −3"
            + " procentpunt. Populatie: bedrijven in de industrie met 10 of meer werkzame personen"
            + " (Kunstmatige intelligentie). Het is"
      })
  void aFigureHasASentenceToReadAloudWithItsMargin(String cell, String sentence) {
    assertThat(json(cell).get("quote").asText())
        .contains(sentence)
        .endsWith(
            "Bron: Smart Industry-monitor, peildatum 31 maart 2025, versie %s."
                .formatted(Provenance.shortOf(release.manifest().key())));
  }

  /** The address that a page of the site prints, of a table with a letter and of a province. */
  @Test
  void aFigureOfAnEditionOrOfASecondTableIsFoundByItsAddress() {
    assertThat(text("NL11.SI_AD_ROB.2024")).contains("Cijfer           33\u00a0e");
    assertThat(text("T05B.SI_AD_ERP.2023")).contains("Cijfer           56");
  }

  @Test
  void aConfidentialCellSaysWhatIsPublishedOfLargerGroupsAndNoMore() {
    var lines = text("INDICATOR=SI_AD_AI;ACTIVITY=10-12;SIZE=250+");

    assertThat(lines)
        .containsSubsequence(
            "Dit cijfer is vertrouwelijk: het zou iets prijsgeven over een afzonderlijk",
            "De brief heeft geen tabel met deze cel; in de open data staat zij zonder cijfer.",
            "  Voedingsmiddelen, dranken en tabak: 11",
            "    INDICATOR=SI_AD_AI;ACTIVITY=10-12;TIME_PERIOD=2024",
            "  250 of meer werkzame personen: 51",
            "  Laagtechnologische industrie: 13",
            "  Alle bedrijven: 19,1*\u00a0u",
            "Dezelfde cel heeft in geen andere periode een cijfer.");
    assertThat(text("T06.13-15.SI_AD_AI"))
        .containsSubsequence(
            "Zonder cijfer in",
            "  T06, rij 'Branche: Textiel, kleding en leer', kolom 'kunstmatige");
    assertThat(String.join(" ", lines) + json("INDICATOR=SI_AD_AI;ACTIVITY=13-15"))
        .doesNotContainIgnoringCase("secondary")
        .doesNotContain("min_contributors", "Regel", "te weinig", "dominan", "restricted", "D1");
  }

  @Test
  void anUnreliableOrAbsentFigureSaysWhatWouldGiveOne() {
    assertThat(text("INDICATOR=SI_AD_AI;REGION=NL31"))
        .containsSubsequence(
            "Dit cijfer is niet betrouwbaar genoeg om te tonen: te weinig bedrijven",
            "Een cijfer komt er als meer bedrijven antwoorden, of voor een grotere groep.",
            "  West-Nederland: 21",
            "  Alle bedrijven: 19,1*\u00a0u");
    assertThat(text("INDICATOR=SI_AD_3DP;TIME_PERIOD=2023"))
        .containsSubsequence(
            "Hier is geen cijfer: de vraag is in deze meting niet gesteld; een cijfer komt er",
            "Er is geen gepubliceerd cijfer van een grotere groep dat dit cijfer omvat.",
            "Dezelfde cel heeft wel een cijfer in: 2024.");
    assertThat(text("T06.10-12.robots"))
        .as("a point in a table behind which no observation stands")
        .isEqualTo(text("INDICATOR=SI_AD_ROB;ACTIVITY=10-12;TIME_PERIOD=2024"))
        .containsSubsequence(
            "Hier is geen cijfer: het is voor deze periode niet berekend.",
            "  T06, rij 'Branche: Voedingsmiddelen, dranken en tabak', kolom 'robots'");
  }

  @Test
  void programsReadOneObject() {
    var published = json("t05.si_ad_ai.2024");
    assertThat(published.get("state").asText()).isEqualTo("published");
    assertThat(published.get("cell").asText())
        .isEqualTo(
            "INDICATOR=SI_AD_AI;FREQ=A;REF_AREA=NL;ACTIVITY=C;SIZE=_T;REGION=NL;TECH=_Z;"
                + "BREAKDOWN=_T;UNIT_MEASURE=PC_ENT;TIME_PERIOD=2024");
    assertThat(published.get("figure").get("CI_HIGH").asDouble()).isEqualTo(20.8);
    assertThat(published.get("sources").get(0).get("sha256").asText()).isEqualTo("aa11");
    assertThat(published.get("other_periods").get(0).asText()).isEqualTo("2023");
    assertThat(published.get("release").get("definitions_are_current").asBoolean()).isTrue();

    var withheld = json("INDICATOR=SI_AD_AI;ACTIVITY=13-15");
    assertThat(withheld.get("state").asText()).isEqualTo("confidential");
    assertThat(withheld.get("reason").asText()).isEqualTo("confidential");
    assertThat(withheld.has("figure")).isFalse();
    assertThat(withheld.get("coarser").get(0).get("cell").asText()).contains("ACTIVITY=LOW");
    assertThat(withheld.get("printed_in").get(0).get("table").asText()).isEqualTo("T06");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SI_AD_AI | names no cell (as T05.SI_AD_AI.2024 or",
        "T02.1.status | Table 'T02': no row '1' (rows: [])",
        "T05 | Table 'T05': no row is named (rows: ['SI_AD_ROB', 'SI_AD_ROBI',",
        "T05.SI_AD_XX.2024 | Table 'T05': no row 'SI_AD_XX' (rows:",
        "T05.SI_AD_AI | no column is named (columns: ['2023', '2024', '2024, % van werkzame",
        "T05.SI_AD_AI.1999 | Table 'T05', row 'SI_AD_AI': no column '1999' (columns:",
        "T07.SI_DI_VLO.2024 | names 2 cells (ask for one of:"
            + " ['INDICATOR=SI_DI_VLO;TIME_PERIOD=2024',"
            + " 'INDICATOR=SI_DI_VLO;SIZE=10-49;TIME_PERIOD=2024'])",
        "INDICATOR=SI_AD_AY | Unknown indicator 'SI_AD_AY' (nearest: [SI_AD_AI,",
        "INDICATOR=SI_AD_AI;SIZE=10-50 | no cell with SIZE=10-50 (nearest of 2: [",
        "INDICATOR=SI_AD_AI;COLOUR=RED | unknown dimension 'COLOUR=RED' (known: [INDICATOR,",
        "SIZE=250+ | lacks INDICATOR",
        "INDICATOR=SI_AD_GAP | has no total over TECH; name one of [AI, ROB]"
      })
  void whatIsNoCellOrSeveralIsRefusedWithWhatThereIs(String cell, String words) {
    assertThatThrownBy(() -> text(cell))
        .hasMessageContaining(words)
        .extracting(failure -> ((Refusal) failure).code())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void whatADecisionIsStoredOfIsForTheOwnerOnly() throws Exception {
    var warehouse = new Warehouse(root);
    refused(ExitCode.INPUT_MISSING, "they are kept of the last night only");

    Files.createDirectories(warehouse.restricted());
    Files.setPosixFilePermissions(
        warehouse.restricted(), PosixFilePermissions.fromString("rwxr-x---"));
    refused(ExitCode.PERMISSION, "is open to others (its owner only)");

    Files.setPosixFilePermissions(
        warehouse.restricted(), PosixFilePermissions.fromString("rwx------"));
    StoredDecisions.write(
        new StoredPhase(warehouse.restricted().resolve("transform"))
            .folder(release.manifest().key()),
        json("INDICATOR=SI_AD_AI;ACTIVITY=13-15").get("cell").asText(),
        json("INDICATOR=SI_AD_AI;ACTIVITY=10-12;SIZE=250+").get("cell").asText());

    StoredDecisions.writeCoarser(
        new StoredPhase(warehouse.restricted().resolve("transform"))
            .folder(release.manifest().key()),
        "SI_AD_AI PC_ENT _T");

    assertThat(restricted("INDICATOR=SI_AD_AI;ACTIVITY=13-15"))
        .contains("  SIZE 50-249 + 250+: 8 terug, 2 vervallen")
        .startsWith(
            "ALLEEN VOOR DE EIGENAAR VAN DE GEGEVENS, niet verspreiden",
            "Reden            te weinig bedrijven of partijen",
            "Regel            D1 min_contributors (te weinig bedrijven)",
            "De cel is zelf gevoelig.");
    assertThat(restricted("INDICATOR=SI_AD_AI;ACTIVITY=10-12;SIZE=250+"))
        .contains("Reden            een ander cijfer zou eruit te berekenen zijn")
        .containsSubsequence(
            "Beschermt deze gevoelige cel:",
            "  " + json("INDICATOR=SI_AD_AI;ACTIVITY=13-15").get("cell").asText());
    assertThat(restricted("INDICATOR=SI_AD_AI")).contains("  Deze cel is niet onderdrukt.");
  }

  @Test
  void everyIndicatorHasWordsForItsEstimatorAndItsUnits() {
    var words = ExplainWords.load(Definitions.packaged(), Language.EN);

    assertThat(PHASES.transform().catalogue().indicators())
        .extracting(Indicator::measure)
        .allSatisfy(
            measure -> {
              assertThat(words.estimator(measure.estimator())).isNotBlank();
              assertThat(measure.units())
                  .allSatisfy(unit -> assertThat(words.spoken(unit, "1")).contains("1"));
            });
  }

  @Test
  void everyReasonOfAnAbsentFigureHasWords() {
    var words = ExplainWords.load(Definitions.packaged(), Language.EN);

    assertThat(Reason.values())
        .filteredOn(reason -> reason.compareTo(Reason.UNRELIABLE) > 0)
        .hasSize(7)
        .allSatisfy(reason -> assertThat(words.absence(reason.code())).isNotBlank());
  }

  @Test
  void everyRuleHasWords() {
    var words = ExplainWords.load(Definitions.packaged(), Language.EN);
    var rules = Stream.of(Rule.values()).map(Rule::label);
    var relations =
        Stream.of(Relation.values())
            .filter(relation -> relation != Relation.NONE)
            .map(relation -> relation.name().toLowerCase(Locale.ROOT));

    assertThat(Stream.concat(rules, relations)).allSatisfy(rule -> words.rule("D1 " + rule));
  }

  @Test
  void definitionsThatAreNotThoseOfTheReleaseAreSaid(@TempDir Path other) {
    SmallRelease.publish(
        other, RELEASE, new Provenance(List.of(), Map.of(), "old", "1", "2025-03-31"));
    var older = new Releases(new Warehouse(other)).current();

    assertThat(DESK.explain(older, "INDICATOR=SI_AD_AI", DeskFormat.TEXT))
        .anyMatch(line -> line.startsWith("Let op: de definities van nu zijn niet die van deze"));
  }

  @Test
  void noLineIsWiderThanATerminalButWhatIsCopied() {
    assertThat(text("INDICATOR=SI_AD_AI;ACTIVITY=10-12;SIZE=250+"))
        .filteredOn(line -> line.strip().contains(" ") && !line.startsWith("Sleutel"))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  private void refused(ExitCode code, String words) {
    assertThatThrownBy(() -> restricted("INDICATOR=SI_AD_AI"))
        .hasMessageContaining(words)
        .extracting(failure -> ((Refusal) failure).code())
        .isEqualTo(code);
  }

  private List<String> restricted(String cell) {
    var decisions = new RestrictedDecisions(new Warehouse(root));
    return DESK.explainRestricted(release, cell, DeskFormat.TEXT, decisions);
  }

  @Test
  void aPassportIsForSpreadsheetsAndPagesToo() {
    assertThat(DESK.explain(release, "T05.SI_AD_AI.2024", DeskFormat.CSV))
        .startsWith("field,value")
        .contains("state,published", "indicator.code,SI_AD_AI", "dimensions.SIZE,_T")
        .anyMatch(line -> line.matches("figure\\.OBS_VALUE,[0-9.]+"));
    assertThat(DESK.explain(release, "T05.SI_AD_AI.2024", DeskFormat.MARKDOWN))
        .contains("## Om te citeren")
        .anyMatch(line -> line.startsWith("- **Populatie**: "))
        .anyMatch(line -> line.startsWith("- `ict_survey/2024/"));
  }

  private List<String> text(String cell) {
    return DESK.explain(release, cell, DeskFormat.TEXT);
  }

  private JsonNode json(String cell) {
    var text = String.join("\n", DESK.explain(release, cell, DeskFormat.JSON));
    try {
      return new JsonMapper().readTree(text);
    } catch (com.fasterxml.jackson.core.JsonProcessingException wrong) {
      throw new AssertionError(text, wrong);
    }
  }
}
