package nl.smartindustry.report.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import nl.smartindustry.ingest.definition.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiskFailureTest {
  private static final Path PLACE = Path.of("/warehouse/releases");

  @Test
  void aFailureNamesItsOwnFileOrElseThePlaceOfTheAction() {
    check(new NoSuchFileException("/a/b"), ExitCode.INPUT_OUTPUT, "'/a/b': no such file");
    check(new DirectoryNotEmptyException("/a"), ExitCode.INPUT_OUTPUT, "'/a': directory not empty");
    check(new FileAlreadyExistsException("/a"), ExitCode.CANNOT_WRITE, "'/a': file already exists");
    check(
        new FileSystemException("/a", null, "Is a directory"),
        ExitCode.INPUT_OUTPUT,
        "'/a': Is a directory");
    check(
        new FileSystemException(null, null, "Not a directory"),
        ExitCode.CANNOT_WRITE,
        "'/warehouse/releases': not a directory");
  }

  /** The text of a parser may quote the answer of an enterprise. */
  @Test
  void whatOtherCodeWroteOfAFailureIsNotRepeated() {
    check(
        new IOException("Unexpected '31415926'"),
        ExitCode.INPUT_OUTPUT,
        "'/warehouse/releases': input/output error");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "task 3: No space left on device, true",
        "Disk quota exceeded,             true",
        "Read-only file system,           true",
        "File too large,                  true",
        "Too many open files,             true",
        "Permission denied,               false",
        "Not a directory,                 false",
        "-,                               false",
      })
  void aLimitOfTheSystemIsKnownByItsWordsInWhateverExceptionTheyCome(String said, boolean limit) {
    assertThat(DiskFailure.isLimit(new IllegalStateException(said))).isEqualTo(limit);
  }

  private static void check(IOException failure, ExitCode code, String sentence) {
    var refusal = DiskFailure.during("publish release in", PLACE, failure);

    assertThat(refusal).hasMessage("Cannot publish release in " + sentence).hasCause(failure);
    assertThat(refusal.code()).isEqualTo(code);
  }
}
