package nl.smartindustry.report.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One run of a command: what it took.
 *
 * @param seconds wall time, from start to exit
 * @param peakMegabytes largest resident memory of the process (Linux)
 */
public record MeasuredProcess(int exitCode, double seconds, long peakMegabytes) {
  private static final int POLL_MILLISECONDS = 20;

  public static MeasuredProcess run(List<String> command, Path log) throws IOException {
    long start = System.nanoTime();
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    long peak = 0;
    try {
      while (!process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, peakKilobytes(process.pid()));
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    return new MeasuredProcess(process.exitValue(), (System.nanoTime() - start) / 1e9, peak / 1024);
  }

  private static long peakKilobytes(long pid) {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException gone) {
      return 0;
    }
  }
}
