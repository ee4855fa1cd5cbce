package nl.smartindustry.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.smartindustry.ingest.SparkTest;
import org.junit.jupiter.api.Test;

/** The ports that a night opens where Spark runs within it. */
class OpenPortsTest extends SparkTest {
  private static final String LISTENING = "0A";

  /** 127.0.0.1 as the kernel writes it: alone, and as an address of the sixth version. */
  private static final Set<String> LOOPBACK =
      Set.of("0100007F", "0000000000000000FFFF00000100007F");

  @Test
  void noneIsOpenButOnTheLoopbackAddressAndNoneWithoutASecret() throws IOException {
    assumeTrue(Files.exists(Path.of("/proc/self/net/tcp")), "skipped: not Linux");
    var configuration = spark().sparkContext().getConf();

    var addresses = listening();

    assertThat(addresses).isNotEmpty().isSubsetOf(LOOPBACK);
    assertThat(configuration.get("spark.authenticate")).isEqualTo("true");
    assertThat(spark().sparkContext().uiWebUrl().isEmpty()).isTrue();
  }

  /** The addresses at which this process listens. */
  private static List<String> listening() throws IOException {
    var own = sockets();
    var addresses = new ArrayList<String>();
    for (var table : List.of("tcp", "tcp6")) {
      for (var line : Files.readAllLines(Path.of("/proc/self/net").resolve(table))) {
        var words = line.strip().split("\\s+");
        if (words[3].equals(LISTENING) && own.contains("socket:[" + words[9] + "]")) {
          addresses.add(words[1].substring(0, words[1].indexOf(':')));
        }
      }
    }
    return addresses;
  }

  private static Set<String> sockets() throws IOException {
    var targets = new HashSet<String>();
    try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (Files.isSymbolicLink(file)) {
          targets.add(Files.readSymbolicLink(file).toString());
        }
      }
    }
    return targets;
  }
}
