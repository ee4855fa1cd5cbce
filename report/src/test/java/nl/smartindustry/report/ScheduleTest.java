package nl.smartindustry.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.ExitCode;
import org.junit.jupiter.api.Test;

/**
 * The units that schedulers are given: they know all exit codes, and their own tools accept them.
 */
class ScheduleTest {
  private static final Path FOLDER = Path.of("src", "schedule");
  private static final Set<Integer> AGAIN = Set.of(66, 73, 74, 75);
  private static final Set<Integer> DONE = Set.of(0, 10);

  @Test
  void systemdTriesAgainWhatIsWorthItAndNothingElse() throws IOException {
    var unit = Files.readString(FOLDER.resolve("systemd/smart-industry.service"));

    assertThat(line(unit, "SuccessExitStatus")).isEqualTo("10");
    assertThat(numbers(line(unit, "RestartPreventExitStatus"))).isEqualTo(forPeople());
  }

  @Test
  void kubernetesTriesAgainWhatIsWorthItAndNothingElse() throws IOException {
    var job = yaml("kubernetes/cronjob.yaml").at("/spec/jobTemplate/spec");

    assertThat(numbers(job.at("/podFailurePolicy/rules/0/onExitCodes/values")))
        .isEqualTo(forPeople());
    assertThat(job.at("/template/spec/containers/0/command/2").asText())
        .contains("[ $code -eq 10 ] && exit 0");
  }

  @Test
  void airflowTriesAgainWhatIsWorthItAndNothingElse() throws IOException {
    var dag = Files.readString(FOLDER.resolve("airflow_dag.py"));

    assertThat(dag).contains("DONE = (0, 10)").contains("AGAIN = (66, 73, 74, 75)");
  }

  @Test
  void theOperatorsClusterHasTheSameMainClass() throws IOException {
    assertThat(yaml("kubernetes/scheduled-spark-application.yaml").at("/spec/template/mainClass"))
        .hasToString("\"%s\"".formatted(Main.class.getName()));
  }

  @Test
  void systemdAcceptsItsUnits() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "no systemd here");
    var command = new ArrayList<>(List.of("systemd-analyze", "verify", "--man=no"));
    try (Stream<Path> units = Files.list(FOLDER.resolve("systemd"))) {
      units.sorted().forEach(unit -> command.add("" + unit.toAbsolutePath()));
    }

    var check = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    check.waitFor();
    assertThat(said.lines().filter(line -> !line.contains("is not executable"))).isEmpty();
  }

  private static TreeSet<Integer> forPeople() {
    var all =
        Stream.of(ExitCode.values())
            .map(ExitCode::value)
            .collect(Collectors.toCollection(TreeSet::new));
    all.removeAll(AGAIN);
    all.removeAll(DONE);
    all.add(1);
    return all;
  }

  private static JsonNode yaml(String name) throws IOException {
    return new YAMLMapper().readTree(FOLDER.resolve(name).toFile());
  }

  private static String line(String unit, String key) {
    return unit.lines()
        .filter(line -> line.startsWith(key + "="))
        .map(line -> line.substring(key.length() + 1))
        .findFirst()
        .orElseThrow();
  }

  private static Collection<Integer> numbers(String words) {
    return Stream.of(words.split(" "))
        .map(Integer::valueOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Collection<Integer> numbers(JsonNode list) {
    var all = new TreeSet<Integer>();
    list.forEach(one -> all.add(one.asInt()));
    return all;
  }
}
