package nl.smartindustry.report.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.letter.SampleFigures;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a chart is refused by name before anything is computed. */
class ChartCheckTest {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rows: [SI_AD_ROB, | rows: [SI_AD_RBO, | Chart 'F1': row 'SI_AD_RBO' is not in table 'T05'",
        "columns: [periods] | columns: [period] | Chart 'F1': column 'period' is not in table"
            + " 'T05'",
        "source: {table: T06} | source: {table: T66} | Layout 'tables.yaml': no table 'T66'",
        "({hoog}) | ({hog}) | Chart 'F2': place 'hog' is not in table 'T06'",
        "block: branch | block: brunch | Chart 'F2': block 'brunch' is not in table 'T06'",
        "{cel:TARGET_NL} | {cel:TARGET_BE} | Chart 'F7': place 'cel:TARGET_BE' is not in table",
        "NL42: {column | NL43: {column | Chart 'F3': place of row 'NL43'",
        "emphasis: NL, | emphasis: LU, | Chart 'F6': row 'LU'",
        "horizon: 2030 | horizon: 0 | Chart 'F7': lacks horizon",
        "content: actions | content: fieldlabs | Table 'F8', column 'action'",
        "kind: dots | kind: timeline | Chart 'F6': kind 'timeline' with a table of STATISTICS",
        "count: 8 | count: 18 | Table 'F7': 21 columns (at most 12)",
        "kind: fan | kind: fen | Definition 'figures.yaml'",
      })
  void aWrongNameIsRefusedByName(String text, String other, String refusal) throws IOException {
    assertThatThrownBy(() -> changed("figures.yaml", text, other))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith(refusal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en: \"Most active fieldlabs in {hoogste} ({hoog})\" | en: '' | needs a text in nl and in"
            + " en",
        "nl: \"De meeste actieve fieldlabs in {hoogste} ({hoog})\" | nl: '' | needs a text in nl",
      })
  void wordsThatLackALanguageAreRefused(String text, String other, String refusal)
      throws IOException {
    assertThatThrownBy(() -> changed("figures.yaml", text, other))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(refusal);
  }

  @ParameterizedTest
  @CsvSource({"waterfall_note", "events_axis", "timeline_planned", "chart_absent"})
  void wordsOfAKindThatAreMissingAreRefusedByName(String word) throws IOException {
    assertThatThrownBy(() -> changed("labels.yaml", "  " + word + ":", "  other_" + word + ":"))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith(
            "Definition 'labels.yaml', words: nothing asks for 'other_%s' (nearest"
                .formatted(word));
  }

  private TableCatalogue changed(String file, String text, String other) throws IOException {
    var definitions = Definitions.packaged().text(file);
    assertThat(definitions).contains(text);
    Files.writeString(directory.resolve(file), definitions.replace(text, other));
    return TableCatalogue.load(Definitions.overlaid(directory), SampleFigures.indicators());
  }
}
