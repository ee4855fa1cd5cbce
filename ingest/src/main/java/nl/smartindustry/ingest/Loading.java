package nl.smartindustry.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.smartindustry.ingest.delivery.IngestPlan;
import nl.smartindustry.ingest.delivery.Ledger;
import nl.smartindustry.ingest.delivery.LedgerEntry.Reading;
import nl.smartindustry.ingest.edit.EditChecks;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.layout.SourceLayout;
import nl.smartindustry.ingest.rule.RecordCounts;
import nl.smartindustry.ingest.run.CrashPoint;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.SideBySide;
import nl.smartindustry.ingest.store.InspectedDelivery;
import nl.smartindustry.ingest.store.SourceLoad;
import nl.smartindustry.ingest.store.TableStaging;

/**
 * Reads sources and makes them count, each after those that its rules look into. Sources that do
 * not look into each other are read side by side, as in a small night Spark plans for longer than
 * it reads; they are made to count one after the other, in order of their names.
 */
record Loading(RunContext run, LayoutCatalogue catalogue, IngestPlan plan, Ledger ledger) {
  private static final String STAGING = ".staging-ingest";
  private static final double NANOS = 1e9;

  /** A source that has been read and does not count yet. */
  private record Read(
      String source, SourceLoad load, List<SourceLoad.Loaded> deliveries, double seconds) {}

  /**
   * @param inspected the new deliveries by source
   * @throws RuntimeException what the first source in order ended with, if any did
   */
  void load(Map<String, List<InspectedDelivery>> inspected) {
    for (var group : catalogue.sideBySide(inspected.keySet())) {
      var reading = new ArrayList<Callable<Read>>();
      for (String source : group) {
        var load = prepared(inspected.get(source));
        reading.add(() -> timed(source, load));
      }
      run.progress().say("Ingest %s …".formatted(String.join(", ", group)));
      SideBySide.each(reading, this::settle);
    }
  }

  /** Where the parts of deliveries wait until they count. */
  static Path staging(RunContext run) {
    return run.warehouse().restricted().resolve(STAGING);
  }

  /** How a source is read in this run. */
  static Reading reading(SourceLayout source, String keyId, RunContext run) {
    var key = source.identifying().isEmpty() ? "" : keyId;
    var day = run.settings().referenceDate().toString();
    return new Reading(source.fingerprint(), key, null, day);
  }

  private SourceLoad prepared(List<InspectedDelivery> deliveries) {
    run.session(); // opened here, by one thread
    var first = deliveries.get(0).delivery();
    var source = catalogue.get(first.source(), first.schema());
    source.edits().flatMap(EditChecks::needless).ifPresent(run.progress()::say);
    var staging = new TableStaging(staging(run).resolve(source.key()));
    return new SourceLoad(
        source,
        deliveries,
        new SourceLoad.Ground(staging, run.warehouse()),
        reading(source, plan.keyId(), run),
        plan.references());
  }

  private Read timed(String source, SourceLoad load) {
    long start = System.nanoTime();
    var staged = load.stage(run.session());
    return new Read(source, load, staged, (System.nanoTime() - start) / NANOS);
  }

  private void settle(Read read) {
    CrashPoint.reached("ingest");
    var counts = RecordCounts.NOTHING;
    for (var loaded : read.deliveries()) {
      ledger.forget(loaded.entry().delivery());
      ledger.record(read.load().settle(loaded, run.warehouse()));
      counts = counts.plus(loaded.entry().counts());
    }
    run.progress()
        .say(
            String.format(
                Locale.ROOT,
                "  %s: %d deliveries, %d records, %d accepted, %d corrected, %d quarantined,"
                    + " %d duplicates (%.1f s)",
                read.source(),
                read.deliveries().size(),
                counts.read(),
                counts.accepted(),
                counts.corrected(),
                counts.quarantined(),
                counts.duplicates(),
                read.seconds()));
  }
}
