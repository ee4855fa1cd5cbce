package nl.smartindustry.report.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.run.StoredPhase;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.run.DurableFiles;
import nl.smartindustry.report.run.Provenance;
import nl.smartindustry.report.run.RunLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationLedgerTest {
  @TempDir Path folder;

  @Test
  void theFirstNightKnowsOfNoReleaseAndTheNextOfTheLast() throws IOException {
    assertThat(ledger().after(Drafts.provenance(1), Map.of())).isEqualTo(Drafts.provenance(1));

    var one = publish(1);
    var two = publish(2);

    assertThat(ledger().after(Drafts.provenance(2), Map.of()).earlier()).contains(one);
    assertThat(ledger().after(Drafts.provenance(3), Map.of()).earlier()).contains(two);
  }

  @Test
  void aNightThatWasPublishedFollowsFromWhatWasKnownThen() throws IOException {
    publish(1);
    publish(2);

    assertThat(ledger().after(Drafts.provenance(1), Map.of())).isEqualTo(Drafts.provenance(1));
    assertThat(publish(1)).isEqualTo(publish(1));
    assertThat(entries()).hasSize(2);
  }

  @Test
  void ofTheReleasesBeforeTheLastThatWasApprovedIsKnown() throws IOException {
    var one = publish(1);
    var two = publish(2);
    publish(3);
    var approved = Map.of(one, "first", two, "second");

    assertThat(ledger().after(Drafts.provenance(4), approved).definitive()).contains("second");
    assertThat(ledger().after(Drafts.provenance(2), approved).definitive()).contains("first");
    assertThat(ledger().after(Drafts.provenance(1), approved).definitive()).isEmpty();
    assertThat(ledger().after(Drafts.provenance(1), approved).alone())
        .isEqualTo(Drafts.provenance(1));
  }

  @Test
  void aReleaseThatIsPastItsYearsIsKnownStill() throws IOException {
    var one = publish(1);
    publish(2);
    DurableFiles.removeTree(warehouse().releases().resolve(one));

    assertThat(ledger().after(Drafts.provenance(2), Map.of()).earlier()).contains(one);
  }

  @Test
  void aReleaseThatWasNeverSeenIsNotKnownAndMakesWay() throws IOException {
    var one = publish(1);
    DurableFiles.removeTree(warehouse().releases().resolve(publish(2)));

    assertThat(ledger().after(Drafts.provenance(3), Map.of()).earlier()).contains(one);
    var three = publish(3);
    assertThat(entries()).hasSize(2).last().asString().startsWith("000002-" + three);
  }

  @Test
  void ofAReleaseWithoutLedgerTheNameIsKnown() throws IOException {
    String one;
    try (var lock = RunLock.acquire(warehouse())) {
      one = new PublicationProtocol(lock).publish(Drafts.night(1)).release();
    }

    assertThat(ledger().after(Drafts.provenance(2), Map.of()).earlier()).contains(one);
  }

  private Warehouse warehouse() {
    return new Warehouse(folder);
  }

  private PublicationLedger ledger() {
    return new PublicationLedger(warehouse());
  }

  private List<Path> entries() throws IOException {
    try (var files = Files.list(warehouse().restricted().resolve("ledger"))) {
      return files
          .map(Path::getFileName)
          .filter(name -> name.toString().endsWith(".json"))
          .sorted()
          .toList();
    }
  }

  /** A night after those before, with its restricted tables. */
  private String publish(int night) throws IOException {
    var provenance = ledger().after(Drafts.provenance(night), Map.of());
    store(provenance);
    try (var lock = RunLock.acquire(warehouse())) {
      var draft = Drafts.night(night);
      return new PublicationProtocol(lock)
          .publish(new ReleaseDraft(provenance, draft.statement(), draft.content(), draft.checks()))
          .release();
    }
  }

  private void store(Provenance provenance) throws IOException {
    var phase = new StoredPhase(warehouse().restricted().resolve("transform"));
    for (var table : List.of("publication_ledger", "protection_certificate")) {
      var place = Files.createDirectories(phase.folder(provenance.key()).resolve(table));
      Files.writeString(place.resolve("part-00000.txt"), table);
    }
  }
}
