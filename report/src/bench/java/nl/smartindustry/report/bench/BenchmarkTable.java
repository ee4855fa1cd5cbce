package nl.smartindustry.report.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code report/BENCHMARKS.md}: one table of what every benchmark measured last, a line a piece of
 * work, with the day. A benchmark replaces its own lines and leaves the others.
 */
public final class BenchmarkTable {
  private static final String ABOVE =
      """
      # Benchmarks

      Whole processes, from start to exit; each line beside its rival in the same run, on the machine it names. A benchmark replaces its own lines
      ([commands](README.md#benchmarks)); a machine that others use makes wall times longer, and CPU seconds by about a tenth.

      | work | ours | beside it | time beside ours | measured |
      | --- | --- | --- | --- | --- |
      """;

  private final Path file;
  private final Map<String, String> lines = new LinkedHashMap<>();

  private BenchmarkTable(Path file) {
    this.file = file;
  }

  /** The table of a project. */
  public static BenchmarkTable of(Path project) throws IOException {
    var table = new BenchmarkTable(project.resolve("report/BENCHMARKS.md"));
    if (Files.exists(table.file)) {
      Files.readAllLines(table.file).stream()
          .filter(line -> line.startsWith("| ") && !line.startsWith("| ---"))
          .skip(1)
          .forEach(line -> table.lines.put(line.split(" \\| ", 2)[0].substring(2), line));
    }
    return table;
  }

  /** What ours took, with no rival. */
  public void put(String work, MeasuredProcess ours) throws IOException {
    put(work, List.of(ours.toString(), "", ""));
  }

  /** What ours took, and what it found. */
  public void put(String work, MeasuredProcess ours, String found) throws IOException {
    put(work, List.of(ours.toString(), found, ""));
  }

  /** What ours took beside another program. */
  public void put(String work, MeasuredProcess ours, String rival, MeasuredProcess other)
      throws IOException {
    var ratio = String.format(Locale.ROOT, "%.2f", other.seconds() / ours.seconds());
    put(work, List.of(ours.toString(), rival + ": " + other, ratio));
  }

  private void put(String work, List<String> cells) throws IOException {
    var measured = LocalDate.now(ZoneOffset.UTC) + ", " + machine();
    var line = "| %s | %s | %s |".formatted(work, String.join(" | ", cells), measured);
    System.out.println(line);
    lines.put(work, line);
    Files.writeString(file, ABOVE + String.join("\n", lines.values()) + "\n");
  }

  /** The processor, how many of it, and the Java of this process. */
  private static String machine() throws IOException {
    try (var cpu = Files.lines(Path.of("/proc/cpuinfo"))) {
      var model =
          cpu.filter(line -> line.startsWith("model name"))
              .map(line -> line.replaceFirst(".*: ", "").replaceAll("\\((R|TM)\\)|@.*", ""))
              .findFirst()
              .orElse("processor unknown");
      return "%d × %s, Java %s"
          .formatted(
              Runtime.getRuntime().availableProcessors(),
              model.strip().replaceAll(" +", " "),
              System.getProperty("java.version"));
    }
  }
}
