package nl.smartindustry.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.derived.Derivations;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.layout.SourceLayout;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.Settings;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole loads, where a line may hold several records and a delivery more than data. */
class FormatsJobTest extends SparkTest {
  private static final String CONTRACT =
      """
      table: cell
      grain: one row per area and year
      fields:
      - {name: area, type: text, role: identifier}
      - {name: title, type: text}
      - {name: year, type: text, role: identifier}
      - {name: value, type: integer}
      """;
  private static final String WIDE =
      """
      table: cell
      files: wide\\.csv
      accept: {quarantine_limit: 0.9}
      sheet: {unpivot: {header: [year]}}
      columns:
      - {column: gebied, field: area}
      - {column: gebied, field: title, codes: {lookup: {file: areas\\.csv, key: code, take: naam}}}
      - {column: year, field: year}
      - {column: value, field: value}
      """;
  private static final String JSON =
      """
      table: cell
      files: flat\\.json
      text: {format: json}
      columns:
      - {column: a, field: area}
      - {column: y, field: year}
      - {column: v, field: value}
      """;

  @TempDir Path folder;

  @Test
  void cellsOfOneLineAreToldApartWhenSomeRepeatAndOthersAreRefused() {
    write("wide.csv", "gebied;2020;2021;2021\nNL;1;2;2\nBE;x;y;y\nNL;1;2;2\nDE;1;2\nXX;1;2;2\n");
    write("areas.csv", "code;naam;meer\nNL;Nederland;\nBE;Belgi\u00EB;\nDE;Duitsland;\n");

    var counts = run("wide", "wide.csv", "areas.csv").sources().get(0).counts();

    assertThat(counts.read()).isEqualTo(4 * 3 + 1);
    assertThat(counts.accepted()).isEqualTo(2);
    assertThat(counts.duplicates()).isEqualTo(4);
    assertThat(counts.refused())
        .isEqualTo(Map.of("number_format", 3L, "column_count", 1L, "unknown_key", 3L));
    assertThat(rowsOf(stored("restricted"), "area", "title", "year", "source_line", "source_cell"))
        .containsExactly("NL | Nederland | 2020 | 2 | 1", "NL | Nederland | 2021 | 2 | 2");
    assertThat(rowsOf(stored("quarantine"), "line", "cell", "rule", "raw"))
        .containsExactly(
            "3 | 1 | number_format | BE;x;y;y",
            "3 | 2 | number_format | BE;x;y;y",
            "3 | 3 | number_format | BE;x;y;y",
            "5 | 1 | column_count | DE;1;2",
            "6 | 1 | unknown_key | XX;1;2;2",
            "6 | 2 | unknown_key | XX;1;2;2",
            "6 | 3 | unknown_key | XX;1;2;2");
  }

  @Test
  void recordsOfADocumentOnOneLineAreNotTakenForEachOther() {
    write(
        "flat.json",
        "[{\"a\":\"NL\",\"y\":\"1\",\"v\":1},{\"a\":\"NL\",\"y\":\"1\",\"v\":1},"
            + " {\"a\":\"BE\",\"y\":\"1\",\"v\":2}]");

    var counts = run("flat", "flat.json").sources().get(0).counts();

    assertThat(counts.accepted()).isEqualTo(2);
    assertThat(counts.duplicates()).isEqualTo(1);
    assertThat(rowsOf(stored("restricted"), "area", "source_line", "source_cell"))
        .containsExactly("BE | 1 | 3", "NL | 1 | 1");
  }

  @Test
  void aDimensionFileIsPartOfItsDeliveryAndMissedBeforeSparkStarts() {
    write("wide.csv", "gebied;2020\nNL;1\n");

    assertThatThrownBy(() -> run("wide", "wide.csv"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Dimension file 'areas\\.csv': found [] in the delivery (one)");
  }

  @Test
  void jobsInParquetAreStoredWithTheTitlesOfTheirDimensions() {
    var jobs = shared("data/cbs/83583NED");
    var definitions = Definitions.overlaid(Path.of("src/test/resources/real-files"));
    var source = LayoutCatalogue.load(definitions).get("statline_83583ned");

    var summary =
        run(
            definitions,
            source,
            List.of("TypedDataSet", "BedrijfstakkenBranchesSBI2008", "Bedrijfsgrootte", "Perioden")
                .stream()
                .map(name -> jobs.resolve("cbs.v3.83583NED_" + name + ".parquet"))
                .toList());

    assertThat(summary.sources().get(0).counts().accepted()).isEqualTo(7_440);
    assertThat(summary.warnings()).isEmpty();
    var stored = stored("restricted", summary);
    assertThat(stored.where("jobs is null").count()).isEqualTo(835);
    assertThat(rowsOf(stored.where("source_line = 1"), "activity_title", "time_period", "jobs"))
        .containsExactly("A-U Alle economische activiteiten | 2010 | 7888.20");
  }

  private IngestSummary run(String name, String... files) {
    write("definitions/contracts/cell.yaml", CONTRACT);
    write("definitions/layouts/wide.yaml", WIDE);
    write("definitions/layouts/flat.yaml", JSON);
    var definitions = Definitions.overlaid(folder.resolve("definitions"));
    var source = LayoutCatalogue.load(definitions).get(name);
    return run(definitions, source, List.of(files).stream().map(folder::resolve).toList());
  }

  @SuppressWarnings("resource")
  private IngestSummary run(Definitions definitions, SourceLayout source, List<Path> files) {
    var places =
        new Settings.Places(
            folder.resolve("landing"), folder.resolve("warehouse"), Optional.empty());
    var input = new Settings.Input(source.name(), "2024", "D", files, true);
    var settings =
        new Settings(
            folder.resolve("s"),
            "t",
            true,
            LocalDate.of(2025, 3, 31),
            places,
            List.of(),
            List.of(input));
    var catalogue = new LayoutCatalogue(new TreeMap<>(Map.of(source.name(), source)));
    var run = new RunContext(settings, definitions, Progress.silent());
    last = Desk.ingest(new IngestJob(catalogue, Derivations.NONE), run);
    return last;
  }

  private IngestSummary last;

  private Dataset<Row> stored(String place) {
    return stored(place, last);
  }

  private Dataset<Row> stored(String place, IngestSummary summary) {
    var source = summary.sources().get(0);
    var table = folder.resolve("warehouse").resolve(place).resolve(source.table());
    return spark().read().parquet(table.resolve(source.deliveries().get(0).delivery()).toString());
  }

  private void write(String name, String text) {
    try {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), text);
    } catch (IOException cause) {
      throw new java.io.UncheckedIOException(cause);
    }
  }
}
