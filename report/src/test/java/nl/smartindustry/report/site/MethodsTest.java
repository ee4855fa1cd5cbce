package nl.smartindustry.report.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.TransformJob;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{nl: De samengestelde index, en: The composite index} | {nl: De samengestelde index} |"
            + " title of 'composite' lacks language 'en'",
        "en: \"Ŷ and X̂ are the two estimated totals.\" | en: '' |"
            + " symbols of 'growth_of_answers' lacks language 'en'",
        "estimators: [rank simulation] | estimators: [ranking] | no method has"
            + " estimator 'rank simulation' (of indicator 'SI_XC_RANK')"
      })
  void whatLacksWordsOrAMethodIsRefusedByName(String from, String to, String words)
      throws Exception {
    try (InputStream file = Methods.class.getResourceAsStream("/definitions/method.yaml")) {
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text).contains(from);
      Files.writeString(folder.resolve("method.yaml"), text.replace(from, to));
    }
    var indicators = TransformJob.load(Definitions.packaged()).catalogue().indicators();

    assertThatThrownBy(() -> SiteTexts.check(Definitions.overlaid(folder), indicators))
        .hasMessage("Definition 'method.yaml': " + words);
  }
}
