package nl.smartindustry.report.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureTest {
  @Test
  void aRefusalIsFoundUnderWhateverSparkWrapsAroundIt() {
    var refusal = Refusal.of(ExitCode.DATA_REFUSED, "File 'a.csv': has no rows (at least 1)");
    var wrapped = new IllegalStateException("Job aborted", new ExecutionException(refusal));

    assertThat(Failure.of(wrapped))
        .isEqualTo(new Failure(ExitCode.DATA_REFUSED, "File 'a.csv': has no rows (at least 1)"));
  }

  @Test
  void aFullDiskIsToldFromOtherErrors() {
    assertThat(codeOf(new IOException("No space left on device"))).isEqualTo(ExitCode.CANNOT_WRITE);
    assertThat(codeOf(new FileSystemException("a", null, "Disk quota exceeded")))
        .isEqualTo(ExitCode.CANNOT_WRITE);
    assertThat(codeOf(new IllegalStateException("task 3: No space left on device")))
        .isEqualTo(ExitCode.CANNOT_WRITE);
    assertThat(codeOf(new UncheckedIOException(new IOException("Input/output error"))))
        .isEqualTo(ExitCode.INPUT_OUTPUT);
  }

  @Test
  void aDeniedFileIsNamed() {
    assertThat(Failure.of(new AccessDeniedException("/data/a.csv")))
        .isEqualTo(
            new Failure(
                ExitCode.PERMISSION, "Cannot read or write '/data/a.csv': permission denied"));
    assertThat(Failure.of(new NoSuchFileException("/data/a.csv")).sentence())
        .isEqualTo("Cannot read or write '/data/a.csv': no such file");
  }

  @Test
  void aDiskIsNamedWithItsFileSystemAlsoWhereTheFailureNamesNothing(@TempDir Path folder) {
    var full = new IllegalStateException("task 3: No space left on device");
    var below = folder.resolve("restricted/a");

    assertThat(Failure.of(full, List.of(below)).sentence())
        .matches(
            "Cannot read or write '%s': the disk is full \\(file system .*, \\d+ kB free now\\)"
                .formatted(below));
    assertThat(Failure.of(new IOException("Input/output error"), List.of(below)).sentence())
        .startsWith("Cannot read or write '%s': input/output error (file system ".formatted(below));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "File too large              | 73 | Cannot read or write: no file may be this large (ulimit"
            + " -f)",
        "/a b/c (Too many open files) | 74 | Cannot read or write '/a b/c': too many files are open"
            + " (ulimit -n)",
        "/a/b (Permission denied)    | 77 | Cannot read or write '/a/b': permission denied"
      })
  void aLimitOrADenialIsSaidInTheOperatorsWords(String said, int code, String sentence) {
    var failure = Failure.of(new FileNotFoundException(said));

    assertThat(failure.code().value()).isEqualTo(code);
    assertThat(failure.sentence()).isEqualTo(sentence);
  }

  @Test
  void aClusterThatGaveUpTheRunIsNamed() {
    var stopped = new IllegalStateException("SparkContext has been shutdown");
    assertThat(codeOf(stopped)).isEqualTo(ExitCode.INTERNAL);
    System.setProperty("spark.master", "spark://node:7077");
    try {
      assertThat(Failure.of(stopped).sentence())
          .startsWith("Spark master 'spark://node:7077': was");
      assertThat(codeOf(stopped)).isEqualTo(ExitCode.INPUT_OUTPUT);
    } finally {
      System.clearProperty("spark.master");
    }
  }

  @Test
  void onlyAnInternalErrorIsFollowedByThePlaceOfItsTrace() {
    var log = Path.of("runs", "1.log");

    assertThat(Failure.of(new IllegalStateException()).tracedIn(log).sentence())
        .endsWith("(trace: 'runs/1.log')");
    assertThat(Failure.of(new OutOfMemoryError()).tracedIn(log).sentence())
        .isEqualTo("Out of memory (start with a larger -Xmx)");
  }

  @Test
  void memoryThatRanOutIsSaidSo() {
    assertThat(codeOf(new IllegalStateException(new OutOfMemoryError("Java heap space"))))
        .isEqualTo(ExitCode.OUT_OF_MEMORY);
    assertThat(codeOf(new IllegalStateException("lost task: java.lang.OutOfMemoryError: heap")))
        .isEqualTo(ExitCode.OUT_OF_MEMORY);
  }

  @Test
  void noAnswerOfAnEnterpriseReachesTheTerminalOrTheLog() {
    var cast = new NumberFormatException("The value '31415926' of kvk cannot be cast");
    var thrown = new IllegalStateException("row: 31415926", new IOException("(31415926)", cast));

    assertThat(Failure.of(thrown).sentence()).doesNotContain("31415926");
    assertThat(Failure.of(cast).sentence()).startsWith("Internal error: NumberFormatException at");
    assertThat(FailureLog.linesOf(thrown))
        .noneMatch(line -> line.contains("31415926"))
        .contains("caused by java.lang.NumberFormatException")
        .anyMatch(line -> line.contains("FailureTest.noAnswerOfAnEnterprise"));
  }

  @Test
  void aChainOfCausesThatBitesItsTailEnds() {
    var first = new IllegalStateException();
    first.initCause(new IllegalStateException(first));

    assertThat(codeOf(first)).isEqualTo(ExitCode.INTERNAL);
  }

  @Test
  void theLogIsAppendedTo(@TempDir Path folder) {
    var log = folder.resolve("run.log");

    FailureLog.append(log, new IllegalStateException());
    FailureLog.append(log, Refusal.of(ExitCode.LOCKED, "Warehouse 'w': locked"));

    assertThat(log)
        .content()
        .contains("java.lang.IllegalStateException\n", "Refusal: Warehouse 'w': locked\n");
  }

  private static ExitCode codeOf(Throwable thrown) {
    return Failure.of(thrown).code();
  }
}
