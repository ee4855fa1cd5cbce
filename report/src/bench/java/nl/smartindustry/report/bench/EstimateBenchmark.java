package nl.smartindustry.report.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The command {@code estimate} beside R on the same files, whole processes both: 40 totals and 40
 * ratios in 500 domains with their errors, calibration to 200 margins, the change of 1 000 cells,
 * and totals in some ten thousand domains (54,000 in a sample of 100,000).
 *
 * <p>Arguments: the project's folder; numbers of rows, with commas between them; the largest number
 * of rows to give R {@code survey}; a folder to work in (kept, so that the files are made once).
 */
final class EstimateBenchmark {
  private final Path launcher;
  private final Path scripts;
  private final int largestForSurvey;
  private final BenchmarkTable table;

  private EstimateBenchmark(Path project, int largestForSurvey) throws IOException {
    this.launcher = project.resolve("smart-industry");
    this.scripts = project.resolve("report/src/bench/R");
    this.largestForSurvey = largestForSurvey;
    this.table = BenchmarkTable.of(project);
  }

  public static void main(String[] arguments) throws IOException {
    var project = Path.of(arguments[0]).toAbsolutePath().normalize();
    var benchmark = new EstimateBenchmark(project, Integer.parseInt(arguments[2]));
    var work = Path.of(arguments[3]).toAbsolutePath().normalize();
    for (int rows : Arrays.stream(arguments[1].split(",")).mapToInt(Integer::parseInt).toArray()) {
      benchmark.run(rows, work.resolve("rows-" + rows));
    }
  }

  private void run(int rows, Path folder) throws IOException {
    if (!Files.exists(folder)) {
      Files.createDirectories(folder);
      SampleFile.write(rows, folder);
      WaveFiles.write(rows, folder);
    }
    EstimateSpecs.write(folder);
    boolean survey = rows <= largestForSurvey;
    var size = String.format(Locale.ROOT, "%,d rows", rows);
    beside(
        folder,
        size,
        "domains",
        survey ? List.of("closed-form", "survey") : List.of("closed-form"));
    beside(folder, size, "calibration", survey ? List.of("calibration") : List.of());
    beside(folder, size, "change", List.of("change"));
    beside(folder, size, "many", List.of());
  }

  /** Ours, then every R script on the same files; times, memory, and how far they are apart. */
  private void beside(Path folder, String size, String spec, List<String> programs)
      throws IOException {
    var work = "`estimate`, %s, %s".formatted(spec, size);
    var log = folder.resolve("log.txt");
    var out = folder.resolve("ours-" + spec + ".csv");
    var ours =
        MeasuredProcess.run(
            List.of(
                launcher.toString(),
                "estimate",
                "--spec",
                folder.resolve(spec + ".json").toString(),
                "--out",
                out.toString()),
            log);
    if (programs.isEmpty()) {
      table.put(work, ours);
    }
    for (var program : programs) {
      var other = folder.resolve("R-" + program + ".csv");
      Files.deleteIfExists(other);
      var script = scripts.resolve(program + ".R").toString();
      var measured =
          MeasuredProcess.run(List.of("Rscript", script, folder.toString(), other.toString()), log);
      var beside = program.equals("survey") ? " (beside R survey)" : "";
      table.put(work + beside, ours, "R " + program, measured);
      System.out.println(against(ours, measured, out, other));
    }
  }

  private static String against(MeasuredProcess ours, MeasuredProcess measured, Path a, Path b)
      throws IOException {
    if (measured.exitCode() != 0 || ours.exitCode() != 0) {
      return "";
    }
    var agreement = Agreement.between(a, b);
    return String.format(
        Locale.ROOT,
        "%d cells, %d missing, apart %.0e, errors %.0e",
        agreement.cells(),
        agreement.missing(),
        agreement.estimates(),
        agreement.errors());
  }
}
