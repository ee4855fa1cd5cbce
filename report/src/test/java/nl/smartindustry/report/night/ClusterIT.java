package nl.smartindustry.report.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.run.RunLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Row K5 of the fault matrix, and K1 for a driver: the unchanged jar on a standalone master with
 * two workers gives the embedded night's bytes, whatever part of the cluster is killed.
 */
class ClusterIT {
  private static final Path SCRIPT = Path.of("src/schedule/cluster/two-workers").toAbsolutePath();
  private static final int KILLED = 137;
  private static final int LIMIT_SECONDS = 300;
  private static final int FEW = 60;
  private static final String EXECUTOR = "CoarseGrainedExecutorBackend";
  private static final String WORKER = "deploy.worker.Worker";
  private static final String DRIVER = "deploy.SparkSubmit";

  @TempDir static Path shared;
  private static Set<Map.Entry<String, String>> embedded;

  @TempDir Path folder;
  private SmallNight night;
  private final List<ProcessHandle> started = new ArrayList<>();

  @BeforeAll
  static void theEmbeddedNight() throws IOException {
    var night = SmallNight.in(shared).printingLittle();
    night.release();
    embedded = Folders.hashes(night.warehouse().resolve("releases")).entrySet();
  }

  @AfterEach
  void nothingIsLeftRunning() {
    try {
      for (var process : started) {
        assertThat(process.onExit()).as(commandOf(process)).succeedsWithin(Duration.ofSeconds(30));
      }
    } finally {
      started.forEach(ProcessHandle::destroyForcibly);
    }
  }

  /** The driver ends between two phases; an executor in the middle of a stage. */
  @Test
  void withADriverAndThenAnExecutorKilledTheNightIsTheEmbeddedOne() throws Exception {
    night = SmallNight.in(folder).printingLittle();

    assertThat(ended(onCluster(Map.of("SI_CRASH_AT", "contract")))).isEqualTo(KILLED);
    assertThat(night.current()).isEmpty();
    var second = onCluster(Map.of());
    killIn(second, "Estimating", EXECUTOR);

    assertThat(ended(second)).isZero();
    assertThat(night.stateOf(0)).isEqualTo("CRASHED");
    theEmbeddedBytes();
    assertThat(said().lines().count()).isLessThan(FEW);
    assertThat(Files.readString(clusterLog())).contains("ERROR TaskSchedulerImpl: Lost executor");
  }

  @Tag("faults")
  @Test
  void withAWorkerKilledTheNightIsTheEmbeddedOne() throws Exception {
    night = SmallNight.in(folder).printingLittle();
    var first = onCluster(Map.of());

    killIn(first, "Estimating", WORKER, EXECUTOR);

    assertThat(ended(first)).isZero();
    theEmbeddedBytes();
  }

  @Tag("faults")
  @Test
  void aDriverKilledInAStageLeavesTheReleaseBeforeAndTheNextNightGoesOn() throws Exception {
    night = SmallNight.in(folder).printingLittle();
    Folders.copy(new SmallNight(shared).warehouse(), night.warehouse());
    night.deliver("fieldlabs/2024");
    var before = night.current();
    var first = onCluster(Map.of());

    killIn(first, "Estimating", DRIVER);

    assertThat(ended(first)).isEqualTo(KILLED);
    assertThat(night.current()).isEqualTo(before).isPresent();
    assertThat(RunLock.isHeld(new Warehouse(night.warehouse()))).isFalse();
    assertThat(ended(onCluster(Map.of()))).isZero();
    assertThat(night.current()).isNotEqualTo(before).isPresent();
    assertThat(night.leftovers()).isEmpty();
  }

  private void theEmbeddedBytes() throws IOException {
    var made = new HashSet<>(Folders.hashes(night.warehouse().resolve("releases")).entrySet());
    made.removeAll(embedded);
    assertThat(made).as("files that differ").isEmpty();
    assertThat(night.current()).isEqualTo(new SmallNight(shared).current());
  }

  private Process onCluster(Map<String, String> environment) throws IOException {
    var command = List.of(SCRIPT.toString(), "nightly", "--settings", "" + night.settings());
    var builder = new ProcessBuilder(command).redirectError(folder.resolve("said").toFile());
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    builder.environment().put("FLAGS", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1");
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      builder.environment().put("PORT", "" + free.getLocalPort());
    }
    return builder.start();
  }

  private int ended(Process script) throws InterruptedException {
    started.addAll(script.descendants().toList());
    boolean inTime = script.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
    started.add(script.toHandle());
    assertThat(inTime).as("the night ends").isTrue();
    return script.exitValue();
  }

  /** Kills one process of each kind once the night says that it is at a step. */
  private void killIn(Process script, String step, String... kinds) throws Exception {
    for (int waited = 0; !said().contains(step) || running(script, kinds[0]).isEmpty(); waited++) {
      assertThat(script.isAlive() && waited < 10 * LIMIT_SECONDS).as("the night goes on").isTrue();
      Thread.sleep(100);
    }
    for (var kind : kinds) {
      running(script, kind).get(0).destroyForcibly();
    }
  }

  private static List<ProcessHandle> running(Process script, String kind) {
    return script.descendants().filter(one -> commandOf(one).contains(kind)).toList();
  }

  private static String commandOf(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", "" + process.pid(), "cmdline"));
    } catch (IOException ended) {
      return "";
    }
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("said"));
  }

  private Path clusterLog() throws IOException {
    return Folders.files(night.warehouse().resolve("runs")).stream()
        .filter(file -> file.toString().endsWith(".spark.log"))
        .findFirst()
        .orElseThrow();
  }
}
