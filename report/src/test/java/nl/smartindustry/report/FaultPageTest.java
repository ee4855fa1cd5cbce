package nl.smartindustry.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of faults has every row of the matrix, and the tests that it names are there. */
class FaultPageTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Z]\\d) \\|.*$");
  private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");

  /** The last row of each group. */
  private static final List<String> ROWS =
      List.of("K6", "D6", "I9", "S3", "E3", "Z5", "C4", "T2", "M3", "N2", "A2", "R2");

  private final String page;

  FaultPageTest() throws IOException {
    page = Files.readString(Path.of("src/test/README.md"));
  }

  @Test
  void everyRowOfTheMatrixIsThere() {
    var expected =
        ROWS.stream()
            .flatMap(
                last ->
                    IntStream.rangeClosed(1, last.charAt(1) - '0')
                        .mapToObj(row -> last.substring(0, 1) + row))
            .toList();

    assertThat(ROW.matcher(page).results().map(row -> row.group(1)))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void everyRowNamesATestOrSaysWhyNot() {
    var without =
        ROW.matcher(page)
            .results()
            .map(MatchResult::group)
            .filter(row -> !TEST.matcher(row).find() && !row.contains("not tried"))
            .toList();

    assertThat(without).isEmpty();
  }

  @Test
  void everyTestThatIsNamedIsThere() throws IOException {
    var sources = new TreeMap<String, String>();
    for (var file : testFiles()) {
      sources.put(file.getFileName().toString(), Files.readString(file));
    }
    assertThat(TEST.matcher(page).results())
        .isNotEmpty()
        .allMatch(
            test ->
                sources
                    .getOrDefault(test.group(1) + ".java", "")
                    .contains("  void " + test.group(2) + "("));
  }

  private static List<Path> testFiles() throws IOException {
    try (var walk =
        Stream.of("ingest", "report")
            .map(module -> Path.of("..", module, "src/test/java"))
            .flatMap(FaultPageTest::walk)) {
      return walk.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static Stream<Path> walk(Path folder) {
    try {
      return Files.walk(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
