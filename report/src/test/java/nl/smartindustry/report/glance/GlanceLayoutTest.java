package nl.smartindustry.report.glance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.letter.SampleFigures;
import nl.smartindustry.report.table.TableCatalogue;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in the sentences is refused by name before anything is computed. */
class GlanceLayoutTest {
  private static final TableCatalogue CATALOGUE =
      TableCatalogue.load(Definitions.packaged(), SampleFigures.indicators());

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "T05.SI_AD_AI.change | T55.SI_AD_AI.change |"
            + " Sentence 'ai', slot 'T55.SI_AD_AI.change': unknown table 'T55'",
        "T05.SI_AD_AI.change | T05.SI_AD_IA.change |"
            + " Sentence 'ai', slot 'T05.SI_AD_IA.change': row 'SI_AD_IA' is not in the table",
        "T05.SI_AD_AI.change | T05.SI_AD_AI.chance |"
            + " Sentence 'ai', slot 'T05.SI_AD_AI.chance': unknown column 'chance'",
        "T05.SI_AD_AI.change | T07.SI_DI_VLO.periods | Sentence 'ai', slot 'T07.SI_DI_VLO.periods':"
            + " row 'SI_DI_VLO' is not in the table, or more than once",
        "T05.SI_AD_AI.change | T02.ACT01.action_status | Sentence 'ai', slot"
            + " 'T02.ACT01.action_status': table 'T02' is not one of statistics",
        "T05.SI_AD_AI.change | T05.SI_AD_AI |"
            + " Slot 'T05.SI_AD_AI': names no cell (table.row.column)",
        "at {aandeel} of manufacturing | at {deel} of manufacturing |"
            + " Sentence 'ai' (en): slot '{deel}' has no cell",
        "at {aandeel} of manufacturing | at {aandeel of manufacturing |"
            + " Sentence 'ai' (en): a slot is not closed",
        "at {aandeel} of manufacturing | at {aandeel.dag} of manufacturing |"
            + " Sentence 'ai' (en): slot '{aandeel.dag}' has an unknown part",
        "{verandering}. | {verandering.jaar}. | Sentence 'robots' (nl): slot '{verandering.jaar}'"
            + " has no period (its column is of kind 'change')",
        "effect: T13.FL_EFFECT_EMP.column_latest | effect: T13.FL_EFFECT_LP.column_latest |"
            + " Sentence 'employment_effect' (nl): says 'effect', which needs the condition"
            + " 'established' on the row of all its slots",
        "; that share {verandering}. | . |"
            + " Sentence 'robots' (en): has other slots than the text in nl",
        "[established] | [estblished] |"
            + " Sentence 'employment_effect': unknown condition 'estblished' on slot 'oordeel'",
        "when: {oordeel: [established]} | when: {ordeel: [established]} |"
            + " Sentence 'employment_effect': condition on unknown slot 'ordeel'",
        "[established] | [established, not_established] | Sentence 'employment_effect' (nl): says"
            + " 'effect', which needs the condition 'established'",
        "nl: Kunstmatige intelligentie was | nl: 12 keer was |"
            + " Sentence 'ai' (nl): begins with a capital and ends with a full stop",
        "nl: Kunstmatige intelligentie was | nl: '{aandeel}' # |"
            + " Sentence 'ai' (nl): begins with a capital and ends with a full stop",
        "en: Artificial intelligence was | ente: Artificial intelligence was |"
            + " / 'null': needs a text in nl and in en",
        "increased: {nl: | incresed: {nl: | Sentences 'sentences.yaml': lacks change 'increased'",
        "press: [robots, ai | press: [robots, ia | Press version: unknown sentence 'ia'",
        "- id: ai | - id: robots | 'robots' stands in its list before (once)",
        "cards: T01 | cards: T05 |"
            + " Cards of table 'T05': it has no column of the last figure of a row (kind own)",
      })
  void isRefused(String text, String other, String sentence) throws IOException {
    assertThatThrownBy(() -> changed(text, other))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(sentence);
  }

  private GlanceLayout changed(String text, String other) throws IOException {
    var sentences = Definitions.packaged().text("sentences.yaml");
    assertThat(sentences).contains(text);
    Files.writeString(
        directory.resolve("sentences.yaml"),
        sentences.replaceFirst(Pattern.quote(text), Matcher.quoteReplacement(other)));
    return GlanceLayout.load(Definitions.overlaid(directory), CATALOGUE);
  }
}
