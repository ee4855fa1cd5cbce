package nl.smartindustry.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import nl.smartindustry.ingest.IngestJob;
import nl.smartindustry.ingest.IngestSummary;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.derived.Derivations;
import nl.smartindustry.ingest.derived.units.ContinuityUnits;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.Settings;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small country: what the events say of it is found again, and nothing else. */
class CountryUnitsTest extends SparkTest {
  private static final Definitions DEFINITIONS = Definitions.packaged();
  private static final LocalDate DAY = LocalDate.of(2025, 3, 31);

  @TempDir static Path folder;
  private static RunContext run;
  private static IngestSummary summary;

  @BeforeAll
  @SuppressWarnings("resource")
  static void ingest() {
    SyntheticCountry.generate(
        GenerateOptions.parse(folder.resolve("c"), "1:200", null, "2022-2024", "none", "3"),
        line -> {});
    var places =
        new Settings.Places(
            folder.resolve("c/landing"), folder.resolve("warehouse"), Optional.empty());
    var settings =
        new Settings(folder.resolve("s.yaml"), "t", true, DAY, places, List.of(), List.of());
    var all = LayoutCatalogue.load(DEFINITIONS);
    var catalogue =
        new LayoutCatalogue(
            Map.of(
                "register_frame", all.get("register_frame"),
                "enterprise_events", all.get("enterprise_events")));
    var derivations =
        Derivations.of(
            List.of(ContinuityUnits.load(DEFINITIONS)),
            List.of("register_frame", "enterprise_event"));
    run = new RunContext(settings, DEFINITIONS, Progress.silent());
    var job = new IngestJob(catalogue, derivations);
    summary = job.run(run, job.plan(settings));
  }

  @Test
  void whoWentOnAccordingToTheTruthWasNeitherBornNorDied() throws IOException {
    for (int year = 2022; year < 2024; year++) {
      var gone = new TreeSet<String>();
      var come = new TreeSet<String>();
      truth(year, gone, come);

      assertThat(flows(year, "exit", "status = 'death'"))
          .hasSizeGreaterThan(50)
          .doesNotContainAnyElementsOf(gone);
      assertThat(flows(year, "entry", "status = 'birth'"))
          .hasSizeGreaterThan(50)
          .doesNotContainAnyElementsOf(come);
      assertThat(flows(year, "exit", "status = 'continued'")).isNotEmpty().isSubsetOf(gone);
      assertThat(flows(year, "entry", "status = 'continued'")).isNotEmpty().isSubsetOf(come);
    }
  }

  @Test
  void lateEventsAreToldOf() {
    assertThat(summary.warnings())
        .anyMatch(line -> line.startsWith("Continuity units 2023-2024: "));
    assertThat(rowsOf(derived("unit_revision"), "events")).isNotEmpty().doesNotContain("");
  }

  /** Enterprises of a frame that events known by now say go on in its year, before and after. */
  private static void truth(int year, TreeSet<String> gone, TreeSet<String> come)
      throws IOException {
    var next = LocalDate.of(year + 1, 1, 1);
    var here = rowsOf(derived("register_frame").where("period = " + year), "enterprise_id");
    for (String line : Files.readAllLines(folder.resolve("c/truth/continuity.csv"))) {
      var cells = line.split(",");
      if (!cells[6].equals("yes") || LocalDate.parse(cells[3]).isAfter(DAY)) {
        continue;
      }
      var day = LocalDate.parse(cells[2]);
      var before = List.of(cells[4].split("\\|"));
      boolean within = day.isAfter(LocalDate.of(year, 1, 1)) && !day.isAfter(next);
      if (within && before.stream().anyMatch(here::contains)) {
        gone.addAll(before);
        come.addAll(List.of(cells[5].split("\\|")));
      }
    }
  }

  private static List<String> flows(int year, String flow, String which) {
    return rowsOf(
        derived("unit_demography")
            .where("window_from = %d and window_to = %d".formatted(year, year + 1))
            .where("flow = '%s' and %s".formatted(flow, which)),
        "enterprise_id");
  }

  private static Dataset<Row> derived(String name) {
    return run.read(Contract.load(DEFINITIONS, name));
  }
}
