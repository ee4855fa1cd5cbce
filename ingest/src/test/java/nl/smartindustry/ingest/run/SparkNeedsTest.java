package nl.smartindustry.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SparkNeedsTest {
  @Test
  void tooLittleMemoryIsSaidWithWhatIsNeeded() {
    refused(
        () -> SparkNeeds.heap(384L << 20),
        ExitCode.OUT_OF_MEMORY,
        "Memory: found 384 MB for the program (at least 450 MB; start with -Xmx512m or more)");
    assertThatCode(() -> SparkNeeds.heap(494L << 20)).doesNotThrowAnyException();
  }

  @Test
  void aVariableThatLeadsRecordsOutOfTheWarehouseIsNamed() {
    refused(
        () -> SparkNeeds.ownFolders(Map.of("SPARK_LOCAL_DIRS", "/scratch")),
        ExitCode.DEFINITIONS,
        "Environment variable SPARK_LOCAL_DIRS is '/scratch': records would lie outside the"
            + " warehouse (unset it; the settings may name a folder as 'temporary')");
  }

  @Test
  void aMasterThatDoesNotAnswerIsNamedAtOnce() throws Exception {
    int free;
    try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = listening.getLocalPort();
      var two = "spark://127.0.0.1:1,127.0.0.1:" + free;
      assertThatCode(() -> SparkNeeds.reachable(two)).doesNotThrowAnyException();
    }
    var master = "spark://127.0.0.1:" + free;

    refused(
        () -> SparkNeeds.reachable(master),
        ExitCode.INPUT_OUTPUT,
        "Spark master '%s': does not answer (within 5 seconds)".formatted(master));
    refused(
        () -> SparkNeeds.reachable("spark://nonsense"),
        ExitCode.INPUT_OUTPUT,
        "Spark master 'spark://nonsense': does not answer (within 5 seconds)");
  }

  @Test
  void aStandaloneClusterWithoutASecretIsRefused() {
    refused(
        () -> SparkNeeds.secret("spark://night:7077", Set.of("spark.authenticate")),
        ExitCode.DEFINITIONS,
        "Spark master 'spark://night:7077': lacks 'spark.authenticate.secret' (in the"
            + " spark-defaults.conf of master, workers and driver, with spark.authenticate true)");
    for (var master : List.of("yarn", "k8s://https://night:6443", "local[2]")) {
      assertThatCode(() -> SparkNeeds.secret(master, Set.of())).doesNotThrowAnyException();
    }
    assertThatCode(
            () -> SparkNeeds.secret("spark://night:7077", Set.of("spark.authenticate.secret")))
        .doesNotThrowAnyException();
  }

  @Test
  void executorsOfAnotherUserAreRefused() {
    refused(
        () -> SparkNeeds.sameUser("statistics", List.of("statistics", "spark")),
        ExitCode.PERMISSION,
        "Executors: found users [spark, statistics], the driver runs as 'statistics' (one user;"
            + " stored tables are for their owner alone)");
    assertThatCode(() -> SparkNeeds.sameUser("spark", List.of("spark"))).doesNotThrowAnyException();
  }

  private static void refused(ThrowingCallable check, ExitCode code, String sentence) {
    var refusal = catchThrowableOfType(Refusal.class, check);
    assertThat(refusal).hasMessage(sentence);
    assertThat(refusal.code()).isEqualTo(code);
  }
}
