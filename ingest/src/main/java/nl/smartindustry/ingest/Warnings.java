package nl.smartindustry.ingest;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.delivery.LedgerEntry;

/** What a reader should be told of a delivery that has been read. */
final class Warnings {
  private Warnings() {}

  /** Of a delivery that does not count, and of what stands in for it. */
  static String held(LedgerEntry entry, List<LedgerEntry> active) {
    var standIn =
        active.stream()
            .filter(one -> one.source().equals(entry.source()))
            .filter(one -> one.period().equals(entry.period()))
            .map(LedgerEntry::delivery)
            .findFirst();
    return "Source '%s', period '%s': delivery '%s' is held: %s; %s"
        .formatted(
            entry.source(),
            entry.period(),
            entry.delivery(),
            entry.reading().held(),
            standIn
                .map("delivery '%s' stands in for it"::formatted)
                .orElse("what depends on it alone has no figure"));
  }

  static List<String> of(LedgerEntry entry) {
    var warnings = new ArrayList<>(entry.warnings());
    var counts = entry.counts();
    if (counts.quarantined() > 0) {
      warnings.add(
          "Delivery '%s': %d of %d records quarantined, by rule %s"
              .formatted(entry.delivery(), counts.quarantined(), counts.read(), counts.refused()));
    }
    if (counts.duplicates() > 0) {
      warnings.add(
          "Delivery '%s': %d records repeat an earlier one (each kept once)"
              .formatted(entry.delivery(), counts.duplicates()));
    }
    return warnings;
  }
}
