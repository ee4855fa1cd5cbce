package nl.smartindustry.ingest.run;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * What Spark needs of the machine, checked before it starts, because it would fail late or in
 * silence.
 */
public final class SparkNeeds {
  /** {@code UnifiedMemoryManager} of Spark refuses less. */
  private static final long HEAP = 450L << 20;

  private static final int MEGABYTE = 1 << 20;
  private static final int PATIENCE_MILLIS = 5_000;
  private static final int ASKED_PER_CORE = 2;
  private static final String USER = "user.name";
  private static final String STANDALONE = "spark://";

  private static final Set<String> SECRETS =
      Set.of("spark.authenticate.secret", "spark.authenticate.secret.file");

  /** Spark prefers these to its configuration. */
  private static final List<String> ELSEWHERE = List.of("SPARK_LOCAL_DIRS", "SPARK_EXECUTOR_DIRS");

  private SparkNeeds() {}

  /** Refuses what this process lacks. */
  public static void check() {
    heap(Runtime.getRuntime().maxMemory());
    var master = master();
    if (master.isEmpty()) {
      ownFolders(System.getenv());
    } else {
      secret(master.get(), System.getProperties().stringPropertyNames());
      reachable(master.get());
    }
  }

  /** The cluster's address as {@code spark-submit} sets it; empty where the night runs embedded. */
  static Optional<String> master() {
    return Optional.ofNullable(System.getProperty("spark.master"));
  }

  static void heap(long bytes) {
    if (bytes < HEAP) {
      throw Refusal.of(
          ExitCode.OUT_OF_MEMORY,
          "Memory: found %d MB for the program (at least %d MB; start with -Xmx512m or more)",
          bytes / MEGABYTE,
          HEAP / MEGABYTE);
    }
  }

  static void ownFolders(Map<String, String> environment) {
    for (var name : ELSEWHERE) {
      if (environment.containsKey(name)) {
        throw Refusal.definitions(
            "Environment variable %s is '%s': records would lie outside the warehouse (unset it;"
                + " the settings may name a folder as 'temporary')",
            name, environment.get(name));
      }
    }
  }

  /**
   * A standalone cluster shares a secret with those who use it; without one, whoever reaches its
   * ports could run tasks as the user of the night. YARN and Kubernetes have one for each run.
   */
  static void secret(String master, Set<String> properties) {
    if (master.startsWith(STANDALONE) && Collections.disjoint(properties, SECRETS)) {
      throw Refusal.definitions(
          "Spark master '%s': lacks 'spark.authenticate.secret' (in the spark-defaults.conf of"
              + " master, workers and driver, with spark.authenticate true)",
          master);
    }
  }

  /** Spark itself would look for a standalone master for over a minute. */
  static void reachable(String master) {
    if (master.startsWith(STANDALONE)
        && Arrays.stream(master.substring(STANDALONE.length()).split(","))
            .noneMatch(SparkNeeds::answers)) {
      throw Refusal.of(
          ExitCode.INPUT_OUTPUT,
          "Spark master '%s': does not answer (within %d seconds)",
          master,
          PATIENCE_MILLIS / 1_000);
    }
  }

  /**
   * Refuses executors that run as another user than the driver: what one writes for its owner
   * alone, the other could not read. A small job asks those that are there.
   */
  static void sameUser(SparkSession spark) {
    var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    int tasks = ASKED_PER_CORE * context.defaultParallelism();
    var asked = context.parallelize(Collections.nCopies(tasks, USER), tasks);
    sameUser(System.getProperty(USER), asked.map(System::getProperty).distinct().collect());
  }

  static void sameUser(String driver, List<String> executors) {
    if (executors.stream().anyMatch(user -> !user.equals(driver))) {
      throw Refusal.of(
          ExitCode.PERMISSION,
          "Executors: found users %s, the driver runs as '%s' (one user; stored tables are for"
              + " their owner alone)",
          executors.stream().sorted().toList(),
          driver);
    }
  }

  private static boolean answers(String address) {
    int colon = address.lastIndexOf(':');
    try (var socket = new Socket()) {
      var port = Integer.parseInt(address.substring(colon + 1));
      socket.connect(
          new InetSocketAddress(address.substring(0, Math.max(colon, 0)), port), PATIENCE_MILLIS);
      return true;
    } catch (IOException | IllegalArgumentException silent) {
      return false;
    }
  }
}
