package nl.smartindustry.report.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.site.QualityReport.Concept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityReportTest {
  @TempDir Path folder;

  @Test
  void theConceptsAreThoseOfTheStandardInTheirOrder() {
    var heads =
        QualityReport.load(Definitions.packaged()).concepts().stream()
            .filter(Concept::isHead)
            .map(Concept::code);

    assertThat(heads)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 19).mapToObj(n -> "S." + n).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{nl: Kosten en lasten, en: Cost and burden} | {nl: Kosten en lasten} | title of 'S.16'"
            + " lacks language 'en'",
        "code: S.16 | code: S.20 | lacks the concept 'S.16'",
        "code: S.16 | code: S16 | concept 'S16' is no code such as S.13.2, or stands twice",
        "The newest figures are about {jongste} | The newest figures are about {nieuwste} | text of"
            + " 'S.14.1' has unknown fact 'nieuwste'",
        "{nl: Respons, en: Response} | {en: Response} | label of 'response_rate' in 'S.13.3.3'"
            + " lacks language 'nl'"
      })
  void whatIsMissingOrUnknownIsRefusedByName(String from, String to, String words)
      throws Exception {
    try (InputStream file =
        QualityReport.class.getResourceAsStream("/definitions/quality_report.yaml")) {
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text).contains(from);
      Files.writeString(folder.resolve("quality_report.yaml"), text.replace(from, to));
    }

    assertThatThrownBy(() -> QualityReport.load(Definitions.overlaid(folder)))
        .isInstanceOf(Refusal.class)
        .hasMessage("Definition 'quality_report.yaml': " + words);
  }
}
