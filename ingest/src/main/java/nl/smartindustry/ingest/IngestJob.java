package nl.smartindustry.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.smartindustry.ingest.IngestSummary.SourceSummary;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.delivery.Arrivals;
import nl.smartindustry.ingest.delivery.Delivery;
import nl.smartindustry.ingest.delivery.IngestPlan;
import nl.smartindustry.ingest.delivery.Ledger;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.delivery.Planning;
import nl.smartindustry.ingest.derived.Derivations;
import nl.smartindustry.ingest.derived.DerivedTable;
import nl.smartindustry.ingest.derived.MunicipalityChanges;
import nl.smartindustry.ingest.derived.links.UnitLinks;
import nl.smartindustry.ingest.derived.review.ReviewList;
import nl.smartindustry.ingest.derived.review.Reviews;
import nl.smartindustry.ingest.derived.units.ContinuityUnits;
import nl.smartindustry.ingest.format.packed.PackedFiles;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.pseudonym.PseudonymKey;
import nl.smartindustry.ingest.pseudonym.PseudonymKey.Keyring;
import nl.smartindustry.ingest.rule.RecordCounts;
import nl.smartindustry.ingest.run.CrashPoint;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.Settings;
import nl.smartindustry.ingest.store.Corrections;
import nl.smartindustry.ingest.store.SourceLoad;

/** The collect phase: from delivered files to validated tables, and those derived from them. */
public record IngestJob(LayoutCatalogue catalogue, Derivations derivations) {
  public static IngestJob load(Definitions definitions) {
    var catalogue = LayoutCatalogue.load(definitions);
    return new IngestJob(catalogue, derivedTables(definitions, catalogue));
  }

  /** The same where some tables, if that is known, must have been delivered and no others. */
  public IngestJob needing(Optional<Set<String>> tables) {
    return new IngestJob(new LayoutCatalogue(catalogue.sources(), tables), derivations);
  }

  /** The same with tables that later phases keep. */
  public IngestJob with(List<DerivedTable> kept) {
    var all = Stream.concat(derivations.ordered().stream(), kept.stream()).toList();
    return new IngestJob(catalogue, Derivations.of(all, catalogue.tables()));
  }

  /**
   * What there is to read, without reading it and without Spark.
   *
   * @throws nl.smartindustry.ingest.definition.Refusal when a mandatory source is missing, a
   *     manifest is wrong, or a delivery has changed since it was read
   */
  public IngestPlan plan(Settings settings) {
    return Planning.of(settings, catalogue, Ledger.open(settings.warehouse().restricted()));
  }

  /** What there would be to read if nothing had been read yet; the ledger stays as it is. */
  public IngestPlan planAgain(Settings settings) {
    var ledger = Ledger.open(settings.warehouse().restricted());
    return Planning.of(settings, catalogue, ledger.without(readable(ledger, settings)));
  }

  /**
   * Makes the next run read every delivery and derive every table again, as if for the first time.
   */
  public void forget(Settings settings) {
    var ledger = Ledger.open(settings.warehouse().restricted());
    readable(ledger, settings).forEach(ledger::forget);
    Derivations.forget(settings.warehouse());
  }

  /** The deliveries that have not been cleared from the landing since they were read. */
  private static List<String> readable(Ledger ledger, Settings settings) {
    return ledger.entries().values().stream()
        .filter(entry -> !Arrivals.cleared(entry, settings.landing()))
        .map(LedgerEntry::delivery)
        .toList();
  }

  /**
   * Reads what is new, stores it and makes the tables of all deliveries that count known to the
   * run. Where a delivery turns out to be held, one that stands in for it is read as well.
   *
   * @param planned by {@link #plan}; what arrives after it is read in the next run
   */
  public IngestSummary run(RunContext run, IngestPlan planned) {
    return run(run, planned, (year, counts) -> {});
  }

  /**
   * The same.
   *
   * @param done hears of each year that was stored, where the settings ask for years, with its
   *     counts of deliveries and records
   */
  public IngestSummary run(
      RunContext run, IngestPlan planned, BiConsumer<String, Map<String, Long>> done) {
    if (planned.anythingNew()) {
      catalogue.checkRules();
    }
    run.expectBytes(planned.bytes());
    var ledger = Ledger.open(run.warehouse().restricted());
    planned.landing().arrivals().withdrawals().stream()
        .filter(notice -> ledger.find(notice.id()).isEmpty())
        .forEach(notice -> ledger.record(noted(run, notice)));
    unlisted(run, planned, ledger);
    var read = new TreeSet<String>();
    var sound = new TreeSet<String>();
    var plan = planned;
    while (plan.anythingNew()) {
      confirm(run, plan.reads(ledger), sound);
      load(run, plan, new Loading(run, catalogue, plan, ledger, done, judged -> {}));
      plan.fresh().forEach(delivery -> read.add(delivery.id()));
      sound.addAll(read);
      plan = Planning.after(plan, run.settings(), catalogue, ledger);
    }
    confirm(run, plan.reads(ledger), sound);
    plan.key().ifPresent(Keyring::hold);
    CrashPoint.reached("contract");
    return provide(run, plan, read);
  }

