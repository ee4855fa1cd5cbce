package nl.smartindustry.report.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where, by whom and with what a run is made.
 *
 * @param program its version
 * @param memory the largest heap, bytes
 */
public record Circumstances(
    String host, String user, long pid, String program, String java, String spark, long memory) {

  static Circumstances now() {
    return new Circumstances(
        hostName(),
        System.getProperty("user.name"),
        ProcessHandle.current().pid(),
        ProductVersion.current(),
        System.getProperty("java.version"),
        org.apache.spark.package$.MODULE$.SPARK_VERSION(),
        Runtime.getRuntime().maxMemory());
  }

  /** As the system names it, without asking the network where that is known. */
  private static String hostName() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
    } catch (IOException notLinux) {
      try {
        return InetAddress.getLocalHost().getHostName();
      } catch (UnknownHostException unnamed) {
        return "unknown";
      }
    }
  }

  /**
   * What the process has used of the machine, work before the run included.
   *
   * @param cpuSeconds of all its threads
   * @param peakMemory the most it held at once, bytes; null where the system does not say
   */
  public record Use(double cpuSeconds, Long peakMemory) {
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final int KILOBYTE = 1024;

    static Use soFar() {
      return new Use(Math.round(cpuNanos() / 1e7) / 1e2, peak());
    }

    private static double cpuNanos() {
      return ManagementFactory.getOperatingSystemMXBean()
              instanceof com.sun.management.OperatingSystemMXBean system
          ? system.getProcessCpuTime()
          : 0;
    }

    private static Long peak() {
      try (var lines = Files.lines(Path.of("/proc/self/status"))) {
        return lines
            .map(PEAK::matcher)
            .filter(Matcher::matches)
            .map(line -> Long.parseLong(line.group(1)) * KILOBYTE)
            .findFirst()
            .orElse(null);
      } catch (IOException notLinux) {
        return null;
      }
    }
  }
}
