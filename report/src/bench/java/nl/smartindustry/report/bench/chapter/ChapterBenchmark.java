package nl.smartindustry.report.bench.chapter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.run.Sessions;
import nl.smartindustry.report.bench.BenchmarkTable;
import nl.smartindustry.report.bench.MeasuredProcess;

/**
 * The chapter on productivity and jobs beside R (data.table on one thread) on the same rows, whole
 * processes both.
 *
 * <p>Arguments: the project's folder; enterprises a year in the register, with commas between
 * several; a folder to work in (kept, so that the tables are made once).
 */
final class ChapterBenchmark {
  private ChapterBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    var project = Path.of(arguments[0]).toAbsolutePath().normalize();
    var work = Path.of(arguments[2]).toAbsolutePath().normalize();
    for (int enterprises :
        Arrays.stream(arguments[1].split(",")).mapToInt(Integer::parseInt).toArray()) {
      var folder = work.resolve("enterprises-" + enterprises);
      if (!Files.exists(folder)) {
        Files.createDirectories(folder);
        try (var spark = Sessions.open(1L << 30)) {
          new ChapterTables(spark, Definitions.packaged(), folder, enterprises).write();
        }
      }
      beside(project, folder, enterprises);
    }
  }

  private static void beside(Path project, Path folder, int enterprises) throws IOException {
    var log = folder.resolve("log.txt");
    Files.deleteIfExists(log);
    var ours = MeasuredProcess.run(ours(folder), log);
    var script = project.resolve("report/src/bench/R/chapter.R").toString();
    var other =
        MeasuredProcess.run(
            List.of("Rscript", script, folder.toString(), folder.resolve("R.csv").toString()), log);
    var what = String.format(Locale.ROOT, "chapter, %,d enterprises a year", enterprises);
    BenchmarkTable.of(project).put(what, ours, "R data.table", other);
    System.out.println(
        ChapterAgreement.between(folder.resolve("ours.csv"), folder.resolve("R.csv")));
    try (var lines = Files.lines(log)) {
      lines
          .filter(line -> line.matches("[A-Za-z_ ]+ [0-9.]+ s( .*)?"))
          .forEach(l -> System.out.println("    " + l));
    }
  }

  private static List<String> ours(Path folder) {
    return List.of(
        ProcessHandle.current().info().command().orElse("java"),
        "-Xmx6g",
        "-cp",
        System.getProperty("java.class.path"),
        ChapterRun.class.getName(),
        folder.toString(),
        folder.resolve("ours.csv").toString());
  }
}
