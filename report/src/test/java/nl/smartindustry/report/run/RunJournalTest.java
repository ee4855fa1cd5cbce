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

  private RunJournal begin() {
    return RunJournal.begin(lock, "nightly", ASKED, CLOCK);
  }

  private RunRecord read(String name) throws IOException {
    return CanonicalJson.read(root.resolve("runs").resolve(name), RunRecord.class);
  }
}
