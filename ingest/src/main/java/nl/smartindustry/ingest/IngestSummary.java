package nl.smartindustry.ingest;

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
}
