package nl.smartindustry.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.smartindustry.ingest.delivery.Delivery.Claims;
import nl.smartindustry.ingest.delivery.Ledger;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.delivery.LedgerEntry.Reading;
import nl.smartindustry.ingest.run.Custody.Terms;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.ingest.store.Retention.Purge;
import nl.smartindustry.ingest.store.Retention.Purge.Stored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thirty days of quarantine and thirteen months of data, by hand. */
class RetentionTest {
  @TempDir Path folder;
  private Warehouse warehouse;

  @BeforeEach
  void aDeliveryThatArrivedInJanuaryAndWasReadInFebruary() throws IOException {
    warehouse = new Warehouse(folder);
    store("n-2024-1", "2024-01-15", "2024-02-01");
  }

  @Test
  void quarantineIsPurgedAfterThirtyDaysAndNotOnTheThirtieth() {
    assertThat(due("2024-03-02").quarantine()).isEmpty();
    assertThat(due("2024-03-03").quarantine())
        .extracting(Stored::delivery)
        .containsExactly("n-2024-1");
  }

  @Test
  void timeBeginsWithArrivalWhereThatIsLater() throws IOException {
    store("n-2024-2", "2024-02-20", "2024-02-01");

    assertThat(due("2024-03-21").quarantine())
        .extracting(Stored::delivery)
        .containsExactly("n-2024-1");
    assertThat(due("2024-03-22").quarantine()).hasSize(2);
  }

  @Test
  void dataArePurgedAfterThirteenMonthsUnlessAKeptReleaseNeedsThem() {
    assertThat(due("2025-03-01").data()).isEmpty();
    assertThat(due("2025-03-02").data()).extracting(Stored::delivery).containsExactly("n-2024-1");
    assertThat(
            new Retention(warehouse, Terms.USUAL, LocalDate.of(2025, 3, 2))
                .due("n-2024-1"::equals)
                .data())
        .isEmpty();
  }

  @Test
  void whatIsPurgedIsGoneAndTheLedgerSaysSo() {
    var purge = due("2025-03-02");

    purge.carryOut();

    assertThat(folder.resolve("restricted/note/n-2024-1")).doesNotExist();
    assertThat(folder.resolve("restricted/correction/n-2024-1")).doesNotExist();
    assertThat(folder.resolve("quarantine/note/n-2024-1")).doesNotExist();
    assertThat(
            Ledger.open(warehouse.restricted()).find("n-2024-1").orElseThrow().reading().purged())
        .isEqualTo("2025-03-02");
    assertThat(purge.counts())
        .containsEntry("purged_quarantine", 1L)
        .containsEntry("purged_data", 1L);
    assertThat(purge.lines())
        .containsExactly(
            "refused records of delivery 'n-2024-1'", "stored records of delivery 'n-2024-1'");
    assertThat(due("2026-01-01").counts()).isEmpty();
  }

  @Test
  void whatAPurgeLeftBehindWhenItWasStoppedIsFoundAgain() throws IOException {
    due("2025-03-02").carryOut();
    Files.createDirectories(folder.resolve("restricted/note/n-2024-1"));

    assertThat(due("2025-03-02").data()).extracting(Stored::delivery).containsExactly("n-2024-1");
  }

  @Test
  void aDryLookChangesNothing() {
    due("2025-03-02");

    assertThat(folder.resolve("restricted/note/n-2024-1")).exists();
    assertThat(folder.resolve("restricted/retention.json")).doesNotExist();
  }

  @Test
  void theRefusedRecordsOfARefusedDeliveryCountFromWhenTheyWereSeenFirst() throws IOException {
    Files.createDirectories(folder.resolve("quarantine/note/refused-1"));
    due("2024-02-10").carryOut();

    assertThat(due("2024-03-11").quarantine())
        .extracting(Stored::delivery)
        .containsExactly("n-2024-1");
    assertThat(due("2024-03-12").quarantine())
        .extracting(Stored::delivery)
        .containsExactly("n-2024-1", "refused-1");
  }

  @Test
  void recordsThatNoLedgerKnowsNeverCountedAndGo() throws IOException {
    Files.createDirectories(folder.resolve("restricted/note/half-1"));
    Files.createDirectories(folder.resolve("restricted/derived/x"));

    assertThat(due("2024-02-02").orphans()).extracting(Stored::delivery).containsExactly("half-1");
  }

  @Test
  void otherTermsAreSaid() {
    var terms = new Terms(10, 1, null, null, null, null);

    var purge = new Retention(warehouse, terms, LocalDate.of(2024, 3, 2)).due(id -> false);

    assertThat(purge.quarantine()).hasSize(1);
    assertThat(purge.data()).hasSize(1);
  }

  private Purge due(String day) {
    return new Retention(warehouse, Terms.USUAL, LocalDate.parse(day)).due(id -> false);
  }

  private void store(String delivery, String arrived, String readFor) throws IOException {
    for (var place : List.of("restricted/note", "restricted/correction", "quarantine/note")) {
      Files.createDirectories(folder.resolve(place).resolve(delivery));
    }
    Ledger.open(warehouse.restricted())
        .record(
            new LedgerEntry(
                delivery,
                "n",
                "2024",
                "note",
                new Reading("f", "", null, readFor),
                new Claims(1, "D", "", "", "", true, arrived),
                List.of()));
  }
}
