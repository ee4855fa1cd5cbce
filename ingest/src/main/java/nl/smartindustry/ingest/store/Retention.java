package nl.smartindustry.ingest.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.delivery.Ledger;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.run.Custody.Terms;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.ingest.store.Retention.Purge.Stored;

/**
 * Finds what is past its date. Time is counted between stated days, never to that of the clock: a
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
   * @param needed whether a release that is kept was made from a delivery, by its id
   */
  public Purge due(Predicate<String> needed) {
    var ledger = Ledger.open(warehouse.restricted());
    return new Purge(warehouse, day, quarantine(ledger), data(ledger, needed), orphans(ledger));
  }

  private List<Stored> quarantine(Ledger ledger) {
    var seen = FirstSeen.in(warehouse);
    var due = new ArrayList<Stored>();
    for (var table : folders(warehouse.quarantine())) {
      for (var folder : folders(table)) {
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
    return folders(warehouse.restricted()).stream()
        .filter(table -> !isHidden(table))
        .map(table -> table.resolve(entry.delivery()))
        .filter(Retention::isThere)
        .toList();
  }

  /** Folders of deliveries that are in no ledger: they never counted, or no longer do. */
  private List<Stored> orphans(Ledger ledger) {
    var tables = new TreeSet<String>(Set.of(Corrections.TABLE));
    ledger.entries().values().forEach(entry -> tables.add(entry.table()));
    var orphans = new ArrayList<Stored>();
    for (var table : tables) {
      for (var folder : folders(warehouse.restricted().resolve(table))) {
        var id = folder.getFileName().toString();
        if (ledger.find(id).isEmpty() && !isHidden(folder)) {
          orphans.add(new Stored(id, List.of(folder)));
        }
      }
    }
    return orphans;
  }

  /** The folders in a folder, sorted; no link is followed. */
  private static List<Path> folders(Path folder) {
    return isThere(folder)
        ? StoredFiles.listing(folder).stream().filter(Retention::isThere).toList()
        : List.of();
  }

  private static boolean isThere(Path folder) {
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether a folder is one in which something is being made. */
  private static boolean isHidden(Path folder) {
    return folder.getFileName().toString().startsWith(".");
  }

  private static LocalDate since(LedgerEntry entry) {
    var read = LocalDate.parse(entry.reading().readFor());
    return entry.claims().arrival().filter(read::isBefore).orElse(read);
  }

  /**
   * What is to be removed from a warehouse.
   *
   * @param quarantine refused records past their date
   * @param data stored records past their date that no kept release needs
   * @param orphans stored records that are in no ledger
   */
  public record Purge(
      Warehouse warehouse,
      LocalDate day,
      List<Stored> quarantine,
      List<Stored> data,
      List<Stored> orphans) {

    /** What was stored of one delivery. */
    public record Stored(String delivery, List<Path> folders) {
      public Stored {
        folders = List.copyOf(folders);
      }
    }

    public Purge {
      quarantine = List.copyOf(quarantine);
      data = List.copyOf(data);
      orphans = List.copyOf(orphans);
    }

    /** Removes it. The ledger still lists each delivery, and that its records were purged. */
    public void carryOut() {
      var ledger = Ledger.open(warehouse.restricted());
      for (var stored : data) {
        ledger
            .find(stored.delivery())
            .ifPresent(entry -> ledger.record(entry.purgedOn(day.toString())));
      }
      for (var all : List.of(data, quarantine, orphans)) {
        all.forEach(stored -> stored.folders().forEach(StoredFiles::delete));
      }
      FirstSeen.remember(warehouse, day);
    }

    /** How many deliveries, by what is removed of them; empty where there is nothing to do. */
    public Map<String, Long> counts() {
      return quarantine.isEmpty() && data.isEmpty() && orphans.isEmpty()
          ? Map.of()
          : Map.of(
              "purged_quarantine", (long) quarantine.size(),
              "purged_data", (long) data.size(),
              "purged_orphans", (long) orphans.size());
    }

    /** A line a delivery: which, and what of it. */
    public List<String> lines() {
      var lines = new ArrayList<String>();
      quarantine.forEach(
          one -> lines.add("refused records of delivery '%s'".formatted(one.delivery())));
      data.forEach(one -> lines.add("stored records of delivery '%s'".formatted(one.delivery())));
      orphans.forEach(
          one ->
              lines.add("records of delivery '%s' that never counted".formatted(one.delivery())));
      return lines;
    }
  }

  /**
   * Refused records of deliveries that were refused as a whole are in no ledger. Their time begins
   * on the day on which retention meets them first; {@code restricted/retention.json} remembers it.
   */
  static final class FirstSeen {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, String> days;

    private FirstSeen(Map<String, String> days) {
      this.days = days;
    }

    static FirstSeen in(Warehouse warehouse) {
      var file = file(warehouse);
      try {
        return new FirstSeen(
            Files.exists(file)
                ? JSON.readValue(file.toFile(), new TypeReference<TreeMap<String, String>>() {})
                : new TreeMap<>());
      } catch (IOException cause) {
        throw new UncheckedIOException(cause);
      }
    }

    /** The day on which a folder was met first; today, when it is new. */
    LocalDate since(Path table, String delivery, LocalDate today) {
      var day = days.get(name(table, delivery));
      return day == null ? today : LocalDate.parse(day);
    }

    /** Remembers all that is in quarantine now; what is gone is forgotten. */
    static void remember(Warehouse warehouse, LocalDate today) {
      var before = in(warehouse);
      var now = new TreeMap<String, String>();
      for (var table : folders(warehouse.quarantine())) {
        for (var folder : folders(table)) {
          var id = folder.getFileName().toString();
          now.put(name(table, id), before.since(table, id, today).toString());
        }
      }
      if (!now.equals(before.days)) {
        store(file(warehouse), now);
      }
    }

    private static void store(Path file, Map<String, String> days) {
      try {
        StoredFiles.replace(file, JSON.writeValueAsBytes(days));
      } catch (JsonProcessingException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    private static String name(Path table, String delivery) {
      return table.getFileName() + "/" + delivery;
    }

    private static Path file(Warehouse warehouse) {
      return warehouse.restricted().resolve("retention.json");
    }
  }
}
