package nl.smartindustry.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.run.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must come, and what layouts or settings expect. */
class CompletenessTest {
  private static final LayoutCatalogue PACKAGED = LayoutCatalogue.load(Definitions.packaged());

  @TempDir Path folder;

  @Test
  void anExpectedSourceThatDidNotComeIsNamed() throws IOException {
    assertThat(missing("expected: [fieldlabs, ict_survey]", "ict_survey"))
        .containsExactly("Source 'fieldlabs': nothing delivered (of 2 expected sources, 1 came)");
    assertThat(missing("", "ict_survey")).isEmpty();
  }

  @Test
  void anotherSourceOfTheSameTableStandsIn() throws IOException {
    assertThat(missing("expected: [wage_records]", "ict_survey")).hasSize(1);
    assertThat(missing("expected: [wage_records]", "wage_records_csv")).isEmpty();
  }

  @Test
  void whatIsExpectedIsPartOfWhatAReleaseFollowsFrom() throws IOException {
    assertThat(settings("expected: [fieldlabs]").meaning()).endsWith(";expected=[fieldlabs]");
  }

  @Test
  void anUnknownSourceIsRefusedByName() {
    var refusal =
        catchThrowableOfType(Refusal.class, () -> missing("expected: [goods]", "ict_survey"));

    assertThat(refusal.code()).isEqualTo(ExitCode.DEFINITIONS);
    assertThat(refusal).hasMessageStartingWith("Source 'goods': no layout 'layouts/goods.yaml'");
  }

  @Test
  void aDayBeforeAnythingCameIsNoDayToLookBackTo() throws IOException {
    var delivery = Files.createDirectories(folder.resolve("in/ict_survey/2024/ict_survey-2024-1"));
    Files.writeString(delivery.resolve("_COMPLETE"), "2024-11-18\n");
    Files.writeString(
        delivery.resolve("manifest.json"),
        """
        {"source": "ict_survey", "period": "2024", "delivery": "ict_survey-2024-1", "number": 1,
         "withdraws": "ict_survey-2024-0"}
        """);
    var early = settings("").asOf(LocalDate.of(1999, 1, 1));

    var refusal =
        catchThrowableOfType(
            Refusal.class, () -> new Completeness(PACKAGED, early).require(List.of()));

    assertThat(refusal.code()).isEqualTo(ExitCode.USAGE);
    assertThat(refusal)
        .hasMessage(
            "Option '--as-of': 1999-01-01 is before anything came of source 'ict_survey'"
                + " (2024-11-18 or later)");
  }

  private List<String> missing(String setting, String... sources) throws IOException {
    var active =
        Arrays.stream(sources)
            .map(
                name ->
                    new Delivery(
                        name, "2024", name + "-1", Delivery.Claims.loose("D", true), List.of()))
            .toList();
    return new Completeness(PACKAGED, settings(setting)).missing(active);
  }

  private Settings settings(String line) throws IOException {
    var text = "title: t\nreference_date: 2025-03-31\nlanding: in\nwarehouse: out\n" + line;
    return Settings.read(Files.writeString(folder.resolve("settings.yaml"), text + "\n"));
  }
}
