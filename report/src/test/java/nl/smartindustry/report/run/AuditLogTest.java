package nl.smartindustry.report.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Warehouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decisions that are on the disk before they are carried out, in a chain that shows a change. */
class AuditLogTest {
  private static final RunRecord RUN = RunRecord.begun("000001-0123456789ab", "nightly", "now");

  @TempDir Path folder;
  private Path file;
  private AuditLog log;

  @BeforeEach
  void threeDecisions() throws IOException {
    log = new AuditLog(new Warehouse(folder));
    file = Files.createDirectories(folder.resolve("restricted")).resolve("audit.jsonl");
    log.record(RUN, "accept", "SI_AD_AI compared with A", "a wave less");
    log.record(RUN, "approve", "B", "policy B. de Vries; statistician A. Jansen");
    log.record(RUN, "retract", "A", "wrong\nwave");
  }

  @Test
  void aDecisionSaysWhenWhoWhatAndWhy() {
    var entry = log.verified().entries().get(1);

    assertThat(entry.action()).isEqualTo("approve");
    assertThat(entry.subject()).isEqualTo("B");
    assertThat(entry.reason()).isEqualTo("policy B. de Vries; statistician A. Jansen");
    assertThat(entry.run()).isEqualTo("000001-0123456789ab");
    assertThat(entry.by().user()).isEqualTo(System.getProperty("user.name"));
    assertThat(entry.words()).endsWith(" approve B by " + System.getProperty("user.name"));
  }

  @Test
  void aLineEndInAReasonBreaksNoLine() throws IOException {
    assertThat(Files.readAllLines(file)).hasSize(3);
    assertThat(log.verified().entries().get(2).reason()).isEqualTo("wrong\nwave");
  }

  /** A name that stands for itself can neither be read nor be taken for absent. */
  @Test
  void aLogThatCannotBeLookedAtIsNotAnEmptyOne() throws IOException {
    Files.delete(file);
    Files.createSymbolicLink(file, file);

    var read = catchThrowableOfType(Refusal.class, log::verified);
    var recorded = catchThrowableOfType(Refusal.class, () -> log.record(RUN, "purge", "A", null));

    assertThat(read.code()).isEqualTo(ExitCode.INPUT_OUTPUT);
    assertThat(recorded.code()).isEqualTo(ExitCode.INPUT_OUTPUT);
  }

  @ParameterizedTest
  @CsvSource({"A. Jansen, C. Bakker, 3", "a wave less, a wave more, 2", "previous, Previous, 1"})
  void aChangedLineShowsInTheNextOne(String word, String other, int line) throws IOException {
    Files.writeString(file, Files.readString(file).replace(word, other));

    broken(line);
  }

  @Test
  void aLineTakenOutOrPutInShows() throws IOException {
    var lines = Files.readAllLines(file);
    write(List.of(lines.get(0), lines.get(2)));
    broken(2);
    write(List.of(lines.get(1), lines.get(2)));
    broken(1);
    var more = new ArrayList<>(lines);
    more.add(1, lines.get(0));
    write(more);
    broken(2);
  }

  @Test
  void whatIsCutOffAtTheEndShowsInTheHeadAlone() throws IOException {
    var head = log.verified().head();
    write(Files.readAllLines(file).subList(0, 2));

    assertThat(log.verified().entries()).hasSize(2);
    assertThat(log.verified().head()).isNotEqualTo(head);
  }

  @Test
  void nothingIsRecordedAfterALineThatWasChanged() throws IOException {
    Files.writeString(file, Files.readString(file).replace("A. Jansen", "C. Bakker"));
    var before = Files.readString(file);

    refused(() -> log.record(RUN, "purge", "C", null), ExitCode.INPUT_OUTPUT);
    assertThat(file).hasContent(before);
  }

  @Test
  void whatCannotBeRecordedIsRefused() throws IOException {
    Files.createDirectory(folder.resolve("restricted/audit.jsonl.tmp"));

    refused(() -> log.record(RUN, "purge", "C", null), null);
  }

  private void broken(int line) {
    assertThat(refused(() -> log.verified(), ExitCode.INPUT_OUTPUT))
        .hasMessageContaining("line %d does not follow from the one before", line);
  }

  private static Refusal refused(Runnable recording, ExitCode code) {
    var refusal = catchThrowableOfType(Refusal.class, recording::run);
    assertThat(refusal).isNotNull();
    assertThat(code == null || refusal.code() == code).isTrue();
    return refusal;
  }

  private void write(List<String> lines) throws IOException {
    Files.write(file, lines);
  }
}
