package nl.smartindustry.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import nl.smartindustry.ingest.delivery.IngestPlan;
import nl.smartindustry.ingest.delivery.Ledger;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.delivery.LedgerEntry.Reading;
import nl.smartindustry.ingest.edit.EditChecks;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.layout.SourceLayout;
import nl.smartindustry.ingest.rule.RecordCounts;
import nl.smartindustry.ingest.run.CrashPoint;
import nl.smartindustry.ingest.run.Progress.Meter;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.store.GroupLoad;
import nl.smartindustry.ingest.store.InspectedDelivery;
import nl.smartindustry.ingest.store.SourceLoad;

/**
 * Reads sources and makes them count, each after those that its rules look into. Sources that do
 * not look into each other are read in one job; they are made to count one after the other, in
 * order of their names. Where the settings ask for years, each of these jobs reads one year, the
 * earliest first: a run that is stopped loses the year that it was reading. No rule looks into a
 * later period of its own source, so that what is stored is the same.
 *
 * @param done hears of each year that has been stored, with its counts of deliveries and records
 * @param judged hears of each delivery before it is made to count, or is refused
 */
record Loading(
    RunContext run,
    LayoutCatalogue catalogue,
    IngestPlan plan,
    Ledger ledger,
    BiConsumer<String, Map<String, Long>> done,
    Consumer<LedgerEntry> judged) {
  private static final int YEAR = 4;

  /**
   * @param inspected the new deliveries by source
   * @throws RuntimeException what the first source in order ended with, if any did
   */
  void load(Map<String, List<InspectedDelivery>> inspected) {
    long all = inspected.values().stream().mapToLong(List::size).sum();
    var progress = run.progress().meter("deliveries", all);
    for (var group : catalogue.sideBySide(inspected.keySet())) {
      if (run.settings().years().isEmpty()) {
        load(group.stream().map(inspected::get).toList());
      } else {
        byYear(group.stream().map(inspected::get).toList(), progress);
      }
    }
  }

  private void byYear(List<List<InspectedDelivery>> sources, Meter progress) {
    var years = new TreeSet<String>();
    sources.forEach(source -> source.forEach(one -> years.add(year(one))));
    for (var year : years) {
      var ofYear =
          sources.stream()
              .map(source -> source.stream().filter(one -> year(one).equals(year)).toList())
              .filter(source -> !source.isEmpty())
              .toList();
      var counts = load(ofYear);
      long deliveries = ofYear.stream().mapToLong(List::size).sum();
      done.accept(year, Map.of("deliveries", deliveries, "read", counts.read()));
      progress.add(deliveries);
    }
  }

  private static String year(InspectedDelivery one) {
    var period = one.delivery().period();
    return period.substring(0, Math.min(YEAR, period.length()));
  }

  private RecordCounts load(List<List<InspectedDelivery>> sources) {
    var loads = sources.stream().map(this::prepared).toList();
    var names = loads.stream().map(SourceLoad::name).toList();
    run.progress().say("Ingest %s …".formatted(String.join(", ", names)));
    try (var read = new GroupLoad(run.session(), run.progress(), loads)) {
      read.read();
      return loads.stream()
          .map(load -> settle(load, read.judged(load)))
          .reduce(RecordCounts.NOTHING, RecordCounts::plus);
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

  private RecordCounts settle(SourceLoad load, List<SourceLoad.Loaded> deliveries) {
    CrashPoint.reached("ingest");
    var counts = RecordCounts.NOTHING;
    for (var loaded : deliveries) {
      judged.accept(loaded.entry());
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
    return counts;
  }
}
