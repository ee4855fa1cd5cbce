package nl.smartindustry.ingest.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.smartindustry.ingest.delivery.Ledger;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.run.Custody.Terms;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.ingest.store.Purge.Stored;

/**
 * Finds what is past its date. Time is counted between days that are said, never to the clock's: a
 * delivery's time begins on the day it arrived or on the reference date of the run that read it,
 * whichever is later, and is measured against the day of this retention.
 *
 * @param day against which time is measured: the reference date of a night, or a day that the
 *     operator names
 */
public record Retention(Warehouse warehouse, Terms terms, LocalDate day) {

  /**
   * What is past its date and not needed.
   *
   * @param needed tells, by its id, whether a release that is kept was made from a delivery
   */
  public Purge due(Predicate<String> needed) {
    var ledger = Ledger.open(warehouse.restricted());
    return new Purge(warehouse, day, quarantine(ledger), data(ledger, needed), orphans(ledger));
  }

  private List<Stored> quarantine(Ledger ledger) {
    var seen = FirstSeen.in(warehouse);
    var due = new ArrayList<Stored>();
    for (var table : Folders.in(warehouse.quarantine())) {
      for (var folder : Folders.in(table)) {
        var id = folder.getFileName().toString();
        var since =
            ledger.find(id).map(Retention::since).orElseGet(() -> seen.since(table, id, day));
        if (since.plusDays(terms.quarantineDays()).isBefore(day)) {
          due.add(new Stored(id, List.of(folder)));
        }
      }
    }
    return due;
  }

  private List<Stored> data(Ledger ledger, Predicate<String> needed) {
    var due = new ArrayList<Stored>();
    for (var entry : ledger.entries().values()) {
      boolean past = since(entry).plusMonths(terms.dataMonths()).isBefore(day);
      if (past && !needed.test(entry.delivery())) {
        var folders = stored(entry);
        if (!folders.isEmpty()) {
          due.add(new Stored(entry.delivery(), folders));
        }
      }
    }
    return due;
  }

  /** All that was stored of a delivery: its records, and what was changed in them. */
  private List<Path> stored(LedgerEntry entry) {
    return Folders.in(warehouse.restricted()).stream()
        .filter(table -> !Folders.isHidden(table))
        .map(table -> table.resolve(entry.delivery()))
        .filter(Folders::isThere)
        .toList();
  }

  /** Folders of deliveries that no ledger knows: they never counted, or no longer do. */
  private List<Stored> orphans(Ledger ledger) {
    var tables = new TreeSet<String>(Set.of(Corrections.TABLE));
    ledger.entries().values().forEach(entry -> tables.add(entry.table()));
    var orphans = new ArrayList<Stored>();
    for (var table : tables) {
      for (var folder : Folders.in(warehouse.restricted().resolve(table))) {
        var id = folder.getFileName().toString();
        if (ledger.find(id).isEmpty() && !Folders.isHidden(folder)) {
          orphans.add(new Stored(id, List.of(folder)));
        }
      }
    }
    return orphans;
  }

  private static LocalDate since(LedgerEntry entry) {
    var read = LocalDate.parse(entry.reading().readFor());
    return entry.claims().arrival().filter(read::isBefore).orElse(read);
  }
}
