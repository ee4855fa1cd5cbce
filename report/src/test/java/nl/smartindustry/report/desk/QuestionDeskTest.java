package nl.smartindustry.report.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.release.Releases;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.report.run.Provenance;
import nl.smartindustry.report.table.Labels;
import nl.smartindustry.report.table.Language;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionDeskTest {
  private static final Definitions DEFINITIONS = Definitions.packaged();

  @TempDir Path root;

  @BeforeEach
  void publishASmallRelease() {
    SmallRelease.publish(
        root,
        """
        INDICATOR | TIME_PERIOD | SIZE   | TECH | UNIT_MEASURE | OBS_VALUE | OBS_STATUS | CONF_STATUS | REASON               | STATUS_NL | DEF_VERSION | BREAKDOWN
        SI_AD_ROB | 2022        |        |      |              | 28.449    |            |             |                      |
        SI_AD_ROB | 2024        |        |      |              | 30.51     |            |             |                      | voorlopig
        SI_AD_ROB | 2022        | 10-49  |      |              | 19.96     |            |             |                      |
        SI_AD_ROB | 2024        | 10-49  |      |              | 21        | u          |             |                      |
        SI_AD_ROB | 2022        | 250+   |      |              |           |            | C           | too_few_contributors |
        SI_AD_ROB | 2024        | 250+   |      |              | 61        |            |             |                      |
        SI_AD_ROB | 2024        |        |      | PC_TURN      | 55        |            |             |                      |
        SI_AD_GAP | 2024        |        | ROB  | PPT          | 40        |            |             |                      |
        SI_AD_GAP | 2024        |        | AI   | PPT          | -3.4      |            |             |                      |
        SI_PR_LPP | 2023        |        |      | EUR_THS      | 98.76     |            |             |                      |
        SI_DI_VLO | 2022        |        |      |              | 23        |            |             |                      |           | DII 4
        SI_DI_VLO | 2023        |        |      |              | 22        |            |             |                      |           | DII 3
        SI_DI_VLO | 2024        |        |      |              | 16        |            |             |                      |           | DII 4
        SI_FL_FUND | 2024 | | | | 3 | | | | | | kind_realisatie.span_cumulative
        SI_FL_FUND | 2024 | | | | 2 | | | | | | change_from_2022
        """);
  }

  @Test
  void oneTableIsPrintedAsInTheLetter() {
    var lines = ask("SI_AD_ROB", "size", "text");

    assertThat(lines)
        .containsSequence(
            "SYNTHETISCHE DATA: geen echte cijfers",
            "CONCEPT: deze uitgave is nog niet vastgesteld.",
            "SI_AD_ROB  Bedrijven met robots",
            "Populatie: industrie, 10 of meer werkzame personen",
            "Eenheid: % van bedrijven (PC_ENT); ook in PC_TURN (--by unit)",
            "",
            "bedrijfsgrootte                2022    2024",
            "Totaal                         28,4   30,5*",
            "10 tot 50 werkzame personen    20,0  21,0\u00a0u",
            "250 of meer werkzame personen     x    61,0",
            "",
            "Verklaring van tekens",
            "  x  geen cijfer: te weinig bedrijven of partijen",
            "  *  voorlopig cijfer",
            "  u  indicatief: minder nauwkeurig dan de norm voor zulke cijfers, bijvoorbeeld",
            "  door een grote marge, weinig waarnemingen of een onvolledige koppeling")
        .contains("Alleen primair beveiligd.")
        .anyMatch(
            line -> line.matches("Peildatum 31 maart 2025; versie 2025-03-31-[0-9a-f]{12};.*"))
        .last()
        .asString()
        .matches(
            "Vraag: table --indicator SI_AD_ROB --by size; uitgave 2025-03-31-[0-9a-f]{12};"
                + " antwoord sha256 [0-9a-f]{12}");
    var words = lines.stream().filter(line -> !line.startsWith("Vraag: "));
    assertThat(words).allMatch(line -> line.length() <= 80);
  }

  @Test
  void aTableIsInEnglishToo() {
    var asked = DeskQuestion.of("SI_AD_ROB", "size", null);

    assertThat(desk(Language.EN).answer(release(), asked, DeskFormat.TEXT))
        .contains(
            "Unit: % of enterprises (PC_ENT); also in PC_TURN (--by unit)",
            "enterprise size               2022    2024",
            "Total                         28.4   30.5*",
            "  *  provisional figure")
        .anyMatch(line -> line.matches("Reference date 31 March 2025; version .*; figures: .*"))
        .noneMatch(line -> line.contains("voorlopig") || line.contains("Alleen primair"))
        .last()
        .asString()
        .startsWith(
            "Question: table --indicator SI_AD_ROB --by size --lang en; release 2025-03-31-");
  }

  @Test
  void aTableCanBePastedAsMarkdown() {
    assertThat(ask("SI_AD_ROB", "size", "markdown"))
        .containsSequence(
            "Eenheid: % van bedrijven (PC\\_ENT); ook in PC\\_TURN (--by unit)",
            "",
            "| bedrijfsgrootte | 2022 | 2024 |",
            "| --- | ---: | ---: |",
            "| Totaal | 28,4 | 30,5\\* |");
  }

  @Test
  void aProtectedCellHasNoValueInDataEither() {
    assertThat(ask("SI_AD_ROB", "size", "csv"))
        .element(0)
        .asString()
        .startsWith("INDICATOR,SIZE,SIZE_LABEL,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,OBS_STATUS");
    assertThat(ask("SI_AD_ROB", "size", "csv"))
        .anyMatch(line -> line.contains("SI_AD_ROB,_T,Totaal,PC_ENT,2022,28.4,A,F,,definitief,,,"))
        .anyMatch(line -> line.contains("PC_ENT,2024,21.0,U,F,,definitief,u,,"))
        .anyMatch(line -> line.contains("PC_ENT,2022,,Q,C,too_few_contributors,definitief"));
    assertThat(String.join("\n", ask("SI_AD_ROB", "size", "json")))
        .contains("\"population\" : \"industrie, 10 of meer", "\"OBS_VALUE\" : null");
  }

  @Test
  void aCodeMadeOfSeveralIsCalledByTheLabelOfEach() {
    assertThat(ask("SI_FL_FUND", "breakdown", "text"))
        .anyMatch(line -> line.startsWith("besteed, cumulatief"))
        .anyMatch(line -> line.startsWith("verandering sinds 2022"));
  }

  @Test
  void theFiguresOfAUnitHaveTheDecimalsOfTheCoarsest() {
    SmallRelease.publish(
        root,
        """
        INDICATOR | TIME_PERIOD | SIZE  | UNIT_MEASURE | OBS_VALUE | SE
        SI_AD_ROB | 2024        |       |              | 30.51     | 0.4
        SI_AD_ROB | 2024        | 10-49 |              | 21.4      | 3.0
        SI_AD_ROB | 2024        |       | PC_TURN      | 55.27     | 0.4
        """,
        new Provenance(List.of(), Map.of(), "d", "1.0.0", "2025-04-30"));

    assertThat(ask("SI_AD_ROB", "unit,size", "csv"))
        .anyMatch(line -> line.contains(",PC_ENT,") && line.contains(",31,"))
        .anyMatch(line -> line.contains(",PC_ENT,") && line.contains(",21,"))
        .anyMatch(line -> line.contains(",PC_TURN,") && line.contains(",55.3,"));
  }

  @Test
  void aMarginStandsBehindItsFigureWhereItIsAskedFor() {
    publishLater(
        """
        INDICATOR | TIME_PERIOD | SIZE  | OBS_VALUE | SE  | CI_LOW | CI_HIGH | REASON     | CONF_STATUS
        SI_AD_ROB | 2024        |       | 30.5      | 1.5 | 27.6   | 33.4    |            |
        SI_AD_ROB | 2024        | 10-49 |           |     |        |         | secondary  | D
        """);
    var question = DeskQuestion.of("SI_AD_ROB", "size", null).margins(true);

    assertThat(desk().answer(release(), question, DeskFormat.TEXT))
        .contains("Totaal                       31\u00a0±\u00a03")
        .anyMatch(line -> line.contains("--by size --margins; uitgave"));
    assertThat(desk().answer(release(), question, DeskFormat.CSV))
        .anyMatch(line -> line.contains(",2024,31,A,F,,definitief,,,28,33,"))
        .anyMatch(line -> line.contains(",2024,,Q,D,secondary,definitief,,,,,"));
  }

  @Test
  void figuresUnderAnotherBreakdownAreNamedAndCanBeAskedFor() {
    publishLater(
        """
        INDICATOR | TIME_PERIOD | SIZE   | REGION | BREAKDOWN         | OBS_VALUE
        SI_AD_ROB | 2024        |        |        |                   | 30
        SI_AD_ROB | 2024        | 10-249 | NL11   | model_fay_herriot | 28
        SI_AD_ROB | 2024        | 10-249 | NL12   | model_fay_herriot | 29
        """);

    assertThat(ask("SI_AD_ROB", "region", "text"))
        .containsSequence(
            "Elders zijn er 2 cijfers naar regio: --where",
            "size=10-249,breakdown=model_fay_herriot (10 tot 250 werkzame personen;");
    var asked =
        DeskQuestion.of("SI_AD_ROB", "region", null)
            .where("size=10-249,breakdown=model_fay_herriot");
    assertThat(desk().answer(release(), asked, DeskFormat.TEXT))
        .contains("Alleen bedrijfsgrootte: 10 tot 250 werkzame personen")
        .anyMatch(line -> line.matches("Groningen .* 28,0"))
        .noneMatch(line -> line.startsWith("Elders"));
    assertRefused(
        () ->
            desk().answer(release(), DeskQuestion.of("SI_AD_ROB", "region", null).where("size=x")),
        "Indicator 'SI_AD_ROB' has no size 'x' (nearest: [");
    assertRefused(
        () -> DeskQuestion.of("SI_AD_ROB", "region", null).where("region=NL11"),
        "Option '--where': found 'region', by which the table is split (expected another"
            + " dimension)");
  }

  private void publishLater(String table) {
    SmallRelease.publish(
        root, table, new Provenance(List.of(), Map.of(), "d", "1.0.0", "2025-04-30"));
  }

  @Test
  void twoDimensionsAreTwoColumns() {
    assertThat(ask("SI_AD_ROB", "unit,size", "text"))
        .contains("eenheid          bedrijfsgrootte                2022    2024")
        .contains("% van omzet      Totaal                            .    55,0");
  }

  @Test
  void aFigureOfAnotherVersionThanTheOneBeforeItFollowsABreak() {
    assertThat(ask("SI_DI_VLO", "size", "text"))
        .contains(
            "Totaal           23,0  ‖\u00a022,0  ‖\u00a016,0",
            "Definitie DII 3: 2023; niet vergelijkbaar met cijfers van een andere definitie",
            "Definitie DII 4: 2022, 2024; niet vergelijkbaar met cijfers van een andere");
    assertThat(ask("SI_AD_ROB", "size", "text")).noneMatch(line -> line.startsWith("Definitie"));
  }

  @Test
  void aDimensionThatHasOneCodeOnlyIsKeptAndOneThatHasMoreMustBeAskedFor() {
    assertThat(ask("SI_AD_GAP", "tech", "text"))
        .contains("Kunstmatige intelligentie        \u22123,4");
    assertRefused(
        () -> ask("SI_AD_GAP", "size", "text"),
        "Indicator 'SI_AD_GAP' has no total over 'tech' (add it to --by; it has [ROB, AI])");
  }

  @Test
  void anEarlierReleaseAnswersAsItDid() {
    var before = release();
    publishLater("INDICATOR | TIME_PERIOD | OBS_VALUE\nSI_AD_ROB | 2024        | 99");
    var question = DeskQuestion.of("SI_AD_ROB", "size", "2024");

    assertThat(desk().answer(before, question, DeskFormat.TEXT))
        .anyMatch(line -> line.matches("Totaal +30,5\\*"));
    assertThat(desk().answer(release(), question, DeskFormat.TEXT))
        .anyMatch(line -> line.matches("Totaal +99,0"));
  }

  @Test
  void yearsCutTheTable() {
    var question = DeskQuestion.of("SI_AD_ROB", "size", "2023-2025");

    assertThat(desk().answer(release(), question).periods()).containsExactly("2024");
    assertRefused(
        () -> desk().answer(release(), DeskQuestion.of("SI_AD_ROB", "size", "2019")),
        "Indicator 'SI_AD_ROB' has no figure in 2019-2019 (periods: [2022, 2024])");
  }

  @Test
  void anIndicatorOfWhichARestrictedReleaseHasNoYearIsSaidToHaveNone(@TempDir Path other) {
    SmallRelease.publish(
        other,
        """
        INDICATOR | TIME_PERIOD                | REASON
        SI_AD_ROB | __HIVE_DEFAULT_PARTITION__ | no_observations
        """);
    var restricted = new Releases(new Warehouse(other)).current();

    assertRefused(
        () -> desk().answer(restricted, DeskQuestion.of("SI_AD_ROB", "size", null)),
        "Indicator 'SI_AD_ROB' has no figure in any year (periods: [])");
  }

  @Test
  void whatIsNotKnownIsRefusedByName() {
    assertRefused(
        () -> ask("SI_AD_ROBOT", "size", "text"),
        "has: [SI_AD_GAP, SI_AD_ROB, SI_DI_VLO, SI_FL_FUND, SI_PR_LPP])");
    assertRefused(
        () -> ask("SI_AD_ROB", "colour", "text"),
        "Unknown dimension 'colour' (known: [activity, size, region, tech, breakdown, area,"
            + " unit])");
    assertRefused(
        () -> ask("SI_AD_ROB", "size,size", "text"),
        "Option '--by': found [size, size] (one or two different dimensions)");
    assertRefused(
        () -> DeskQuestion.of("SI_AD_ROB", "size", "vorig jaar"),
        "Option '--years': found 'vorig jaar' (as 2020-2024 or 2024)");
    assertRefused(
        () -> DeskQuestion.of("SI_AD_ROB", "size", "2024-2020"),
        "Option '--years': found 2024-2020 (earliest first)");
  }

  private static void assertRefused(ThrowingCallable asking, String words) {
    assertThatThrownBy(asking)
        .hasMessageContaining(words)
        .extracting(failure -> ((Refusal) failure).code())
        .isEqualTo(ExitCode.USAGE);
  }

  private List<String> ask(String indicator, String by, String format) {
    return desk()
        .answer(
            release(),
            DeskQuestion.of(indicator, by, null),
            DeskFormat.valueOf(format.toUpperCase(java.util.Locale.ROOT)));
  }

  private Release release() {
    return new Releases(new Warehouse(root)).current();
  }

  private static QuestionDesk desk() {
    return desk(Language.NL);
  }

  private static QuestionDesk desk(Language language) {
    var labels = Labels.load(DEFINITIONS, language);
    var words =
        new QuestionDesk.Described(
            "Bedrijven met robots", "industrie, 10 of meer werkzame personen");
    return new QuestionDesk(DEFINITIONS, labels, indicator -> words);
  }
}
