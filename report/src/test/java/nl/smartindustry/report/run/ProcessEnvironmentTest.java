package nl.smartindustry.report.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ProcessEnvironmentTest {
  @Test
  void tooFewOpenFilesAreSaidBeforeTheyRunOut() {
    refused(
        () -> ProcessEnvironment.openFiles(limits("64")),
        "Open files: the limit is 64 (at least 400; ulimit -n)");
    assertThatCode(() -> ProcessEnvironment.openFiles(limits("1024"))).doesNotThrowAnyException();
    assertThatCode(() -> ProcessEnvironment.openFiles(limits("unlimited")))
        .doesNotThrowAnyException();
  }

  @Test
  void aNameThatTheLocaleCannotReadIsRefused() {
    refused(
        () -> ProcessEnvironment.readable("ANSI_X3.4-1968", "--settings", "caf\uFFFD\uFFFD.yaml"),
        "Name 'caf??.yaml': cannot be read in the locale's character set ANSI_X3.4-1968 (start"
            + " with LC_ALL=C.UTF-8)");
    assertThatCode(() -> ProcessEnvironment.readable("UTF-8", "café.yaml"))
        .doesNotThrowAnyException();
  }

  /** As {@code /proc/self/limits} has them. */
  private static List<String> limits(String openFiles) {
    return List.of(
        "Limit                     Soft Limit           Hard Limit           Units     ",
        "Max open files            %-20s 1048576              files     ".formatted(openFiles),
        "Max locked memory         67108864             67108864             bytes     ");
  }

  private static void refused(ThrowingCallable check, String sentence) {
    var refusal = catchThrowableOfType(Refusal.class, check);
    assertThat(refusal).hasMessage(sentence);
    assertThat(refusal.code()).isEqualTo(ExitCode.DEFINITIONS);
  }
}
