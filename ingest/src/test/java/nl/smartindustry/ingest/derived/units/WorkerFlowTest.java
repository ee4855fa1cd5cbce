package nl.smartindustry.ingest.derived.units;

import static java.lang.Integer.parseInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.contract.TableWriter;
import nl.smartindustry.ingest.contract.TextIds;
import nl.smartindustry.ingest.derived.units.ContinuityDefinition.Span;
import nl.smartindustry.ingest.derived.units.ContinuityDefinition.WorkerFlowRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The borders of the rule: half of the old, half of the new, five at least, two months. */
class WorkerFlowTest extends UnitBench {
  private static final WorkerFlowRule RULE = new WorkerFlowRule(0.5, 0.5, 5, 2);
  private static final int START = 2022 * 12;

  @TempDir Path folder;
  private final List<Job> jobs = new ArrayList<>();

  /** What becomes of enterprises that are in the frame of 2022 and not in that of 2025. */
  private List<String> successors(List<String> gone) throws IOException {
    jobs.addAll(Job.of("09", START + 30, 900, 900));
    var file = folder.resolve("jobs.parquet");
    try (var table = new TableWriter(file, JOB.schema())) {
      write(table, jobs);
    }
    var room = new Room(1 << 20);
    var names = new TextIds();
    var frames = new FrameYears(names, room);
    for (var enterprise : gone) {
      frames.add(names.add(enterprise), 2022);
    }
    var flow = new WorkerFlow(RULE, List.of(file), names, room);
    return flow.find(frames, List.of(new Span(2022, 2025))).entrySet().stream()
        .map(
            one ->
                "%s in %s after %d"
                    .formatted(
                        names.text(one.getKey()),
                        names.text(one.getValue().enterprise()),
                        one.getValue().lastMonth() - START))
        .sorted()
        .toList();
  }

  /** Jobs as enterprise, month from January 2022 on, and persons. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "five of ten that form half of the other | 01 | 01 10 1-10, 02 11 1-5, 02 11 101-105"
            + " | 01 in 02 after 10",
        "four of eight are too few               | 01 | 01 10 1-8, 02 11 1-4 | -",
        "five of eleven are less than half       | 01 | 01 10 1-11, 02 11 1-5 | -",
        "five form less than half of eleven      | 01 | 01 10 1-10, 02 11 1-5, 02 11 101-106 | -",
        "in the second month, not in the third   | 01, 03"
            + " | 01 10 1-6, 02 12 1-6, 03 10 11-16, 04 13 11-16 | 01 in 02 after 10",
        "of two halves the other's larger part   | 01"
            + " | 01 10 1-10, 02 11 1-5, 02 11 101-101, 03 11 6-10 | 01 in 03 after 10",
        "a person's second record counts once    | 01"
            + " | 01 10 1-8, 01 10 1-8, 02 11 1-4, 02 11 1-4 | -",
        "the last two months are not judged yet  | 01 | 01 29 1-6, 02 30 1-6 | -"
      })
  void employeesThatMoveTogetherShowTheSuccessor(
      String name, String gone, String work, String successor) throws IOException {
    for (var staff : work.split(", ")) {
      var part = staff.split("[ -]");
      jobs.addAll(Job.of(part[0], START + parseInt(part[1]), parseInt(part[2]), parseInt(part[3])));
    }

    assertThat(successors(List.of(gone.split(", "))))
        .isEqualTo(successor == null ? List.of() : List.of(successor));
  }

  @Test
  void aStatementCountsInEveryMonthOfItsDays() throws IOException {
    for (int person = 1; person <= 5; person++) {
      jobs.add(new Job("01", "p" + person, START + 8, START + 10));
      jobs.add(new Job("02", "p" + person, START + 5, START + 11));
    }

    assertThat(successors(List.of("01"))).containsExactly("01 in 02 after 10");
  }
}
