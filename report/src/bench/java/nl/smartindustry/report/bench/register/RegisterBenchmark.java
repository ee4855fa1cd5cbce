package nl.smartindustry.report.bench.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.report.bench.BenchmarkTable;
import nl.smartindustry.report.bench.MeasuredProcess;

/**
 * One register file of national size to Parquet, by ingest, by Spark's own CSV reader and by
 * DuckDB; and the wage records of a country of 1:20 by ingest and by DuckDB.
 *
 * <p>Arguments: the project's folder, a folder to work in (kept, so that the files are made once),
 * and the number of rows of the register.
 */
final class RegisterBenchmark {
  /** The flags with which the launcher starts a large night; DuckDB needs none of them. */
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseParallelGC",
          "-XX:Tier4InvocationThreshold=500000",
          "-XX:Tier4MinInvocationThreshold=100000",
          "-XX:Tier4CompileThreshold=1000000",
          "-XX:Tier4BackEdgeThreshold=4000000",
          "-Xmx2800m",
          "-Xss4m",
          "-Xlog:disable",
          "-Xlog:all=off");

  private final Path launcher;
  private final Path work;
  private final BenchmarkTable table;

  private RegisterBenchmark(Path project, Path work) throws IOException {
    this.launcher = project.resolve("smart-industry");
    this.work = work;
    this.table = BenchmarkTable.of(project);
  }

  public static void main(String[] arguments) throws IOException {
    var project = Path.of(arguments[0]).toAbsolutePath().normalize();
    var work = Files.createDirectories(Path.of(arguments[1]).toAbsolutePath().normalize());
    var benchmark = new RegisterBenchmark(project, work);
    MeasuredProcess.run(List.of("" + benchmark.launcher, "--version"), benchmark.log());
    benchmark.register(Integer.parseInt(arguments[2]));
    benchmark.wages();
  }

  private void register(int rows) throws IOException {
    var file = work.resolve("register.csv");
    var twin = work.resolve("register-utf8.csv");
    if (!Files.exists(file) || !Files.exists(twin)) {
      RegisterFile.write(file, twin, rows);
    }
    var what = "register file, %,d × %d".formatted(rows, RegisterFile.COLUMNS.size());
    var duckDb = measured(DuckDbReader.class, twin.toString());
    var ours = measured(OurIngest.class, file.toString(), OurIngest.AS_IT_IS);
    table.put(what, ours, "DuckDB, UTF-8 twin", duckDb);
    var plain = measured(OurIngest.class, file.toString(), OurIngest.WITHOUT_IDENTIFIERS);
    var spark = measured(SparkReader.class, file.toString());
    table.put(what + ", without identifiers", plain, "Spark CSV, multiLine", spark);
  }

  private void wages() throws IOException {
    var country = work.resolve("country");
    if (!Files.exists(country)) {
      MeasuredProcess.run(
          List.of("" + launcher, "generate", "--out", "" + country, "--scale", "1:20"), log());
    }
    var delivery = country.resolve("landing/wage_records");
    var duckDb = measured(DuckDbReader.class, delivery.toString());
    var ours = measured(OurIngest.class, delivery.toString(), OurIngest.WAGES);
    table.put("wage records, 4.35 million", ours, "DuckDB, copied", duckDb);
  }

  /** With the launcher's archive of classes, which begin with its jar. */
  private MeasuredProcess measured(Class<?> contestant, String file, String... more)
      throws IOException {
    var out = work.resolve("out");
    StoredFiles.delete(out);
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(FLAGS);
    var jar = launcher.resolveSibling("report/target/smart-industry.jar");
    command.add("-XX:SharedArchiveFile=" + jar.resolveSibling("smart-industry.jsa"));
    command.addAll(List.of("-cp", jar + ":" + System.getProperty("java.class.path")));
    command.addAll(List.of(contestant.getName(), file, out.toString()));
    command.addAll(List.of(more));
    return MeasuredProcess.run(command, log());
  }

  private Path log() {
    return work.resolve("log.txt");
  }
}
