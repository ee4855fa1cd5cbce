package nl.smartindustry.report.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.smartindustry.ingest.contract.Inventory;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.delivery.Ledger;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.run.Custody.Terms;
import nl.smartindustry.ingest.run.StoredPhase;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.disk.DiskCall.Cut;
import nl.smartindustry.report.disk.MemoryDisk;
import nl.smartindustry.report.run.Failure;
import nl.smartindustry.report.run.Provenance;
import nl.smartindustry.report.run.RunJournal;
import nl.smartindustry.report.run.RunLock;
import nl.smartindustry.report.run.RunRecord.State;
import nl.smartindustry.transform.safe.VintageCell;
import nl.smartindustry.transform.safe.linked.ProtectionCertificate;

/**
 * A night as {@code Nightly} runs it, on any disk: the real lock, journal, ledgers, stored phases,
 * publication and retention, with a few words where Spark would make tables.
 *
 * @param clock for the record alone
 */
record StandInNight(Warehouse warehouse, Clock clock) {
  /** An answer of an enterprise, which stays among the restricted tables. */
  static final String CANARY = "KANARIE";

  static final String ROOT = "/warehouse";

  /** How a run ended, and what is current after it; null where it could not be recorded. */
  record Ended(ExitCode code, String release) {}

  static StandInNight on(MemoryDisk disk) {
    return new StandInNight(new Warehouse(disk.path(ROOT)), Clock.systemUTC());
  }

  Path root() {
    return warehouse.root();
  }

  /** The night on which the delivery of this number is new. */
  Ended night(int number) {
    return run("nightly", lock -> whole(lock, number));
  }

  /** The same from its deliveries on. */
  Ended restart(int number) {
    return run(
        "nightly --restart",
        lock -> {
          Ledger.open(warehouse.restricted()).forget(delivery(number));
          ingest(number);
          var provenance = provenance(number);
          transform(provenance, number);
          new PublicationProtocol(lock).publishAgain(draft(provenance, number));
          return current();
        });
  }

  Ended rollBack(String id) {
    return run(
        "releases rollback",
        lock -> {
          new Withdrawals(warehouse).rollBack(new PublicationProtocol(lock), id);
          return id;
        });
  }

  Ended retract(String id) {
    return run(
        "releases retract",
        lock -> {
          new Withdrawals(warehouse).retract(id, "a wrong source");
          return current();
        });
  }

  /** Removes the releases whose years are over after the day of a night. */
  Ended retention(int number) {
    return run(
        "retention",
        lock -> {
          var kept = new KeptReleases(warehouse, Terms.USUAL, dayOf(number), Instant.MAX);
          kept.due().forEach(kept::remove);
          return current();
        });
  }

  private Ended run(String command, Function<RunLock, String> work) {
    try (var lock = RunLock.acquire(warehouse)) {
      var journal = RunJournal.begin(lock, command, "%064x".formatted(1), clock);
      journal.warn(lock.repaired());
      return recorded(journal, () -> work.apply(lock));
    } catch (Refusal refused) {
      return new Ended(refused.code(), null);
    } catch (UncheckedIOException failure) {
      return new Ended(Failure.of(failure).code(), null);
    }
  }

  private Ended recorded(RunJournal journal, Supplier<String> work) {
    try {
      var release = work.get();
      journal.finish(State.PUBLISHED, ExitCode.PUBLISHED, release);
      return new Ended(ExitCode.PUBLISHED, release);
    } catch (Cut cut) {
      throw cut;
    } catch (RuntimeException | Error thrown) {
      var failure = Failure.of(thrown);
      journal.fail(failure, null);
      return new Ended(failure.code(), null);
    }
  }

  private String whole(RunLock lock, int number) {
    ingest(number);
    var provenance = provenance(number);
    var standing = new Standing(warehouse);
    var publication = new PublicationProtocol(lock);
    if (standing.isCurrent(provenance) || standing.withdrawn(provenance).isPresent()) {
      publication.sweep();
      return current();
    }
    transform(provenance, number);
    publication.publish(draft(provenance, number));
    return current();
  }

  private static ReleaseDraft draft(Provenance provenance, int number) {
    return Drafts.draft(provenance, Drafts.statement(), staging -> write(staging, number));
  }

  private void ingest(int number) {
    var restricted = warehouse.restricted();
    var delivery = delivery(number);
    var table = "survey_response/" + delivery;
    var known = Ledger.open(restricted).find(delivery);
    if (known.isPresent()) {
      known.get().reading().stored().confirm(restricted);
      return;
    }
    store(restricted.resolve(table), CANARY + number);
    var stored = Inventory.of(restricted, List.of(table));
    var reading = new LedgerEntry.Reading("f", "", null, "2025-03-31", null, null, stored);
    Ledger.open(restricted)
        .record(
            new LedgerEntry(
                delivery,
                "ict_survey",
                Integer.toString(2000 + number),
                "survey_response",
                reading,
                null,
                List.of()));
  }

  private void transform(Provenance provenance, int number) {
    var phase = new StoredPhase(warehouse.restricted().resolve("transform"));
    if (phase.holds(provenance.key())) {
      return;
    }
    new PublicationLedger(warehouse).confirm();
    var folder = phase.begin(provenance.key());
    store(folder.resolve(VintageCell.TABLE), CANARY + " cell " + number);
    store(folder.resolve(ProtectionCertificate.TABLE), CANARY + " proof " + number);
    phase.commit(provenance.key());
  }

  /** As {@code TableStore} does. */
  private static void store(Path table, String words) {
    var staging = table.resolveSibling(".staging-" + table.getFileName());
    try {
      StoredFiles.delete(staging);
      Files.createDirectories(staging);
      Files.writeString(staging.resolve("part-00000.txt"), words);
      StoredFiles.settle(staging, table);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Map<String, Long> write(Path staging, int number) throws IOException {
    Files.createDirectory(staging.resolve("tables"));
    Files.writeString(staging.resolve("tables/T1.csv"), "figure;" + number);
    Files.writeString(staging.resolve("letter.html"), "letter " + number);
    return Map.of("tables/T1.csv", 1L);
  }

  private String current() {
    return new Releases(warehouse).current().id();
  }

  static LocalDate dayOf(int number) {
    return LocalDate.of(2000 + number, 3, 31);
  }

  private static String delivery(int number) {
    return "ict_survey-%d-1".formatted(2000 + number);
  }

  private Provenance provenance(int number) {
    var input = "ict_survey/2024/%s/answers.csv".formatted(delivery(number));
    var alone =
        new Provenance(
            List.of(new Provenance.Input(input, "%064x".formatted(number), 7L)),
            Map.of("title", "test"),
            "d".repeat(64),
            "1.0.0",
            dayOf(number).toString());
    return new PublicationLedger(warehouse).after(alone, Map.of());
  }
}
