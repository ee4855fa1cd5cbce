package nl.smartindustry.report.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.report.release.FaultHarness;

/** A night as users run it: {@code java -jar smart-industry.jar nightly}, a process of its own. */
final class NightProcess {
  static final Path JAR = Path.of("target", "smart-industry.jar").toAbsolutePath();

  /** Classes as the JVM keeps them, so that each process starts sooner. */
  private static final Path ARCHIVE = Path.of("target", "night-it.jsa").toAbsolutePath();

  private NightProcess() {}

  /** Without the archive. */
  static FaultHarness plain(SmallNight night) {
    return process(List.of(), night);
  }

  /** In a network of its own that leads nowhere, where this user may make one. */
  static FaultHarness withoutNetwork(FaultHarness process) throws Exception {
    return new FaultHarness(hasOwnNetworks() ? alone(process.command()) : process.command());
  }

  static boolean hasOwnNetworks() throws Exception {
    return new ProcessBuilder(alone(List.of("true"))).start().waitFor() == 0;
  }

  private static List<String> alone(List<String> command) {
    var alone = new ArrayList<>(List.of("unshare", "-n", "sh", "-c"));
    alone.addAll(List.of("ip link set lo up && exec \"$@\"", "-"));
    alone.addAll(command);
    return alone;
  }

  static FaultHarness of(SmallNight night, String... flags) {
    var all = new ArrayList<>(List.of("-XX:SharedArchiveFile=" + ARCHIVE));
    all.addAll(List.of(flags));
    return process(all, night);
  }

  /**
   * Leaves behind the archive, unless it is newer than the jar; other tests may do so meanwhile.
   */
  static void archiveOnce(SmallNight night) throws Exception {
    if (!Files.exists(ARCHIVE)
        || Files.getLastModifiedTime(ARCHIVE).compareTo(Files.getLastModifiedTime(JAR)) < 0) {
      var unfinished = ARCHIVE.resolveSibling(ProcessHandle.current().pid() + ".jsa");
      var ended = process(List.of("-XX:ArchiveClassesAtExit=" + unfinished), night).run();
      assertThat(ended.exitCode()).isZero();
      Files.move(unfinished, ARCHIVE, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static FaultHarness process(List<String> flags, SmallNight night) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx1g"));
    command.addAll(List.of("-Xlog:disable", "-Xlog:all=off"));
    command.addAll(flags);
    command.addAll(List.of("-jar", JAR.toString(), "nightly", "--settings"));
    command.add(night.settings().toString());
    return new FaultHarness(command);
  }
}
