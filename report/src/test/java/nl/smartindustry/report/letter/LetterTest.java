package nl.smartindustry.report.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.report.letter.FieldlabTable.FieldlabRow;
import nl.smartindustry.report.letter.FieldlabTable.FieldlabRow.FieldlabAmount;
import nl.smartindustry.report.letter.FieldlabTable.FieldlabRow.FieldlabProfile;
import nl.smartindustry.report.letter.FieldlabTable.FieldlabRow.Reach;
import nl.smartindustry.report.letter.Letter.LetterInput;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.ReportTable.Column;
import nl.smartindustry.report.table.ReportTable.Row;
import nl.smartindustry.report.table.TableCatalogue;
import nl.smartindustry.transform.safe.Reason;
import org.junit.jupiter.api.Test;

class LetterTest {
  private static final TableCatalogue CATALOGUE =
      TableCatalogue.load(Definitions.packaged(), SampleFigures.indicators());
  private static final List<ReportTable> LETTER =
      Letter.of(SampleFigures.all(), CATALOGUE).laidOut();

  @Test
  void theTableOfTechnologiesFromCaptionToSource() {
    var table = table("T05");

    assertThat(table.title().full())
        .isEqualTo(
            "Tabel 5. Gebruik van smart-technologieën in de industrie, bedrijven met 10 of meer"
                + " werkzame personen, 2016-2024");
    assertThat(heads(table))
        .containsExactly(
            "2016",
            "2018",
            "2020",
            "2022",
            "2024",
            "verschil laatste twee vergelijkbare metingen (%-punt)",
            "verandering",
            "2024, % van werkzame personen 1)",
            "2024, % van omzet 1)",
            "vorige brief");
    assertThat(rows(table))
        .containsExactly(
            "Robots (industrieel of service)|4 ± 3|7 ± 3|9 ± 3|12 ± 3|14 ± 2|−1,0|→ niet"
                + " aantoonbaar veranderd sinds 2022|8 ± 2|6 ± 4|.",
            "Industriële robots|8 ± 3|11 ± 3|14 ± 3|16 ± 3|19 ± 2|2,2|↑ gestegen sinds"
                + " 2022|13 ± 2|12 ± 4|.",
            "3D-printen|13 ± 3|15 ± 3|~|20 ± 3|23 ± 2|1,0|→ niet aantoonbaar veranderd"
                + " sinds 2022|18 ± 2|17 ± 4|.",
            "Internet of Things|17 ± 3|20 ± 3|22 ± 3|25 ± 3|27 ± 2|1,2|→ niet aantoonbaar"
                + " veranderd sinds 2022|23 ± 2|23 ± 4|.",
            "Kunstmatige intelligentie||24 ± 3|26 ± 3|29 ± 3|32 ± 2|0,0|→ niet aantoonbaar"
                + " veranderd sinds 2022|28 ± 2|29 ± 4|.",
            "Betaalde clouddiensten, gemiddeld of hoog niveau|26 ± 3|28 ± 3|31 ±"
                + " 3|‖\u00a033 ± 3|36 ± 2|3,2|↑ gestegen sinds 2022|34 ± 2|35 ± 4|.",
            "Data-analyse of big data|30 ± 3|32 ± 3|35 ± 3|38 ± 3|40 ± 2|−1,0|→ niet"
                + " aantoonbaar veranderd sinds 2022|39 ± 2|40 ± 4|.",
            "RFID|13 ± 3|15 ± 3|18 ± 3|20 ± 3|23\u00a0u ± 2|1,2|→ niet aantoonbaar"
                + " veranderd sinds 2022|18 ± 2|17 ± 4|.",
            "Koppeling op de werkvloer (MES of CAD/CAM)|||22 ± 3|25 ± 3|27 ± 2|0,0|→ niet"
                + " aantoonbaar veranderd sinds 2022|23 ± 2|23 ± 4|.",
            "Digital twin of simulatie|||26 ± 3|0|x|x|x|28 ± 2|29 ± 4|.");
    assertThat(table.notes().remarks())
        .contains("Breuk 2022: de vraag naar clouddiensten is gewijzigd.");
    assertThat(table.notes().source())
        .isEqualTo(
            "Bron: SYNTHETISCHE DATA: geen echte cijfers (naar de opzet van CBS (ICT-gebruik"
                + " bedrijven); CBS (Smart Industry-module)); peildatum 31 maart 2025; versie"
                + " 2025-03-31-0a1b2c3d4e5f; status voorlopig");
  }

