package nl.smartindustry.ingest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import nl.smartindustry.ingest.contract.StoredFiles;

/**
 * One register file of national size to Parquet, by ingest, by Spark's own CSV reader and by
 * DuckDB. Arguments: a folder to work in, the number of rows, and how often each runs.
 */
final class IngestBenchmark {
  private static final int POLL_MILLISECONDS = 10;

  /** The flags with which the launcher starts a large night; DuckDB needs none of them. */
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseParallelGC",
          "-XX:Tier4InvocationThreshold=50000",
          "-XX:Tier4MinInvocationThreshold=10000",
          "-XX:Tier4CompileThreshold=100000",
          "-XX:Tier4BackEdgeThreshold=400000",
          "-Xmx2800m",
          "-Xss4m",
          "-Xlog:disable",
          "-Xlog:all=off");

  private final Path work;
  private final int rows;

  private IngestBenchmark(Path work, int rows) {
    this.work = work;
    this.rows = rows;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var work = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath().normalize());
    new IngestBenchmark(work, Integer.parseInt(arguments[1])).run(Integer.parseInt(arguments[2]));
  }

  private void run(int times) throws IOException, InterruptedException {
    var file = work.resolve("register.csv");
    var twin = work.resolve("register-utf8.csv");
    if (!Files.exists(file) || !Files.exists(twin)) {
      RegisterFile.write(file, twin, rows);
    }
    say("%d rows, %d columns, %.0f MB", rows, RegisterFile.COLUMNS.size(), Files.size(file) / 1e6);
    for (int i = 0; i < times; i++) {
      measure("ingest", OurIngest.class, file, OurIngest.AS_IT_IS);
      measure("ingest, without identifiers", OurIngest.class, file, OurIngest.WITHOUT_IDENTIFIERS);
      measure("Spark CSV, multiLine", SparkReader.class, file);
      measure("DuckDB, UTF-8 twin", DuckDbReader.class, twin);
    }
  }

  private void measure(String what, Class<?> contestant, Path file, String... more)
      throws IOException, InterruptedException {
    var out = work.resolve("out");
    StoredFiles.delete(out);
    var log = work.resolve("log.txt");
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(FLAGS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(contestant.getName(), file.toString(), out.toString()));
    command.addAll(List.of(more));
    long start = System.nanoTime();
    var process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    var processor = Duration.ZERO;
    long peak = 0;
    while (!process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
      processor = process.info().totalCpuDuration().orElse(processor);
      peak = Math.max(peak, peakKilobytes(process.pid()));
    }
    double wall = (System.nanoTime() - start) / 1e9;
    double cpu = processor.toMillis() / 1e3;
    var printed = new String(process.getInputStream().readAllBytes()).strip();
    say(
        "%-22s %6.1f s wall %6.1f s cpu %9.0f rows per cpu second %6d MB  exit %d  %s",
        what, wall, cpu, rows / cpu, peak / 1024, process.exitValue(), printed);
  }

  private static long peakKilobytes(long pid) {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException gone) {
      return 0;
    }
  }

  private static void say(String format, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, format, arguments));
  }
}
