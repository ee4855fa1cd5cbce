package nl.smartindustry.report.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.contract.StoredFiles;

/**
 * Measures whole nights: on the samples; and on a synthetic country the first, an unchanged one,
 * one with a new survey wave, and DuckDB computing the same weighted shares, jobs and flows from
 * the same files, all in one run.
 *
 * <p>Arguments: the project's folder, the scale, a folder to work in (kept, so that the country is
 * made once).
 */
final class NightBenchmark {
  private final Path launcher;
  private final String scale;
  private final Path work;
  private final Path log;
  private final BenchmarkTable table;

  private NightBenchmark(Path project, String scale, Path work) throws IOException {
    this.launcher = project.resolve("smart-industry");
    this.scale = scale;
    this.work = work;
    this.log = work.resolve("log.txt");
    this.table = BenchmarkTable.of(project);
  }

  public static void main(String[] arguments) throws IOException {
    var project = Path.of(arguments[0]).toAbsolutePath().normalize();
    var work = Path.of(arguments[2]).toAbsolutePath().normalize();
    Files.createDirectories(work);
    new NightBenchmark(project, arguments[1], work).run();
  }

  private void run() throws IOException {
    var country = work.resolve("country");
    if (!Files.exists(country)) {
      measured(command("generate", "--out", country.toString(), "--scale", scale));
    }
    var samples = work.resolve("samples");
    StoredFiles.delete(samples);
    table.put("sample night", measured(command("nightly", "--warehouse", samples.toString())));
    var settings = settings(country);
    var lastWave = lastWave(country.resolve("landing/ict_survey"));
    var aside = work.resolve("last-wave");
    Files.move(lastWave, aside);
    var first = measured(nightly(settings));
    var unchanged = measured(nightly(settings));
    Files.move(aside, lastWave);
    var wave = measured(accepting(settings));
    var copies = work.resolve("utf8");
    if (!Files.exists(copies)) {
      DuckDbNight.copy(country.resolve("landing"), copies);
    }
    var duckDb = measured(duckDb(copies, country.resolve("landing/wage_records")));
    table.put(scale + ": first night", first, "DuckDB, shares, jobs and flows", duckDb);
    table.put(scale + ": unchanged night", unchanged);
    table.put(scale + ": one new survey wave", wave);
  }

  private Path settings(Path country) throws IOException {
    var warehouse = work.resolve("warehouse");
    StoredFiles.delete(warehouse);
    return Files.writeString(
        work.resolve("settings.yaml"),
        """
        title: Synthetic country %s
        synthetic: true
        reference_date: 2025-03-31
        landing: %s
        warehouse: %s
        """
            .formatted(scale, country.resolve("landing"), warehouse));
  }

  private static Path lastWave(Path waves) throws IOException {
    try (var folders = Files.list(waves)) {
      return folders.sorted().reduce((first, second) -> second).orElseThrow();
    }
  }

  private List<String> nightly(Path settings) {
    return command("nightly", "--settings", settings.toString());
  }

  /** With a wave more a figure on a trend may lose its year, which the release gate asks about. */
  private List<String> accepting(Path settings) {
    return command("nightly", "--settings", settings.toString(), "--accept", "a wave more");
  }

  private List<String> command(String... arguments) {
    var command = new ArrayList<String>();
    command.add(launcher.toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private static List<String> duckDb(Path copies, Path wages) {
    return List.of(
        ProcessHandle.current().info().command().orElse("java"),
        "-cp",
        System.getProperty("java.class.path"),
        DuckDbNight.class.getName(),
        copies.toString(),
        wages.toString());
  }

  private MeasuredProcess measured(List<String> command) throws IOException {
    return MeasuredProcess.run(command, log);
  }
}
