package nl.smartindustry.report.publish;

import static nl.smartindustry.report.letter.SampleFigures.observation;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.desk.SmallRelease;
import nl.smartindustry.report.publish.DataChanges.Data;
import nl.smartindustry.report.release.Releases;
import nl.smartindustry.report.run.CanonicalJson;
import nl.smartindustry.report.run.ChangeLog;
import nl.smartindustry.report.run.ChangeLog.Change;
import nl.smartindustry.report.run.ChangeLog.Entry;
import nl.smartindustry.report.run.Provenance;
import nl.smartindustry.transform.safe.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataChangesTest {
  private static final Map<String, String> COLUMNS = Map.of("SIZE", "text", "OBS_VALUE", "number");
  private static final Observation SMALL = cell("SI_AD_AI", "10-49", "2024", 14);
  private static final Observation LARGE = cell("SI_AD_AI", "250+", "2024", 48);
  private static final Observation DAY = cell("SI_FL_N", "_T", "2025-03-31", 40);

  private static final Data BEFORE = data("2025-03-31", SMALL, LARGE, DAY);

  @Test
  void theSameDataKeepTheirVersion() {
    var next = since(BEFORE, data("2025-03-31", DAY, LARGE, SMALL));

    assertThat(next.version()).isEqualTo("1.0.0");
    assertThat(next.kind()).isEqualTo(ChangeLog.Kind.NONE);
  }

  @Test
  void anotherValueIsACorrection() {
    var next = since(BEFORE, data("2025-03-31", SMALL, cell("SI_AD_AI", "250+", "2024", 47), DAY));

    assertThat(next.version()).isEqualTo("1.0.1");
    assertThat(next.changes()).isEmpty();
    assertThat(next.cells().corrected()).isEqualTo(Map.of("SI_AD_AI", 1));
  }

  @Test
  void aNewPeriodAndANewIndicatorAreMore() {
    var next =
        since(
            BEFORE,
            data(
                "2025-03-31",
                SMALL,
                LARGE,
                DAY,
                cell("SI_AD_AI", "250+", "2025", 50),
                cell("SI_AD_ROB", "_T", "2024", 35)));

    assertThat(next.version()).isEqualTo("1.1.0");
    assertThat(next.changes())
        .containsExactly(
            new Change("added", "indicator", "", List.of("SI_AD_ROB")),
            new Change("added", "period", "2025", List.of("SI_AD_AI")));
    assertThat(next.cells().added()).isEqualTo(Map.of("SI_AD_AI", 1, "SI_AD_ROB", 1));
  }

  @Test
  void whatIsCountedOnTheReferenceDateMovesWithIt() {
    var next =
        since(BEFORE, data("2025-06-30", SMALL, LARGE, cell("SI_FL_N", "_T", "2025-06-30", 41)));

    assertThat(next.version()).isEqualTo("1.1.0");
    assertThat(next.changes())
        .containsExactly(new Change("added", "period", "2025-06-30", List.of("SI_FL_N")));
  }

  @Test
  void aCodeThatIsGoneBreaks() {
    var next = since(BEFORE, data("2025-03-31", SMALL, DAY));

    assertThat(next.version()).isEqualTo("2.0.0");
    assertThat(next.changes())
        .containsExactly(new Change("removed", "code", "SIZE", List.of("250+")));
    assertThat(next.cells().removed()).isEqualTo(Map.of("SI_AD_AI", 1));
  }

  @Test
  void anotherDefinitionOfAPublishedPeriodBreaks() {
    var defined =
        observation(
            Map.of("INDICATOR", "SI_AD_AI", "SIZE", "250+"),
            "2024",
            Map.of("OBS_VALUE", 48.0, "DEF_VERSION", "2"));

    var next = since(BEFORE, data("2025-03-31", SMALL, defined, DAY));

    assertThat(next.version()).isEqualTo("2.0.0");
    assertThat(next.changes())
        .containsExactly(new Change("changed", "definition", "SI_AD_AI", List.of("2024")));
  }

  @Test
  void aYearThatIsGoneAndAColumnOfAnotherTypeBreak() {
    var both = data("2025-03-31", SMALL, LARGE, DAY, cell("SI_AD_AI", "250+", "2022", 40));
    var typed = new Data("2025-03-31", Map.of("SIZE", "text", "OBS_VALUE", "text"), BEFORE.cells());

    assertThat(since(both, BEFORE).changes())
        .containsExactly(new Change("removed", "period", "2022", List.of("SI_AD_AI")));
    assertThat(since(BEFORE, typed).changes())
        .containsExactly(new Change("changed", "column", "", List.of("OBS_VALUE")));
  }

  @Test
  void whatAChangeIsFromIsNoCode() {
    var one =
        observation(Map.of("BREAKDOWN", "change_from_2022"), "2023", Map.of("OBS_VALUE", 2.0));
    var two =
        observation(Map.of("BREAKDOWN", "change_from_2023"), "2023", Map.of("OBS_VALUE", 1.0));

    assertThat(since(data("2025-03-31", one), data("2025-03-31", two)).version())
        .isEqualTo("1.0.1");
  }

  @Test
  void theLogGoesOnFromThePublishedReleaseAndIsReadAsItWasWritten(@TempDir Path folder) {
    var made = new Provenance(List.of(), Map.of(), "d", "1.0.0", "2025-03-31");
    var table = "INDICATOR|TIME_PERIOD|SIZE|OBS_VALUE\nSI_AD_AI|2024|250+|48.5";
    var id = SmallRelease.publish(folder, table, made);
    var release = new Releases(new Warehouse(folder)).open(id);
    var published = Data.of(release);

    var log = DataChanges.log(release, new Data("2025-06-30", Map.of(), published.cells()));

    assertThat(published.cells()).hasSize(1);
    assertThat(log.entries()).extracting(Entry::release).containsExactly(null, id);
    assertThat(log.entries()).extracting(Entry::version).containsExactly("1.0.0", "1.0.0");
    var written = CanonicalJson.write(log);
    assertThat(CanonicalJson.read(written, ChangeLog.class)).isEqualTo(log);
    assertThat(new String(written, java.nio.charset.StandardCharsets.UTF_8))
        .contains("\"kind\": \"first\"", "\"kind\": \"none\"");
  }

  private static Entry since(Data before, Data after) {
    var changes = new DataChanges(before, after);
    return ChangeLog.first(before.day())
        .then("2025-03-31-0a1b2c3d4e5f", after.day(), changes.structure(), changes.cells())
        .newest();
  }

  private static Data data(String day, Observation... cells) {
    return Data.of(day, COLUMNS, Stream.of(cells).toList());
  }

  private static Observation cell(String indicator, String size, String period, double value) {
    return observation(
        Map.of("INDICATOR", indicator, "SIZE", size), period, Map.of("OBS_VALUE", value));
  }
}
