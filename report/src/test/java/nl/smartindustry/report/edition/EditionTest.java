package nl.smartindustry.report.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.glance.GlanceLayout;
import nl.smartindustry.report.letter.Letter.LetterInput;
import nl.smartindustry.report.letter.SampleFigures;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.TableCatalogue;
import nl.smartindustry.report.write.Annex;
import nl.smartindustry.transform.safe.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionTest {
  private static final List<Edition> EDITIONS = load(Definitions.packaged());

  @TempDir Path directory;

  @Test
  void everyProvinceHasAnEditionByItsName() {
    assertThat(EDITIONS).hasSize(12);
    var annex = annex("NL12", List.of(), Language.NL);
    assertThat(annex.word("title")).isEqualTo("Smart Industry in de provincie Fryslân");
    assertThat(annex.tables().get(0).title().full())
        .isEqualTo(
            "Tabel NL12. Kerncijfers Smart Industry in de provincie Fryslân, laatste twee"
                + " metingen");
    assertThat(annex("NL12", List.of(), Language.EN).tables().get(1).title().caption())
        .startsWith("Smart Industry fieldlabs in North Netherlands, which Friesland is part of");
  }

  /** A model figure of the province, beside the survey figure of the country. */
  @Test
  void itsFiguresStandBesideThoseOfTheCountryAndNoOtherProvinceIsInIts() {
    var figures =
        List.of(
            robots("NL11", "2023", Map.of("OBS_VALUE", 31.0, "SE", 3.0)),
            robots(
                "NL11",
                "2024",
                Map.of("OBS_VALUE", 33.0, "SE", 3.0, "CI_LOW", 27.1, "CI_HIGH", 38.9)),
            robots("NL12", "2024", Map.of("OBS_VALUE", 77.0, "SE", 3.0)),
            country(Map.of("OBS_VALUE", 36.0, "SE", 1.1, "CI_LOW", 33.8, "CI_HIGH", 38.2)));
    var annex = annex("NL11", figures, Language.NL);
    var table = annex.tables().get(0);

    assertThat(row(table, annex, "SI_AD_ROB"))
        .containsExactly("% van bedrijven", "2023, 2024", "31", "33", "5,9", "36", "2,2");
    assertThat(annex.glance().sentences().get(0).text())
        .contains("Volgens een model gebruikte in 2024 33% van de industriële bedrijven")
        .endsWith("in Nederland was dat 36%.");
  }

  /** Its small chart has its own two points, not that of the country as a third. */
  @Test
  void aCardDrawsTheProvinceAlone() {
    var figures =
        List.of(
            robots("NL11", "2023", Map.of("OBS_VALUE", 31.0)),
            robots("NL11", "2024", Map.of("OBS_VALUE", 33.0)),
            country(Map.of("OBS_VALUE", 88.0)));
    var card =
        annex("NL11", figures, Language.EN).glance().cards().stream()
            .filter(one -> one.id().equals("SI_AD_ROB"))
            .findFirst()
            .orElseThrow();

    assertThat(card.drawing().orElseThrow().alt()).contains("31.0%", "33.0%").doesNotContain("88");
  }

  @Test
  void aWithheldFigureIsASignAndItsSentenceIsLeftOut() {
    var figures =
        List.of(
            robots("NL11", "2023", Map.of("OBS_VALUE", 31.0)),
            robots("NL11", "2024", Map.of("REASON", "secondary", "CONF_STATUS", "D")),
            country(Map.of("OBS_VALUE", 36.0)),
            labs("NL11", Map.of("OBS_VALUE", 2.0)));
    var annex = annex("NL11", figures, Language.NL);

    assertThat(row(annex.tables().get(0), annex, "SI_AD_ROB")).contains("31,0", "x");
    assertThat(annex.glance().sentences()).isEmpty();
    assertThat(annex.glance().leftOut())
        .anyMatch(one -> one.id().equals("robots_NL11") && one.reason().equals("secondary"));
  }

  /** Of the twelve invented fieldlabs two run in the north. */
  @Test
  void itsFieldlabsAreThoseOfItsPartOfTheCountry() {
    var blocks = annex("NL11", List.of(), Language.NL).tables().get(1).blocks();

    assertThat(blocks)
        .extracting(ReportTable.TableBlock::heading)
        .containsExactly("Noord-Nederland");
  }

  @Test
  void whatAnEditionNamesAndDoesNotExistIsRefusedByName() throws Exception {
    assertRefused("charts: [F3]", "charts: [F33]", "unknown chart 'F33'");
    assertRefused("NL41, NL42]", "NL41, NL99]", "NL99");
    assertRefused("INDICATOR: SI_FL_COV", "INDICATOR: SI_FL_COW", "unknown indicator 'SI_FL_COW'");
    assertRefused("{code}.SI_IV_WBSO.own\"", "{code}.SI_IV_WBS.own\"", "row 'SI_IV_WBS'");
  }

  private void assertRefused(String text, String wrong, String sentence) throws Exception {
    var file = Definitions.packaged().text("editions.yaml");
    Files.writeString(directory.resolve("editions.yaml"), file.replace(text, wrong));

    assertThatThrownBy(() -> load(Definitions.overlaid(directory)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(sentence);
  }

  private static List<Edition> load(Definitions definitions) {
    var catalogue = TableCatalogue.load(definitions, SampleFigures.indicators());
    return Edition.load(definitions, catalogue, GlanceLayout.load(definitions, catalogue));
  }

  private static Annex annex(String code, List<Observation> figures, Language language) {
    var edition =
        EDITIONS.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    var all = SampleFigures.all();
    var input = new LetterInput(figures, List.of(), all.fieldlabs(), all.facts(), all.previous());
    return Annex.of(
        input.of(edition.indicators()), edition.catalogue().in(language), edition.glance());
  }

  private static Observation robots(String region, String period, Map<String, Object> figure) {
    return SampleFigures.observation(
        Map.of(
            "INDICATOR", "SI_AD_ROB",
            "REGION", region,
            "SIZE", "10-249",
            "BREAKDOWN", "model_fay_herriot"),
        period,
        new HashMap<>(figure));
  }

  private static Observation country(Map<String, Object> figure) {
    return SampleFigures.observation(Map.of("INDICATOR", "SI_AD_ROB"), "2024", figure);
  }

  private static Observation labs(String region, Map<String, Object> figure) {
    return SampleFigures.observation(
        Map.of(
            "INDICATOR", "SI_FL_N",
            "REGION", region,
            "UNIT_MEASURE", "NR",
            "BREAKDOWN", "status_actief"),
        "2024",
        figure);
  }

  private static List<String> row(ReportTable table, Annex annex, String id) {
    var row = table.rows().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    return new ArrayList<>(row.cells().stream().map(annex.labels()::printed).toList());
  }
}
