package nl.smartindustry.report.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.smartindustry.ingest.delivery.Delivery.Claims;
import nl.smartindustry.ingest.delivery.Ledger;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.delivery.LedgerEntry.Reading;
import nl.smartindustry.ingest.run.Custody.Terms;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.run.Provenance;
import nl.smartindustry.report.run.RunLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases of three days; the last is current. Ten years later the first two are past theirs. */
class KeptReleasesTest {
  private static final LocalDate TEN_YEARS_ON = LocalDate.of(2035, 4, 1);

  @TempDir Path folder;
  private Warehouse warehouse;
  private String first;
  private String second;

  @BeforeEach
  void publishThree() {
    warehouse = new Warehouse(folder);
    first = publish("2023-03-31");
    second = publish("2024-03-31");
    publish("2025-03-31");
  }

  @Test
  void theCurrentReleaseIsNeverDue() {
    assertThat(kept(List.of()).due()).containsExactly(first, second);
    assertThat(kept(List.of()).kept()).isEmpty();
  }

  @Test
  void aReleaseThatTheSettingsNameStays() {
    assertThat(kept(List.of(first)).due()).containsExactly(second);
    assertThat(kept(List.of(first)).kept()).isEqualTo(Map.of(first, "cited"));
  }

  @Test
  void aReleaseWhoseFiguresWereDeliveredBackAsTheLetterBeforeStays() {
    Ledger.open(warehouse.restricted())
        .record(
            new LedgerEntry(
                "publication_log-1",
                "publication_log",
                "2024-03-31",
                "publication_log",
                new Reading("f", "", null, "2025-03-31"),
                new Claims(1, "D", "", "", "", true, ""),
                List.of()));

    assertThat(kept(List.of()).due()).containsExactly(first);
    assertThat(kept(List.of()).kept()).isEqualTo(Map.of(second, "cited"));
  }

  @Test
  void aReleaseThatAReaderHoldsStaysUntilTheHoldIsGone() throws IOException {
    var hold = Files.createFile(warehouse.releases().resolve(first + ".hold"));

    assertThat(kept(List.of()).due()).containsExactly(second);
    assertThat(kept(List.of()).kept()).isEqualTo(Map.of(first, "held by a reader"));
    assertThat(new Releases(warehouse).list()).hasSize(3);

    Files.delete(hold);
    assertThat(kept(List.of()).due()).containsExactly(first, second);
  }

  @Test
  void aReleaseThatWasJustMadeStaysHoweverOldItsDay() {
    var soon = kept(List.of(), Instant.now().plus(29, ChronoUnit.DAYS));

    assertThat(soon.due()).isEmpty();
    assertThat(soon.kept()).containsEntry(first, "made less than 30 days ago");
  }

  @Test
  void whatWasReadAndApprovedStaysWithTheReleaseThatWasApproved() {
    var figures = new Provenance(List.of(), Map.of(), "d", "1.0.0", "2023-06-30");
    publish(figures.approving(first, Optional.empty()));

    assertThat(kept(List.of()).due()).contains(second).doesNotContain(first);
    assertThat(kept(List.of()).kept()).isEqualTo(Map.of(first, "cited"));
  }

  @Test
  void whatIsKeptIsNamedAsARelease() {
    var wrong =
        catchThrowable(() -> new Terms(null, null, null, null, null, List.of("2024-03-31")));

    assertThat(wrong)
        .hasMessage("Retention: keep names '2024-03-31' (a release, as 2025-03-31-0a1b2c3d4e5f)");
  }

  private KeptReleases kept(List<String> named) {
    return kept(named, Instant.now().plus(31, ChronoUnit.DAYS));
  }

  private KeptReleases kept(List<String> named, Instant now) {
    var terms = new Terms(null, null, null, null, null, named);
    return new KeptReleases(warehouse, terms, TEN_YEARS_ON, now);
  }

  private String publish(String day) {
    return publish(new Provenance(List.of(), Map.of(), "d", "1.0.0", day));
  }

  private String publish(Provenance provenance) {
    try (var lock = RunLock.acquire(warehouse)) {
      var draft =
          Drafts.draft(
              provenance,
              Drafts.statement(),
              staging -> {
                Files.writeString(staging.resolve("a.csv"), provenance.referenceDate());
                return Map.of();
              });
      return new PublicationProtocol(lock).publish(draft).release();
    }
  }
}
