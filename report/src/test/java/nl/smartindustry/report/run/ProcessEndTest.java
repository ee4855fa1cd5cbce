package nl.smartindustry.report.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.report.release.FaultHarness;
import nl.smartindustry.report.run.RunRecord.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessEndTest {
  private static final String RECORD = "runs/000001-000000000000.json";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TERM   | 143 | ABORTED | Stopped by the operator \\(SIGTERM\\)",
        "INT    | 130 | ABORTED | Stopped by the operator \\(SIGINT\\)",
        "HUP    | 129 | ABORTED | Stopped by the operator \\(SIGHUP\\)",
        "memory | 71  | FAILED  | Out of memory \\(start with a larger -Xmx\\)",
        "budget | 70  | FAILED  | Run 000001-0{12}: took longer than its time budget of 0.05s, in"
            + " phase 'transform' \\(trace: '.*runs/.*log'\\)",
        "exit   | 70  | FAILED  | Internal error: .* at .*EndOnce.* \\(trace: '.*runs/.*log'\\)"
      })
  void exitCodeRecordAndSentenceAgree(String how, int code, State state, String sentence)
      throws Exception {
    var said = folder.resolve("said");

    var ended = process(how).run(said);

    assertThat(ended.exitCode()).isEqualTo(code);
    assertThat(Files.readAllLines(said)).singleElement().asString().matches(sentence);
    var ending = CanonicalJson.read(folder.resolve(RECORD), RunRecord.class).ending();
    assertThat(ending.exitCode()).isEqualTo(code);
    assertThat(ending.state()).isEqualTo(state);
    assertThat(ending.reason()).matches(sentence);
  }

  @Test
  void whatHangsWhileItWritesTheRecordEndsAllTheSameAndSaysWhereItStood() throws Exception {
    var ended = process("held").run();

    assertThat(ended.exitCode()).isEqualTo(70);
    var log = folder.resolve(RECORD.replace(".json", ".log"));
    assertThat(Files.readAllLines(log))
        .contains("thread 'main' TIMED_WAITING")
        .anyMatch(line -> line.contains("EndOnce.hold"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
        .isEqualTo("rw-------");
  }

  @Test
  void anExceptionInAThreadOfALibraryEndsNothing() throws Exception {
    assertThat(process("exception").run().exitCode()).isZero();
  }

  /** The signals as a shell in the foreground leaves them, whatever started this test. */
  private FaultHarness process(String how) {
    assumeThat(Files.isDirectory(Path.of("/proc/self"))).as("env --default-signal").isTrue();
    var command = new ArrayList<>(List.of("env", "--default-signal"));
    command.addAll(FaultHarness.ofMain(EndOnce.class, folder.toString(), how).command());
    return new FaultHarness(command);
  }
}
