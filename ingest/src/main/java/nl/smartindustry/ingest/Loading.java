package nl.smartindustry.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.smartindustry.ingest.delivery.IngestPlan;
import nl.smartindustry.ingest.delivery.Ledger;
import nl.smartindustry.ingest.delivery.LedgerEntry.Reading;
import nl.smartindustry.ingest.edit.EditChecks;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.layout.SourceLayout;
import nl.smartindustry.ingest.rule.RecordCounts;
import nl.smartindustry.ingest.run.CrashPoint;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.store.GroupLoad;
import nl.smartindustry.ingest.store.InspectedDelivery;
import nl.smartindustry.ingest.store.SourceLoad;

/**
 * Reads sources and makes them count, each after those that its rules look into. Sources that do
 * not look into each other are read in one job; they are made to count one after the other, in
 * order of their names.
 */
record Loading(RunContext run, LayoutCatalogue catalogue, IngestPlan plan, Ledger ledger) {
  /**
   * @param inspected the new deliveries by source
   * @throws RuntimeException what the first source in order ended with, if any did
   */
  void load(Map<String, List<InspectedDelivery>> inspected) {
    for (var group : catalogue.sideBySide(inspected.keySet())) {
      run.progress().say("Ingest %s …".formatted(String.join(", ", group)));
      var loads = group.stream().map(source -> prepared(inspected.get(source))).toList();
      try (var read = new GroupLoad(run.session(), run.progress(), loads)) {
        read.read();
        loads.forEach(load -> settle(load, read.judged(load)));
      }
    }
  }

  /** How a source is read in this run. */
  static Reading reading(SourceLayout source, String keyId, RunContext run) {
    var key = source.identifying().isEmpty() ? "" : keyId;
    var day = run.settings().referenceDate().toString();
    return new Reading(source.fingerprint(), key, null, day);
  }

  private SourceLoad prepared(List<InspectedDelivery> deliveries) {
    var first = deliveries.get(0).delivery();
    var source = catalogue.get(first.source(), first.schema());
    source.edits().flatMap(EditChecks::needless).ifPresent(run.progress()::say);
    return new SourceLoad(
        source, deliveries, run.warehouse(), reading(source, plan.keyId(), run), plan.references());
  }

  private void settle(SourceLoad load, List<SourceLoad.Loaded> deliveries) {
    CrashPoint.reached("ingest");
    var counts = RecordCounts.NOTHING;
    for (var loaded : deliveries) {
      ledger.forget(loaded.entry().delivery());
      ledger.record(load.settle(loaded));
      counts = counts.plus(loaded.entry().counts());
    }
    run.progress()
        .say(
            String.format(
                Locale.ROOT,
                "  %s: %d deliveries, %d records, %d accepted, %d corrected, %d quarantined,"
                    + " %d duplicates",
                load.name(),
                deliveries.size(),
                counts.read(),
                counts.accepted(),
                counts.corrected(),
                counts.quarantined(),
                counts.duplicates()));
  }
}