  /**
   * Reads the files that the settings name as a night would, whatever else must come; nothing is
   * derived from them.
   *
   * @param judged hears what was counted, also of files that are refused after that
   * @return what is known of their delivery then, counted or held
   * @throws nl.smartindustry.ingest.definition.Refusal as a night would be refused; what the rules
   *     found is stored nevertheless, where the files could be read
   */
  public LedgerEntry screen(RunContext run, Consumer<LedgerEntry> judged) {
    catalogue.checkRules();
    var ledger = Ledger.open(run.warehouse().restricted());
    var plan = Planning.alone(run.settings(), catalogue, ledger);
    run.expectBytes(plan.bytes());
    load(run, plan, new Loading(run, catalogue, plan, ledger, (year, counts) -> {}, judged));
    return ledger.entries().values().iterator().next();
  }

  private static void unlisted(RunContext run, IngestPlan plan, Ledger ledger) {
    long count =
        plan.fresh().stream()
            .flatMap(delivery -> ledger.find(delivery.id()).stream())
            .filter(LedgerEntry::unlisted)
            .count();
    if (count > 0) {
      run.progress()
          .say(
              "  %d deliveries are read again: a version before kept no list of the files it stored"
                  .formatted(count));
    }
  }

  /** Confirms that what was stored of deliveries is as it was written; of each once a run. */
  private static void confirm(RunContext run, Stream<LedgerEntry> stored, Set<String> sound) {
    stored
        .filter(entry -> sound.add(entry.delivery()))
        .forEach(entry -> entry.reading().stored().confirm(run.warehouse().restricted()));
  }

  private void load(RunContext run, IngestPlan plan, Loading loading) {
    plan.key().ifPresent(key -> hold(run, plan, key));
    try {
      var inspected = new FileChecks(catalogue).inspect(plan, loading.ledger(), run);
      loading.load(inspected);
    } finally {
      PackedFiles.unpackedUnder(run.warehouse()).remove();
    }
    StoredFiles.delete(SourceLoad.staging(run.warehouse()));
  }

  /** A withdrawal is remembered, so that it holds when the landing has been cleared. */
  private LedgerEntry noted(RunContext run, Delivery notice) {
    var source = catalogue.get(notice.source());
    var table = source.layout().table();
    var landing = run.settings().landing();
    return LedgerEntry.ofWithdrawal(landing, notice, table, Loading.reading(source, "", run));
  }

  private static void hold(RunContext run, IngestPlan plan, PseudonymKey key) {
    Keyring.hold(key);
    if (key.isSample() && plan.anythingNew()) {
      run.progress().say("  pseudonyms under the public sample key, as the data are synthetic");
    }
  }

  private IngestSummary provide(RunContext run, IngestPlan plan, Set<String> read) {
    var active = plan.known();
    var bySource = new TreeMap<String, List<LedgerEntry>>();
    var byTable = new TreeMap<String, List<Path>>();
    for (var entry : active) {
      bySource.computeIfAbsent(entry.source(), s -> new ArrayList<>()).add(entry);
      byTable
          .computeIfAbsent(entry.table(), t -> new ArrayList<>())
          .add(run.warehouse().restricted().resolve(entry.table()).resolve(entry.delivery()));
    }
    var corrections = corrections(run, active);
    run.provide(Corrections.TABLE, corrections);
    byTable.forEach((table, folders) -> run.provide(table, folders.stream().sorted().toList()));
    var sources = bySource.values().stream().map(entries -> summary(entries, read)).toList();
    var warnings = new ArrayList<>(plan.warnings());
    plan.held().forEach(entry -> warnings.add(IngestSummary.heldWarning(entry, active)));
    active.forEach(entry -> warnings.addAll(IngestSummary.warnings(entry)));
    var reviewed = new Reviews(run, active).apply(corrections);
    warnings.addAll(reviewed.remarks());
    warnings.addAll(derivations.run(run, reviewed.active()));
    return new IngestSummary(sources, plan.held(), plan.landing(), warnings);
  }

  private static List<Path> corrections(RunContext run, List<LedgerEntry> active) {
    var table = run.warehouse().restricted().resolve(Corrections.TABLE);
    return active.stream()
        .filter(entry -> !entry.counts().changes().isEmpty())
        .map(entry -> table.resolve(entry.delivery()))
        .sorted()
        .toList();
  }

  private SourceSummary summary(List<LedgerEntry> entries, Set<String> read) {
    int fresh = (int) entries.stream().filter(e -> read.contains(e.delivery())).count();
    return new SourceSummary(
        entries.get(0).source(),
        entries.get(0).table(),
        fresh,
        entries.size() - fresh,
        entries.stream().map(LedgerEntry::counts).reduce(RecordCounts.NOTHING, (a, b) -> a.plus(b)),
        entries);
  }

  /** The tables that ingest derives, a line each; their order follows from what they need. */
  private static Derivations derivedTables(Definitions definitions, LayoutCatalogue catalogue) {
    var tables = new ArrayList<DerivedTable>();
    tables.add(MunicipalityChanges.load(definitions));
    tables.add(ContinuityUnits.load(definitions));
    tables.add(UnitLinks.load(definitions, catalogue));
    tables.addAll(ReviewList.all(definitions));
    var delivered = catalogue.tables();
    return Derivations.of(tables, delivered);
  }
}
