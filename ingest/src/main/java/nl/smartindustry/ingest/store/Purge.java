package nl.smartindustry.ingest.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.delivery.Ledger;
import nl.smartindustry.ingest.run.Warehouse;

/**
 * What is to be removed from a warehouse.
 *
 * @param quarantine refused records past their date
 * @param data stored records past their date that no kept release needs
 * @param orphans stored records that no ledger knows
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

  /** Removes it. The ledger goes on telling of each delivery, and that its records were purged. */
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
        one -> lines.add("records of delivery '%s' that never counted".formatted(one.delivery())));
    return lines;
  }
}
