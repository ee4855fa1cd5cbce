package nl.smartindustry.report.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.smartindustry.ingest.run.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of runs before the last two nights. */
class OldRunsTest {
  @TempDir Path root;

  @Test
  void allFilesOfARunGoAndThoseOfTheLastNightsAndTheRunsBetweenThemStay() throws IOException {
    record(1, "nightly", "PUBLISHED");
    Files.writeString(root.resolve("runs/000001-0123456789ab.log"), "trace");
    Files.writeString(root.resolve("runs/000001-0123456789ab.rules.csv"), "rules");
    Files.createDirectories(root.resolve("runs/000001-0123456789ab.T09/csv"));
    Files.writeString(root.resolve("runs/000001-0123456789ab.T09/csv/T09.csv"), "a table");
    Files.createDirectories(root.resolve("runs/000001-0123456789ab.T05/csv"));
    Files.writeString(root.resolve("runs/index.html"), "page");
    record(2, "ingest", "PUBLISHED");
    record(3, "nightly", "UNCHANGED");
    record(4, "retention", "PUBLISHED");
    record(5, "nightly --restart", "PUBLISHED");

    var old = OldRuns.before(2, new Warehouse(root));
    old.remove();

    assertThat(old.lines()).containsExactly("files of 2 runs, '000001-0123456789ab' the oldest");
    assertThat(left()).containsExactly(3, 4, 5);
    assertThat(root.resolve("runs/000001-0123456789ab.log")).doesNotExist();
    assertThat(root.resolve("runs/000001-0123456789ab.rules.csv")).doesNotExist();
    assertThat(root.resolve("runs/000001-0123456789ab.T09")).doesNotExist();
    assertThat(root.resolve("runs/000001-0123456789ab.T05")).doesNotExist();
    assertThat(root.resolve("runs/index.html")).exists();
  }

  @Test
  void theLastNightThatEndedWellStaysHoweverManyFailedSince() throws IOException {
    record(1, "nightly", "UNCHANGED");
    record(2, "nightly", "PUBLISHED_WITH_WARNINGS");
    record(3, "nightly", "FAILED");
    record(4, "nightly", "FAILED");
    record(5, "nightly", "ABORTED");

    OldRuns.before(2, new Warehouse(root)).remove();

    assertThat(left()).containsExactly(2, 4, 5);
  }

  @Test
  void whatSomebodyDecidedStays() throws IOException {
    record(1, "release --approve", "PUBLISHED");
    record(2, "releases retract", "PUBLISHED");
    record(3, "nightly", "PUBLISHED");
    record(4, "nightly", "PUBLISHED");
    record(5, "nightly", "PUBLISHED");

    OldRuns.before(2, new Warehouse(root)).remove();

    assertThat(left()).containsExactly(1, 2, 4, 5);
  }

  @Test
  void fewerNightsThanAreKeptLoseNothing() throws IOException {
    record(1, "nightly", "PUBLISHED");
    record(2, "retention", "PUBLISHED");
    record(3, "retention", "PUBLISHED");

    assertThat(OldRuns.before(2, new Warehouse(root)).files()).isEmpty();
  }

  private void record(int number, String command, String state) throws IOException {
    var run = "%06d-0123456789ab".formatted(number);
    Files.createDirectories(root.resolve("runs"));
    Files.writeString(
        root.resolve("runs/" + run + ".json"),
        """
        {"run": "%s", "command": "%s", "started": "2025-04-01T02:00:00Z", "phases": [],
          "warnings": [], "ending": {"state": "%s", "ended": "2025-04-01T02:01:00Z"}}
        """
            .formatted(run, command, state));
  }

  private List<Integer> left() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("runs"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> Integer.valueOf(name.substring(0, 6)))
          .sorted()
          .toList();
    }
  }
}
