package nl.smartindustry.report.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * One run of a command: what it took.
 *
 * @param seconds wall time, from start to exit
 * @param processorSeconds of user and system, with those of processes it waited for (Linux)
 * @param peakMegabytes largest resident memory of the process (Linux)
 */
public record MeasuredProcess(
    int exitCode, double seconds, double processorSeconds, long peakMegabytes) {
  private static final int POLL_MILLISECONDS = 20;
  private static final double TICKS = 100;

  /** Of the numbers behind the name in {@code /proc/…/stat}: utime, stime, cutime and cstime. */
  private static final int FIRST_TIME = 11;

  private static final int TIMES = 4;

  public static MeasuredProcess run(List<String> command, Path log) throws IOException {
    long start = System.nanoTime();
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    long peak = 0;
    double processor = 0;
    try {
      while (!process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, peakKilobytes(process.pid()));
        processor = Math.max(processor, processorSeconds(process.pid()));
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new MeasuredProcess(process.exitValue(), seconds, processor, peak / 1024);
  }

  /** As the cells of a line: {@code 12.3 s, 20.1 CPU s, 812 MB}. */
  @Override
  public String toString() {
    var failed = exitCode == 0 || exitCode == 10 ? "" : ", exit " + exitCode;
    return String.format(
        Locale.ROOT,
        "%.1f s, %.1f CPU s, %,d MB%s",
        seconds,
        processorSeconds,
        peakMegabytes,
        failed);
  }

  private static double processorSeconds(long pid) {
    try {
      var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      var numbers = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      double ticks = 0;
      for (int i = FIRST_TIME; i < FIRST_TIME + TIMES; i++) {
        ticks += Double.parseDouble(numbers[i]);
      }
      return ticks / TICKS;
    } catch (IOException gone) {
      return 0;
    }
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
}
