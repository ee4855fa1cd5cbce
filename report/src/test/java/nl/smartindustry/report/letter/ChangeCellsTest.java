package nl.smartindustry.report.letter;

import static nl.smartindustry.report.letter.SampleFigures.observation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.report.letter.Letter.LetterInput;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.TableCatalogue;
import nl.smartindustry.transform.safe.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What T1 prints of the change of its milestones (%, no sampling error) and of its robots. */
class ChangeCellsTest {
  private static final TableCatalogue CATALOGUE =
      TableCatalogue.load(Definitions.packaged(), SampleFigures.indicators());
  private static final Map<String, String> MILESTONES =
      Map.of("INDICATOR", "SI_AC_MILE", "UNIT_MEASURE", "PC");
  private static final Map<String, String> INTENSITY =
      Map.of("INDICATOR", "SI_DI_BASIC", "SIZE", "10-249");
  private static final int FIRST = 2;
  private static final int WORD = 5;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          84.85 | 84.72 | 0,1 procentpunt minder dan in 2023
          80.0  | 85.5  | 5,5 procentpunt meer dan in 2023
          84.72 | 84.75 | vrijwel gelijk aan 2023
          84.72 | 84.72 | gelijk aan 2023
          """)
  void aFigureWithoutSamplingErrorNeitherRoseNorFell(double then, double now, String words) {
    var row =
        row(
            "SI_AC_MILE",
            observation(MILESTONES, "2023", Map.of("OBS_VALUE", then)),
            observation(MILESTONES, "2024", Map.of("OBS_VALUE", now)));

    assertThat(row.get(WORD)).isEqualTo(words);
  }

  @Test
  void aRiseThatIsShownButNotPrintedIsNearlyNothing() {
    var row = row("SI_DI_BASIC", intensity("2022", 76, "4"), intensity("2024", 76.04, "4"));

    assertThat(row.get(WORD)).isEqualTo("vrijwel gelijk aan 2022");
  }

  /** 2023 has another version of the index: 2024 is compared with 2022, and the row shows it. */
  @Test
  void theRowNamesTheYearItComparesWithAndShowsEveryChangeOfVersion() {
    var change = new HashMap<>(INTENSITY);
    change.putAll(Map.of("UNIT_MEASURE", "PPT", "BREAKDOWN", "change_from_2022"));
    var row =
        row(
            "SI_DI_BASIC",
            intensity("2022", 76, "4"),
            intensity("2023", 77, "3"),
            intensity("2024", 83.3, "4"),
            observation(
                change, "2024", Map.of("OBS_VALUE", 7.3, "SE", 1.2, "VERDICT", "increased")));

    assertThat(row.subList(FIRST, WORD + 1))
        .containsExactly("76,0", "‖\u00a077,0", "‖\u00a083,3", "↑ gestegen sinds 2022");
  }

  @Test
  void withoutAnEstimateFiguresOfTwoVersionsAreNotCompared() {
    var row = row("SI_DI_BASIC", intensity("2022", 76, "4"), intensity("2023", 77, "3"));

    assertThat(row.get(WORD)).isEqualTo("≠ niet vergelijkbaar met 2022");
  }

  private static Observation intensity(String period, double value, String version) {
    return observation(
        INTENSITY, period, Map.of("OBS_VALUE", value, "SE", 0.01, "DEF_VERSION", "DII" + version));
  }

  private static List<String> row(String id, Observation... observed) {
    var all = SampleFigures.all();
    var figures =
        new LetterInput(List.of(observed), List.of(), List.of(), all.facts(), all.previous());
    var headlines = Letter.of(figures, CATALOGUE).laidOut().get(0);
    var row = headlines.rows().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    return row.cells().stream().map(Language.NL::text).toList();
  }
}
