package nl.smartindustry.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.smartindustry.ingest.delivery.IngestPlan.LandingReport;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.rule.RecordCounts;

/**
 * What ingest has read, this night and before, of the deliveries that count.
 *
 * @param held deliveries that do not count because too much of them was refused
 * @param landing what else was found in the landing
 * @param warnings for the reader of the release
 */
public record IngestSummary(
    List<SourceSummary> sources,
    List<LedgerEntry> held,
    LandingReport landing,
    List<String> warnings) {

  /**
   * One source.
   *
   * @param fresh deliveries read now
   * @param known deliveries read before
   * @param deliveries the ledger's entry of each delivery that counts
   */
  public record SourceSummary(
      String source,
      String table,
      int fresh,
      int known,
      RecordCounts counts,
      List<LedgerEntry> deliveries) {}

  public IngestSummary {
    sources = List.copyOf(sources);
    held = List.copyOf(held);
    warnings = List.copyOf(warnings);
  }

  /** The tables that have nothing because all that was delivered of them is held. */
  public Set<String> heldTables() {
    var tables = new TreeSet<String>();
    held.forEach(entry -> tables.add(entry.table()));
    sources.forEach(source -> tables.remove(source.table()));
    return tables;
  }

  /** Records of all sources together, of which those of held deliveries are read only. */
  public RecordCounts counts() {
    return Stream.concat(
            sources.stream().map(SourceSummary::counts),
            held.stream().map(entry -> entry.counts().withheld()))
        .reduce(RecordCounts.NOTHING, RecordCounts::plus);
  }

  /** Records that were accepted one by one and do not count, as their delivery is held. */
  public long heldRecords() {
    return held.stream().mapToLong(entry -> entry.counts().accepted()).sum();
  }

  /** Of a delivery that does not count, and of what stands in for it. */
  static String heldWarning(LedgerEntry entry, List<LedgerEntry> active) {
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

  /** What a reader must know of a delivery that counts. */
  static List<String> warnings(LedgerEntry entry) {
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
