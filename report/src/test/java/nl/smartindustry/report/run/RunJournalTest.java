package nl.smartindustry.report.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.run.RunRecord.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunJournalTest {
  private static final String ASKED = "abcdef012345".repeat(5) + "6789";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-04-01T02:00:00Z"), ZoneOffset.UTC);

  @TempDir Path root;
  private RunLock lock;

  @BeforeEach
  void takeTheLock() {
    lock = RunLock.acquire(new Warehouse(root));
  }

  @AfterEach
  void giveTheLockBack() {
    lock.close();
  }

  @Test
  void aRunIsNumberedAndToldInFull() throws IOException {
    var journal = begin();
    journal.phase("ingest", Map.of("rows_read", 10L, "rows_accepted", 9L));
    journal.warn(List.of("1 row was refused"));
    journal.finish(State.PUBLISHED_WITH_WARNINGS, ExitCode.WARNINGS, "2025-03-31-0123456789ab");

    var record = read("000001-abcdef012345.json");
    assertThat(record.started()).isEqualTo("2025-04-01T02:00:00Z");
    assertThat(record.phases().get(0).counts()).containsEntry("rows_accepted", 9L);
    assertThat(record.warnings()).containsExactly("1 row was refused");
    assertThat(record.state()).isEqualTo(State.PUBLISHED_WITH_WARNINGS);
    assertThat(record.ending().exitCode()).isEqualTo(10);
    assertThat(record.release()).isEqualTo("2025-03-31-0123456789ab");
  }

  @Test
  void aRunThatFailedSaysWhy() throws IOException {
    begin().fail(new Failure(ExitCode.DATA_REFUSED, "File 'a.csv': has no rows"), null);

    var ending = read("000001-abcdef012345.json").ending();
    assertThat(ending.state()).isEqualTo(State.FAILED);
    assertThat(ending.exitCode()).isEqualTo(65);
    assertThat(ending.reason()).isEqualTo("File 'a.csv': has no rows");
  }

  @Test
  void aRunThatWasKilledIsReportedOnceByTheNext() throws IOException {
    begin();

    assertThat(begin().crashedBefore()).contains("000001-abcdef012345");

    assertThat(read("000001-abcdef012345.json").state()).isEqualTo(State.CRASHED);
    var second = read("000002-abcdef012345.json");
    assertThat(second.state()).isEqualTo(State.RUNNING);
  }

  @Test
  void aDamagedRecordDoesNotStopTheNextRun() throws IOException {
    Files.writeString(root.resolve("runs/000041-abcdef012345.json"), "{");

    var journal = begin();

    assertThat(journal.record().run()).isEqualTo("000042-abcdef012345");
    assertThat(journal.crashedBefore()).isEmpty();
  }

  @Test
  void aPhaseInWhichARunFailedIsRecordedWithoutCounts() throws IOException {
    var journal = begin();
    journal.begin("report");
    journal.phase("gate", Map.of("compared", 3L)); // a part of it
    journal.fail(new Failure(ExitCode.DATA_REFUSED, "Release: held back"), null);

    var record = read("000001-abcdef012345.json");
    assertThat(record.phases()).extracting(RunRecord.Phase::name).containsExactly("gate", "report");
    assertThat(record.phases().get(1).counts()).isEmpty();
    assertThat(record.ending().phase()).isEqualTo("report");
  }

  @Test
  void aRunEndsInNoPhaseOnceAllHaveEnded() throws IOException {
    var journal = begin();
    journal.begin("ingest");
    journal.phase("ingest", Map.of());
    journal.fail(new Failure(ExitCode.INTERNAL, "Internal error"), null);

    assertThat(read("000001-abcdef012345.json").ending().phase()).isNull();
    assertThat(read("000001-abcdef012345.json").phases()).hasSize(1);
  }

  @Test
  void aRecordSaysWhereByWhomAndWithWhatItWasMade() throws IOException {
    begin().finish(State.UNCHANGED, ExitCode.PUBLISHED, null);

    var record = read("000001-abcdef012345.json");
    var circumstances = record.start().circumstances();
    assertThat(circumstances.pid()).isEqualTo(ProcessHandle.current().pid());
    assertThat(circumstances.user()).isEqualTo(System.getProperty("user.name"));
    assertThat(circumstances.host()).isNotBlank();
    assertThat(circumstances.spark()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(circumstances.memory()).isEqualTo(Runtime.getRuntime().maxMemory());
    assertThat(record.ending().use().cpuSeconds()).isPositive();
  }

  @Test
  void aRecordOfAnEarlierVersionIsRead() throws IOException {
    Files.writeString(
        root.resolve("runs/000007-abcdef012345.json"),
        """
        {"command": "nightly", "ending": {"ended": "2025-03-01T02:01:00Z", "exit_code": 0,
          "state": "PUBLISHED"}, "phases": [{"counts": {"read": 5}, "name": "ingest",
          "seconds": 1.5}], "release": "2025-03-31-0123456789ab",
          "run": "000007-abcdef012345", "started": "2025-03-01T02:00:00Z", "warnings": []}
        """);

    var before = RunJournal.newestFirst(new Warehouse(root)).findFirst().orElseThrow();

    assertThat(before.run()).isEqualTo("000007-abcdef012345");
    assertThat(before.started()).isEqualTo("2025-03-01T02:00:00Z");
    assertThat(before.start().circumstances()).isNull();
    assertThat(before.state()).isEqualTo(State.PUBLISHED);
  }

  private RunJournal begin() {
    return RunJournal.begin(lock, "nightly", ASKED, CLOCK);
  }

  private RunRecord read(String name) throws IOException {
    return CanonicalJson.read(root.resolve("runs").resolve(name), RunRecord.class);
  }
}
