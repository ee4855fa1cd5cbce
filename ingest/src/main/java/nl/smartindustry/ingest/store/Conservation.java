package nl.smartindustry.ingest.store;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.delivery.LedgerEntry.LedgerFile;
import nl.smartindustry.ingest.delivery.LedgerEntry.Reading;
import nl.smartindustry.ingest.format.file.FileInspection;
import nl.smartindustry.ingest.layout.SourceLayout;
import nl.smartindustry.ingest.rule.RecordCounts;
import nl.smartindustry.ingest.rule.confront.Confrontation;
import nl.smartindustry.ingest.store.PartSink.PartOutcome;

/**
 * No record is lost: in each file accepted + quarantined + duplicates = read, where "read" was
 * counted by the look at its bytes and the rest by the tasks that wrote.
 */
final class Conservation {
  private Conservation() {}

  /** What became of all records of a delivery, after its counts have been found to add up. */
  static RecordCounts counted(InspectedDelivery inspected, List<PartOutcome> outcomes) {
    return inspected.files().stream()
        .map(file -> counts(inspected, file, outcomes))
        .reduce(RecordCounts.NOTHING, RecordCounts::plus);
  }

  /** The ledger's entry for a delivery, with what the rules warn of. */
  static LedgerEntry entry(
      SourceLayout source,
      InspectedDelivery inspected,
      List<PartOutcome> outcomes,
      Confrontation confrontation,
      Reading reading) {
    var delivery = inspected.delivery();
    var files = files(inspected, outcomes);
    files.add(files.remove(files.size() - 1).with(confrontation.warnings()));
    return new LedgerEntry(
        delivery.id(),
        delivery.source(),
        delivery.period(),
        source.layout().table(),
        reading,
        delivery.claims(),
        files);
  }

  private static List<LedgerFile> files(InspectedDelivery inspected, List<PartOutcome> outcomes) {
    var files = new ArrayList<LedgerFile>();
    for (var file : inspected.files()) {
      var counts = counts(inspected, file, outcomes);
      files.add(new LedgerFile(file.file().toString(), file.identity(), counts, file.warnings()));
    }
    return files;
  }

  private static RecordCounts counts(
      InspectedDelivery inspected, FileInspection file, List<PartOutcome> outcomes) {
    var sum = RecordCounts.NOTHING;
    for (var outcome : outcomes) {
      if (outcome.delivery().equals(inspected.id()) && outcome.file().equals(file.name())) {
        sum = sum.plus(outcome.counts());
      }
    }
    if (sum.read() != inspected.records(file)) {
      throw Refusal.of(
          ExitCode.INTERNAL,
          "File '%s': accepted %d + quarantined %d + duplicates %d (read were %d)",
          file.name(),
          sum.accepted(),
          sum.quarantined(),
          sum.duplicates(),
          file.records());
    }
    return sum;
  }
}