  @Test
  void onlySignsThatOccurAreExplained() {
    assertThat(signs("T05")).containsExactly("~", "x", ".", "leeg", "0 (0,0)", "‖", "u");
    assertThat(signs("T02")).containsExactly(".");
    assertThat(signs("T09")).containsExactly("x", "*");
  }

  @Test
  void aYearCarriesTheMarkOfItsProvisionalFigures() {
    assertThat(heads(table("T09")))
        .containsExactly(
            "niveau 2023* (euro per uur) 1)",
            "groei per uur 2021 2)",
            "groei per uur 2022 2)",
            "groei per uur 2023* 2)",
            "gemiddelde groei per uur 2019-2023 3)",
            "groei toegevoegde waarde 2023* 4)",
            "bijdrage arbeid 2023* 5)",
            "bijdrage ICT-kapitaal 2023*",
            "bijdrage overig kapitaal 2023*",
            "bijdrage multifactorproductiviteit 2023*");
    assertThat(table("T09").columns().get(3).heading().spoken()).isEqualTo("voorlopig");
  }

  /** Who takes part in a year counts until its end: three months are less than twelve. */
  @Test
  void aYearThatIsNotOverIsComparedWithNone() {
    var all = SampleFigures.all();
    var observed = new ArrayList<>(all.observations());
    observed.add(
        SampleFigures.observation(
            Map.of("INDICATOR", "SI_FL_PART", "ACTIVITY", "_T", "UNIT_MEASURE", "NR"),
            "2025-03-31",
            Map.of("OBS_VALUE", 900.0)));
    var letter =
        Letter.of(
                new LetterInput(
                    observed, all.actions(), all.fieldlabs(), all.facts(), all.previous()),
                CATALOGUE)
            .laidOut();
    var row =
        letter.get(0).rows().filter(one -> one.id().equals("SI_FL_PART")).findFirst().orElseThrow();

    assertThat(text(row)).contains("900").contains("niet vergelijkbaar").doesNotContain("gedaald");
  }

  @Test
  void anIndicatorWithoutFiguresIsAPointThatSaysWhy() {
    var all = SampleFigures.all();
    var others =
        all.observations().stream()
            .filter(one -> !one.key().indicator().equals("SI_PR_MFP"))
            .toList();
    var letter =
        Letter.of(
                new LetterInput(
                    others, all.actions(), all.fieldlabs(), all.facts(), all.previous()),
                CATALOGUE)
            .laidOut();
    var growth =
        letter.get(0).rows().filter(row -> row.id().equals("SI_PR_MFP")).findFirst().orElseThrow();

    assertThat(text(growth)).contains("|.|.|.|.|.|.|.|");
    assertThat(((PrintedCell.Gap) growth.cells().get(2)).reason())
        .isEqualTo(Reason.NO_OBSERVATIONS.code());
  }

  @Test
  void anEffectHasAFigureOnlyWhereItIsEstablished() {
    assertThat(rows(table("T13")))
        .containsExactly(
            "Arbeidsproductiviteit 4)|7 (4 tot 10)|vastgesteld|.|.|85|.|.",
            "Werkzame personen||nog niet vast te stellen|8,1||||",
            "Aantal technologieën (punten) 4)|0,5|vastgesteld|.|.|.|.|.",
            "Investeringen 4)||niet toetsbaar|.||||",
            "R&D 4)||.|.||||");
  }

  /** A figure keeps its u where it stands with its interval, and the signs explain it. */
  @Test
  void anIndicativeFigureHasItsLetterInEveryKindOfCell() {
    var all = SampleFigures.all();
    var observed = new ArrayList<>(all.observations());
    observed.add(
        SampleFigures.observation(
            Map.of("INDICATOR", "SI_FL_DIDLP", "UNIT_MEASURE", "PC", "BREAKDOWN", "naive_premium"),
            "2024",
            Map.of(
                "OBS_VALUE", 49.0, "SE", 9.0, "CI_LOW", 32.0, "CI_HIGH", 68.0, "OBS_STATUS", "u")));
    var letter =
        Letter.of(
                new LetterInput(
                    observed, all.actions(), all.fieldlabs(), all.facts(), all.previous()),
                CATALOGUE)
            .laidOut();
    var table = letter.get(14);

    assertThat(rows(table).get(0)).endsWith("|49\u00a0u (32 tot 68)");
    assertThat(table.notes().signs()).extracting(sign -> sign.sign()).contains("u");
  }

