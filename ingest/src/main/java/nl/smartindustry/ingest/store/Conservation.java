package nl.smartindustry.ingest.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.contract.Inventory;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.delivery.LedgerEntry.LedgerFile;
import nl.smartindustry.ingest.delivery.LedgerEntry.Reading;
import nl.smartindustry.ingest.format.file.FileInspection;
import nl.smartindustry.ingest.layout.SourceLayout;
import nl.smartindustry.ingest.rule.RecordCounts;
import nl.smartindustry.ingest.rule.Rule.Tolerance;
import nl.smartindustry.ingest.rule.confront.Confrontation;
import nl.smartindustry.ingest.rule.confront.Confrontation.RuleResult;
import nl.smartindustry.ingest.store.PartWriter.PartOutcome;

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
    var files = files(inspected, outcomes);
    files.add(files.remove(files.size() - 1).with(confrontation.warnings()));
    return LedgerEntry.of(inspected.delivery(), source.layout().table(), reading, files);
  }

  /** What lies in the table is what was accepted. */
  static void stored(LedgerEntry entry, Inventory stored) {
    long rows = stored.rows(entry.table() + "/" + entry.delivery());
    if (rows != entry.counts().accepted()) {
      throw Refusal.of(
          ExitCode.INTERNAL,
          "Delivery '%s': stored %d records (accepted were %d)",
          entry.delivery(),
          rows,
          entry.counts().accepted());
    }
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

  /**
   * Whether a delivery is good enough to count: by its rules of severity stop and by its limits.
   */
  static final class Acceptability {
    private Acceptability() {}

    /**
     * Why a delivery is held: it does not count, and the night continues without it.
     *
     * @return empty for one that counts
     * @throws Refusal for one that breaks a rule that stops, for a mandatory one over its limit,
     *     and for any one over its second limit
     */
    static Optional<String> of(
        SourceLayout source, LedgerEntry entry, Confrontation confrontation) {
      var stopping = confrontation.stopping();
      if (!stopping.isEmpty()) {
        throw stopped(entry, stopping.get(0));
      }
      var accept = source.layout().accept();
      var counts = entry.counts();
      double share = accept.mandatory() ? accept.quarantineLimit() : accept.refuseLimit();
      if (Tolerance.isMore(counts.quarantined(), share, counts.read())) {
        throw Refusal.data("Delivery '%s': %s", entry.delivery(), words(counts, share));
      }
      double limit = accept.quarantineLimit();
      boolean held = Tolerance.isMore(counts.quarantined(), limit, counts.read());
      return held ? Optional.of(words(counts, limit)) : Optional.empty();
    }

    private static String words(RecordCounts counts, double limit) {
      return "%d of %d records quarantined, by rule %s (the limit is %s of all)"
          .formatted(counts.quarantined(), counts.read(), counts.refused(), limit);
    }

    private static Refusal stopped(LedgerEntry entry, RuleResult broken) {
      var note = broken.note().isEmpty() ? "" : "; " + broken.note();
      return Refusal.data(
          "Delivery '%s': rule '%s' is broken by %d of %d%s (expected: %s)",
          entry.delivery(),
          broken.rule(),
          broken.counts().fails(),
          broken.counts().items(),
          note,
          broken.label());
    }
  }
}
