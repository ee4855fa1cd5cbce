package nl.smartindustry.report.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.approval.Approvals.Request;
import nl.smartindustry.report.desk.SmallRelease;
import nl.smartindustry.report.release.PublicationProtocol;
import nl.smartindustry.report.run.Provenance;
import nl.smartindustry.report.run.RunLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApprovalsTest {
  private static final Instant MAY = Instant.parse("2024-05-19T07:00:00Z");
  private static final String FIGURES =
      """
      INDICATOR | TIME_PERIOD | OBS_VALUE
      SI_FL_N   | 2024        | 46
      """;

  @TempDir Path root;

  @Test
  void aLetterIsAReleaseOfAnEarlierDayThatHasBecomeCurrent() {
    var spring = approved("2024-03-31", null, MAY);
    approved("2024-09-30", Instant.parse("2999-01-01T00:00:00Z"), MAY);

    assertThat(letters("2025-03-31")).containsExactly(spring);
    assertThat(letters("2024-03-31")).isEmpty();
  }

  @Test
  void aLookBackDoesNotSeeALetterThatWasApprovedLater() {
    approved("2024-03-31", null, MAY);
    var approvals = new Approvals(new Warehouse(root));
    var day = LocalDate.parse("2024-09-30");

    assertThat(approvals.letters(day, Optional.of(LocalDate.parse("2024-05-18")))).isEmpty();
    assertThat(approvals.letters(day, Optional.of(LocalDate.parse("2024-05-19")))).hasSize(1);
  }

  private List<String> letters(String day) {
    return new Approvals(new Warehouse(root)).letters(LocalDate.parse(day), Optional.empty());
  }

  private String approved(String day, Instant embargo, Instant now) {
    var warehouse = new Warehouse(root);
    var release =
        SmallRelease.publish(root, FIGURES, new Provenance(List.of(), Map.of(), "d", "1", day));
    var approvals = new Approvals(warehouse);
    approvals.record(release, "c", new Request(Map.of(), Map.of(), embargo, null), now);
    try (var lock = RunLock.acquire(warehouse)) {
      approvals.takeDue(new PublicationProtocol(lock), now);
    }
    return release;
  }
}