  @Test
  void leadersStandInTheLetterByEveryDefinition() {
    assertThat(rows(table("T10")))
        .startsWith(
            "90e ten opzichte van 10e percentiel (p90/p10) 1)|verhouding"
                + "|3,50 ± 0,06|4,50 ± 0,06|2,50 ± 0,06|3,50 ± 0,06|4,50 ± 0,06|.")
        .contains("Hoogste 10% van het eerste jaar 2)|verhouding|||||~|.");
    assertThat(table("T10").notes().footnotes().get(1)).contains("lees daarom alle definities");
  }

  @Test
  void methodsStandBesideEachOtherWhereGrowthComesFromAndTheWindowAboveThem() {
    var all = SampleFigures.all();
    var observed = new ArrayList<>(all.observations());
    observed.add(
        SampleFigures.observation(
            Map.of("INDICATOR", "SI_PR_DWITH", "UNIT_MEASURE", "PPT", "BREAKDOWN", "mp_longest"),
            "2024",
            Map.of("OBS_VALUE", 1.24, "BREAK_NOTE", "log points x 100; 2022 to 2024")));
    var letter =
        Letter.of(
                new LetterInput(
                    observed, all.actions(), all.fieldlabs(), all.facts(), all.previous()),
                CATALOGUE)
            .laidOut();
    var table = letter.stream().filter(one -> one.id().equals("T10B")).findFirst().orElseThrow();

    assertThat(table.blocks().get(0).heading()).isEqualTo("2022-2024");
    assertThat(rows(table))
        .containsExactly(
            "Binnen bedrijven|1,2|.|.",
            "Herverdeling tussen bedrijven|.|.|.",
            "Toetreders|−0,5 ± 0,1|.|0,1",
            "Uittreders|.|.|.");
    assertThat(table.notes().footnotes().get(0)).contains("lees ze naast elkaar");
  }

  @Test
  void definitionsOfDifferentVersionsAreNotCompared() {
    assertThat(rows(table("T01")))
        .contains(
            "Ten minste basisniveau digitale intensiteit, mkb 4) 5)|% van bedrijven|2020, 2022,"
                + " 2024|55|‖\u00a061|‖\u00a060|≠ niet vergelijkbaar met 2022|1,8|.|90% in 2030");
  }

  @Test
  void aPeriodOfThreeYearsIsPrintedWholeAndLevelsStandByVersion() {
    assertThat(rows(table("T08")))
        .contains(
            "Bedrijven met productinnovatie 1)|% van bedrijven|2018-2020, 2020-2022|66 ± 2|67 ±"
                + " 2|.|.|.|.");
    assertThat(heads(table("T07")))
        .containsExactly("2023, DII-versie 3", "2022, DII-versie 4", "2024, DII-versie 4");
    assertThat(rows(table("T07"))).contains("Zeer laag (0-3 punten)|22 ± 2|23 ± 2|16 ± 2");
  }

  @Test
  void theHeadOfAYearNamesTheVersionOfTheIndexAndVersionsStandTogether() {
    assertThat(heads(table("T14")))
        .containsExactly(
            "2021, DII-versie 3",
            "2023, DII-versie 3",
            "2025, DII-versie 3",
            "2022, DII-versie 4",
            "2024, DII-versie 4",
            "robots in de industrie, 2024 1)",
            "kunstmatige intelligentie in de industrie, 2025 1)",
            "arbeidsproductiviteit industrie (EU27 = 100), 2023* 2)");
  }

  @Test
  void theRankStandsUnderTheFiguresItIsOf() {
    var rows = rows(table("T14"));
    assertThat(rows.get(0)).endsWith("|25|.|118,4");
    assertThat(rows.get(rows.size() - 1)).isEqualTo("Rang (95%-interval) 3)|||2 (1 tot 3)|||.|.|.");
  }

