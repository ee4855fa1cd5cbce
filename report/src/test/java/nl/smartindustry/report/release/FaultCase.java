package nl.smartindustry.report.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.report.run.FolderListing;

/**
 * One fault and what must hold after it: the current release verifies and is the old one or the
 * new; the same command without the fault gives the release of a run that never met one, and leaves
 * nothing half-made.
 *
 * @param night the command that publishes {@code after}
 * @param releases the folder of the releases
 * @param before the release that is current now, empty where there is none
 * @param after the release of a run without fault
 */
record FaultCase(
    FaultHarness night, CurrentView view, Path releases, Optional<String> before, String after) {
  static final int KILLED = 137;

  /** Kills after {@code delay}, checks, runs again and checks; whether it was hit alive. */
  boolean killAfter(Duration delay) throws IOException, InterruptedException {
    int exitCode = night.killAfter(delay).exitCode();
    assertThat(exitCode).isIn(0, KILLED);
    recover();
    return exitCode == KILLED;
  }

  private void recover() throws IOException, InterruptedException {
    var meanwhile = view.verified();
    assertThat(meanwhile).isIn(before, Optional.of(after));
    assertThat(night.run().exitCode()).isZero();
    assertThat(view.verified()).contains(after);
    assertThat(leftovers()).isEmpty();
  }

  private List<String> leftovers() throws IOException {
    return FolderListing.namesIn(releases).stream()
        .filter(name -> !name.matches("\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{12}|current\\.json"))
        .toList();
  }
}
