package nl.smartindustry.transform.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.transform.command.decompose.DecomposeJob;
import nl.smartindustry.transform.command.decompose.DecomposeSpec;
import nl.smartindustry.transform.command.estimate.EstimateJob;
import nl.smartindustry.transform.command.estimate.EstimateSpec;
import nl.smartindustry.transform.command.file.TableFile;
import nl.smartindustry.transform.command.impact.ImpactJob;
import nl.smartindustry.transform.command.impact.ImpactSpec;
import nl.smartindustry.transform.method.inference.ReferenceData;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The method commands against numbers that other programs made from the project's own synthetic
 * files: one test a spec in the folder {@code reference}, whose README says how they were made.
 *
 * <p>A cell that is empty in {@code expected.csv} is not compared; every other one is, and every
 * row must be found.
 */
class CommandReferenceTest {

  /** The columns that name a row of an output. */
  private static final Set<String> KEYS =
      Set.of(
          "estimator domain variable method from to group component outcome aggregate period event_time"
              .split(" "));

  @TempDir Path out;

  static List<String> specs() throws IOException {
    try (var files = Files.walk(ReferenceNumbers.FOLDER)) {
      return files
          .map(file -> ReferenceNumbers.FOLDER.relativize(file).toString())
          .filter(file -> file.endsWith(".json"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void theCommandFindsTheNumbersOfAnotherProgram(String name) {
    var spec = ReferenceNumbers.FOLDER.resolve(name);
    var expected =
        ReferenceData.rows(spec.resolveSibling("expected.csv")).stream()
            .filter(row -> spec.endsWith(row.get("spec") + ".json"))
            .toList();
    assertThat(expected).as("rows of " + name).isNotEmpty();

    var found = run(spec, expected.get(0).keySet());

    var differences = new TreeMap<String, String>();
    expected.forEach(row -> compare(row, found.get(key(row, row.keySet())), differences));
    assertThat(differences).isEmpty();
  }

  private Map<String, Map<String, String>> run(Path spec, Set<String> columns) {
    var file = out.resolve("out.csv");
    var table = TableFile.of(file);
    switch (ReferenceNumbers.FOLDER.relativize(spec).getName(0).toString()) {
      case "estimate" -> new EstimateJob(EstimateSpec.read(spec), Progress.silent()).run(table);
      case "decompose" -> new DecomposeJob(DecomposeSpec.read(spec), Progress.silent()).run(table);
      case "impact" -> new ImpactJob(ImpactSpec.read(spec), Progress.silent()).run(table);
      default -> throw new AssertionError("No command for " + spec);
    }
    return ReferenceData.rows(file).stream()
        .collect(Collectors.toMap(row -> key(row, columns), row -> row));
  }

  private static String key(Map<String, String> row, Set<String> columns) {
    return columns.stream().filter(KEYS::contains).map(row::get).collect(Collectors.joining(" "));
  }

  private static void compare(
      Map<String, String> expected, Map<String, String> found, Map<String, String> differences) {
    var row = key(expected, expected.keySet());
    if (found == null) {
      differences.put(row, "is not there");
      return;
    }
    for (var column : compared(expected)) {
      if (!ReferenceNumbers.same(expected.get(column), found.get(column))) {
        differences.put(
            row + " " + column, found.get(column) + " instead of " + expected.get(column));
      }
    }
  }

  private static List<String> compared(Map<String, String> expected) {
    var columns = new ArrayList<>(expected.keySet());
    columns.remove("spec");
    columns.removeIf(column -> KEYS.contains(column) || expected.get(column).isEmpty());
    return columns;
  }
}
