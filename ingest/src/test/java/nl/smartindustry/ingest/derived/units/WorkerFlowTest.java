package nl.smartindustry.ingest.derived.units;

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

/** The borders of the rule: half of the old, half of the new, five at least, two months. */
class WorkerFlowTest extends UnitBench {
  private static final WorkerFlowRule RULE = new WorkerFlowRule(0.5, 0.5, 5, 2);
  private static final int START = 2022 * 12;

  @TempDir Path folder;
  private final List<Job> jobs = new ArrayList<>();

  /** Persons {@code from} to {@code to} work in an enterprise in a month from January 2022 on. */
  private WorkerFlowTest work(String enterprise, int month, int from, int to) {
    jobs.addAll(Job.of(enterprise, START + month, from, to));
    return this;
  }

  /** What becomes of enterprises that are in the frame of 2022 and not in that of 2025. */
  private List<String> successors(String... gone) throws IOException {
    work("09", 30, 900, 900);
    var file = folder.resolve("jobs.parquet");
    try (var table = new TableWriter(file, JOB.schema())) {
      write(table, jobs);
    }
    var room = new Room(1 << 20);
    var names = new TextIds();
    var frames = new Frames(names, room);
    for (var enterprise : gone) {
      frames.add(names.add(enterprise), 2022);
    }
    var flow = new WorkerFlow(RULE, List.of(file), names, room);
    return flow.find(frames, List.of(new Span(2022, 2025))).entrySet().stream()
        .map(
            one ->
                "%s | %s | %d"
                    .formatted(
                        names.text(one.getKey()),
                        names.text(one.getValue().enterprise()),
                        one.getValue().lastMonth() - START))
        .sorted()
        .toList();
  }

  @Test
  void fiveOfTenThatFormHalfOfTheOtherGoOn() throws IOException {
    work("01", 10, 1, 10).work("02", 11, 1, 5).work("02", 11, 101, 105);

    assertThat(successors("01")).containsExactly("01 | 02 | 10");
  }

  @Test
  void fourOfEightAreTooFew() throws IOException {
    work("01", 10, 1, 8).work("02", 11, 1, 4);

    assertThat(successors("01")).isEmpty();
  }

  @Test
  void fiveOfElevenAreLessThanHalfOfTheOld() throws IOException {
    work("01", 10, 1, 11).work("02", 11, 1, 5);

    assertThat(successors("01")).isEmpty();
  }

  @Test
  void fiveAmongElevenAreLessThanHalfOfTheNew() throws IOException {
    work("01", 10, 1, 10).work("02", 11, 1, 5).work("02", 11, 101, 106);

    assertThat(successors("01")).isEmpty();
  }

  @Test
  void theyMayAppearInTheSecondMonthButNotInTheThird() throws IOException {
    work("01", 10, 1, 6).work("02", 12, 1, 6);
    work("03", 10, 11, 16).work("04", 13, 11, 16);

    assertThat(successors("01", "03")).containsExactly("01 | 02 | 10");
  }

  @Test
  void ofTwoHalvesTheOneThatTheyFormMostOfIsTheSuccessor() throws IOException {
    work("01", 10, 1, 10).work("02", 11, 1, 5).work("02", 11, 101, 101).work("03", 11, 6, 10);

    assertThat(successors("01")).containsExactly("01 | 03 | 10");
  }

  @Test
  void aSecondRecordOfTheSamePersonCountsOnce() throws IOException {
    work("01", 10, 1, 8).work("01", 10, 1, 8).work("02", 11, 1, 4).work("02", 11, 1, 4);

    assertThat(successors("01")).isEmpty();
  }

  @Test
  void whoeverDisappearsInTheLastTwoMonthsIsNotJudgedYet() throws IOException {
    work("01", 29, 1, 6).work("02", 30, 1, 6);

    assertThat(successors("01")).isEmpty();
  }

  @Test
  void aStatementCountsInEveryMonthOfItsDays() throws IOException {
    for (int person = 1; person <= 5; person++) {
      jobs.add(new Job("01", "p" + person, START + 8, START + 10));
      jobs.add(new Job("02", "p" + person, START + 5, START + 11));
    }

    assertThat(successors("01")).containsExactly("01 | 02 | 10");
  }
}
