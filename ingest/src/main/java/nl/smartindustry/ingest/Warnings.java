package nl.smartindustry.ingest;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.delivery.LedgerEntry;

/** What a reader should be told of a delivery that has been read. */
final class Warnings {
  private Warnings() {}

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
    counts
        .warned()
        .forEach(
            (rule, n) ->
                warnings.add(
                    "Delivery '%s': rule '%s' warns of %d records"
                        .formatted(entry.delivery(), rule, n)));
    return warnings;
  }
}