  @Test
  void theTargetStandsWithItsScenarios() {
    assertThat(rows(table("T15"))).startsWith("Nederland|2025|6,5", "EU (27 landen)|.|.");
    assertThat(rows(table("T15B")))
        .startsWith("Nederland|.|4,2 (2,1 tot 7,0)|2040 (vanaf 2033, zonder bovengrens)");
  }

  @Test
  void anActionWithoutEvidenceSaysSo() {
    assertThat(rows(table("T02")))
        .contains(
            "4|[synthetische titel actie 04]|Organisatie B|▲ op koers, geen recent bewijs"
                + "|0 van 0 (2 gepland)|.|Document syn-104, 1 februari 2024|||.",
            "9|[synthetische titel actie 09]|Ministerie A|geen recent bewijs|1 van 2 (3 gepland)"
                + "|90|geen bekend|middelen, uitkomsten||.");
  }

  /** Of ten participants the share is secret, of none there is none. */
  @Test
  void aFieldlabWithoutParticipantsHasNoShareOfThem() {
    var labs =
        List.of(
            fieldlab("FL1", 0.0, "no_observations"), fieldlab("FL2", 10.0, "too_few_contributors"));

    assertThat(rows(fieldlabs(labs)))
        .startsWith("lab|.|.|.|actief|.|0||.|.", "lab|.|.|.|actief|.|10|x|.|.");
  }

  /** The money of all fieldlabs is a figure of its own; that of those still running is not. */
  @Test
  void theTotalOfAllFieldlabsIsThereWhereAnAmountIsMissing() {
    var lab = fieldlab("FL1", 0.0, "no_observations");
    var ended = new FieldlabRow("FL2", "lab", lab.profile(), "NL1", "beeindigd", "", lab.reach());

    assertThat(rows(fieldlabs(List.of(lab))))
        .contains("Totaal Noord-Nederland (1 fieldlabs)||||||||.|.")
        .contains("Totaal Nederland (1 fieldlabs)||||||.|.|45,8|.");
    assertThat(rows(fieldlabs(List.of(lab, ended))))
        .contains("Totaal Nederland (1 fieldlabs)||||||.|.|.|.");
  }

  private static ReportTable fieldlabs(List<FieldlabRow> labs) {
    var all = SampleFigures.all();
    var spent =
        SampleFigures.observation(
            Map.of(
                "INDICATOR",
                "SI_FL_FUND",
                "UNIT_MEASURE",
                "EUR_MIO",
                "BREAKDOWN",
                "kind_realisatie.span_cumulative"),
            "2025-03-31",
            Map.of("OBS_VALUE", 45.837));
    var input = new LetterInput(List.of(spent), List.of(), labs, all.facts(), all.previous());
    return Letter.of(input, CATALOGUE).laidOut().get(2);
  }

  private static FieldlabRow fieldlab(String id, Double participants, String whyNoShare) {
    var none = new FieldlabAmount(null, "");
    var reach =
        new Reach(
            new FieldlabAmount(participants, ""), new FieldlabAmount(null, whyNoShare), none, none);
    return new FieldlabRow(id, "lab", new FieldlabProfile("", "", ""), "NL1", "actief", "", reach);
  }

  @Test
  void theTotalOfFundingIsMissingWhereAnAmountIsMissing() {
    assertThat(rows(table("T03")))
        .contains(
            "Synthetisch fieldlab 08|Plaats 8|digital factory|kennis|actief|september 2023"
                + "|x|x|x|3,6",
            "Totaal Noord-Nederland (2 fieldlabs)||||||||x|5,4",
            "Totaal Oost-Nederland (3 fieldlabs)||||||||17,3|6,8");
  }

  private static ReportTable table(String id) {
    return LETTER.stream().filter(table -> table.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<String> heads(ReportTable table) {
    return table.columns().stream().map(Column::heading).map(head -> head.plain()).toList();
  }

  private static List<String> rows(ReportTable table) {
    return table.rows().map(LetterTest::text).toList();
  }

  private static String text(Row row) {
    var text = new StringBuilder(row.heading().plain());
    row.cells()
        .forEach(
            cell ->
                text.append('|')
                    .append(CATALOGUE.labels().printed(cell).replace("\u00a0±\u00a0", " ± ")));
    return text.toString();
  }

  private static List<String> signs(String id) {
    return table(id).notes().signs().stream().map(sign -> sign.sign()).toList();
  }
}
