package nl.smartindustry.transform.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One word of the packaged definitions is another, and the catalogue no longer fits together. */
class CatalogueCheckTest {
  @TempDir Path overlay;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "and status = 'A'     | and state = 'A'        | Survey 'survey_response': unknown column"
            + " 'state' in '(substring(activity, 1, 2) between '10' and '33' and state = 'A') and"
            + " persons >= 10'",
        "{response: response, | {response: responded,  | Table 'survey_response': no field"
            + " 'responded' (nearest of 48: [response, ",
        "by: persons, within: | by: employees, within: | Survey 'survey_response', imputation:"
            + " unknown column 'employees' in 'employees'",
        "q: 1 / persons       | q: 1 / turnover        | Survey 'survey_response', calibration:"
            + " unknown column 'turnover' in '1 / turnover'",
        "pool: [stratum_size] | pool: [stratum_sizes]  | Dimension 'stratum_sizes': not found",
        "by: [activity, str   | by: [activities, str   | Dimension 'activities': not found",
        "sampled_activity     | sampled_branch         | Survey 'innovation_response', column"
            + " 'activity': unknown column 'sampled_branch' in 'sampled_branch'",
      })
  void aSurveyDrawnByWhatItsTablesLackIsRefused(String text, String other, String sentence)
      throws IOException {
    refuses("strata.yaml", text, other, sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "among: \"vacancies_open\"   | among: \"vacancies\" | Indicator 'SI_SK_HARD': unknown"
            + " column 'vacancies' in 'vacancies'",
        "databases\", denominator: value_added | databases\", denominator: profit | Indicator"
            + " 'SI_IV_ICTINT': unknown column 'profit' in 'profit'",
        "units: [PC_VA, EUR_MIO], value: {numerator: \"research_in_house\" | units: [PC_EMP],"
            + " value: {numerator: \"research_in_house\" | Indicator 'SI_IV_RD': unit PC_EMP, but"
            + " survey 'research_expenditure' names no such size",
      })
  void anIndicatorOfWhatItsSurveyLacksIsRefused(String text, String other, String sentence)
      throws IOException {
    refuses("indicators.yaml", text, other, sentence);
  }

  /** Robots are a share of enterprises of a survey with a frame; each line takes one of these. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "kind: SHARE, source: survey_response, units: [PC_ENT, PC_EMP, PC_TURN]"
            + " | kind: MEAN, source: survey_response, units: [PC_ENT]",
        "[PC_ENT, PC_EMP, PC_TURN] | [PC_EMP, PC_TURN]",
        "\"robots\" | \"robots\", denominator: persons",
        "source: survey_response, units: [PC_ENT, PC_EMP, PC_TURN], value: {numerator: \"robots\""
            + " | source: innovation_response, units: [PC_ENT], value: {numerator: \"cooperation\"",
      })
  void smallAreasOfAnythingButAShareOfTheEnterprisesOfAFrameAreRefused(String text, String other)
      throws IOException {
    var line =
        "kind: SHARE, source: survey_response, units: [PC_ENT, PC_EMP, PC_TURN], value: {numerator:"
            + " \"robots\"}";
    refuses(
        "indicators.yaml",
        line,
        line.replace(text, other),
        "Indicator 'SI_AD_ROB', small areas 'PROVINCES': a share of the enterprises of a frame is"
            + " needed (SHARE, PC_ENT, no denominator, a survey with a frame)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "small_areas.yaml | areas: [nuts2, sme] | areas: [nuts2, stratum_size] | Dimension"
            + " 'stratum_size': published in column 'null'",
        "dii.yaml | NEAREST, by: persons | NEAREST, by: jobs | Digital intensity, imputation:"
            + " unknown column 'jobs' in 'jobs'",
        "dii.yaml | within: [activity, size] | within: [sector] | Dimension 'sector': not found",
      })
  void aModelOrAScoreByWhatIsNotThereIsRefused(
      String file, String text, String other, String sentence) throws IOException {
    refuses(file, text, other, sentence);
  }

  private void refuses(String file, String text, String other, String sentence) throws IOException {
    var packaged = Definitions.packaged().text(file);
    assertThat(packaged).contains(text);
    Files.writeString(overlay.resolve(file), packaged.replace(text, other));

    assertThatThrownBy(() -> IndicatorCatalogue.load(Definitions.overlaid(overlay)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void whatIsWrongInAnEntryIsSaidWithTheFileAndTheLineOfTheEntry() throws IOException {
    var folder = Files.createDirectory(overlay.resolve("indicators.d"));
    Files.writeString(
        folder.resolve("mine.yaml"),
        "# mine\n- {code: SI_AD_AI, publication: {breakdowns: [BX]}}\n");

    assertThatThrownBy(() -> IndicatorCatalogue.load(Definitions.overlaid(overlay)))
        .hasMessageStartingWith(
            "Definition 'indicators.d/mine.yaml', line 2: Breakdown 'BX': not found");
  }
}
