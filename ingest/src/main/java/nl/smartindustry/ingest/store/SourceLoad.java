package nl.smartindustry.ingest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.contract.Inventory;
import nl.smartindustry.ingest.contract.OwnerOnly;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.delivery.LedgerEntry.Reading;
import nl.smartindustry.ingest.format.ReadPlan;
import nl.smartindustry.ingest.layout.SourceLayout;
import nl.smartindustry.ingest.pseudonym.PseudonymKey.PseudonymPlan;
import nl.smartindustry.ingest.rule.RuleBook;
import nl.smartindustry.ingest.rule.confront.Confrontation;
import nl.smartindustry.ingest.rule.confront.DeliveryJudge;
import nl.smartindustry.ingest.rule.confront.PartFindings;
import nl.smartindustry.ingest.rule.confront.References;
import nl.smartindustry.ingest.rule.confront.RulePlan;
import nl.smartindustry.ingest.rule.confront.TableComparisons;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.ingest.store.Conservation.Acceptability;
import nl.smartindustry.ingest.store.GatheredFiles.LookupTables;
import nl.smartindustry.ingest.store.GroupLoad.SourcePlan;
import nl.smartindustry.ingest.store.GroupLoad.SourceSplit;
import nl.smartindustry.ingest.store.KeyCheck.Repeats;
import nl.smartindustry.ingest.store.PartWriter.PartOutcome;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** All new deliveries of one source: how they are read, and what comes of what was read. */
public final class SourceLoad {
  private final SourceLayout source;
  private final List<InspectedDelivery> deliveries;
  private final Warehouse warehouse;
  private final TableStaging staging;
  private final Reading reading;
  private final References references;
  private final GatheredFiles gathered;
  private final ReadPlan plan;
  private final Map<String, Repeats> repeated = new TreeMap<>();

  /** A delivery that has been read and judged, and what the rules found. */
  public record Loaded(LedgerEntry entry, Confrontation confrontation) {}

  /**
   * @param reading how they are read, as the ledger records it
   * @param references the deliveries that count, these ones included
   */
  public SourceLoad(
      SourceLayout source,
      List<InspectedDelivery> deliveries,
      Warehouse warehouse,
      Reading reading,
      References references) {
    this.source = source;
    this.reading = reading;
    this.deliveries = deliveries;
    this.warehouse = warehouse;
    this.staging = new TableStaging(staging(warehouse).resolve(source.key()));
    this.references = references;
    var loading = deliveries.stream().map(InspectedDelivery::id).collect(Collectors.toSet());
    this.gathered = new GatheredFiles(staging, warehouse, loading);
    this.plan =
        new ReadPlan(
            source.layout(),
            source.contract(),
            new PseudonymPlan(reading.pseudonymKey(), source.identifying()),
            new RulePlan(book(), Map.of()),
            source.edits().orElse(null),
            deliveries.stream().mapToLong(InspectedDelivery::records).sum());
  }

  private RuleBook book() {
    return RuleBook.of(
        source.contract().schema(), source.rules(), source.asked(), source.identifying().keySet());
  }

  /** Where the parts of deliveries wait until they count. */
  public static Path staging(Warehouse warehouse) {
    return warehouse.restricted().resolve(".staging-ingest");
  }

  /** The source and, unless it is the first, the version of its layout. */
  public String name() {
    return source.key();
  }

  /** All its splits, delivery by delivery. */
  List<SourceSplit> splits() {
    return deliveries.stream()
        .flatMap(delivery -> delivery.splits().stream())
        .map(split -> new SourceSplit(name(), split))
        .toList();
  }

  /** The tables that its rules look into; to be closed. */
  LookupTables lookups(JavaSparkContext spark) {
    return new LookupTables(spark, source.rules(), references, gathered);
  }

  SourcePlan plan(LookupTables tables) {
    return new SourcePlan(plan.looking(tables.of(deliveries)), staging.root().toString());
  }

  /** What was read, judged; nothing counts yet. */
  List<Loaded> judged(List<PartOutcome> outcomes) {
    var parts = new TreeMap<String, PartFindings>();
    outcomes.forEach(part -> parts.merge(part.delivery(), part.findings(), PartFindings::plus));
    parts.forEach((id, findings) -> gathered.keep(id, source.asked(), findings.measures()));
    var loaded = new ArrayList<Loaded>();
    for (var delivery : deliveries) {
      var counted = Conservation.counted(delivery, outcomes);
      var judge = new DeliveryJudge(source.rules(), comparisons(delivery));
      var found = judge.judge(references.of(delivery.id()), parts.get(delivery.id()), counted);
      var confrontation = repeated.get(delivery.id()).in(found, delivery);
      ConfrontationFiles.write(confrontation, staging);
      var how = reading.under(references.fingerprint(delivery.id(), source.rules()));
      loaded.add(
          new Loaded(
              Conservation.entry(source, delivery, outcomes, confrontation, how), confrontation));
    }
    return loaded;
  }

  private TableComparisons comparisons(InspectedDelivery delivery) {
    var file = delivery.files().size() == 1 ? delivery.files().get(0).name() : "";
    return new TableComparisons(references, source.asked(), file, gathered);
  }

  /**
   * Moves what was staged of a delivery to where it counts; of one that is held, only why.
   *
   * @return its entry in the ledger
   * @throws Refusal when it breaks a rule that stops, or far too many of its records were refused
   */
  public LedgerEntry settle(Loaded loaded) {
    var entry = loaded.entry();
    var delivery = entry.delivery();
    var quarantine = warehouse.quarantine().resolve(entry.table());
    TableStaging.settle(staging.quarantined(delivery), quarantine.resolve(delivery));
    var rules =
        settle(
            delivery,
            Map.of(
                ConfrontationFiles.TABLE, staging.confrontation(delivery),
                ConfrontationFiles.BROKEN, staging.broken(delivery)));
    var held = Acceptability.of(source, entry, loaded.confrontation());
    if (held.isPresent()) {
      return entry.heldFor(held.get()).storedAs(rules);
    }
    var records =
        settle(
            delivery,
            Map.of(
                GatheredFiles.FOLDER,
                staging.index(delivery),
                Corrections.TABLE,
                staging.corrections(delivery),
                entry.table(),
                staging.accepted(delivery)));
    Conservation.stored(entry, records);
    return entry.storedAs(rules.plus(records));
  }

  /** Moves staged folders of a delivery into the tables of these names, and lists their files. */
  private Inventory settle(String delivery, Map<String, Path> staged) {
    var restricted = warehouse.restricted();
    staged.forEach(
        (table, folder) ->
            TableStaging.settle(folder, restricted.resolve(table).resolve(delivery)));
    var folders = staged.keySet().stream().map(table -> table + "/" + delivery).sorted().toList();
    return Inventory.of(restricted, folders);
  }

  void makeStaging() {
    try {
      StoredFiles.delete(staging.root());
      OwnerOnly.folder(staging.root());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** The splits to read again because some of their records repeat an earlier one. */
  List<SourceSplit> repeats(SparkSession spark) {
    var again = new ArrayList<SourceSplit>();
    for (var delivery : deliveries) {
      var found = KeyCheck.repeats(spark, plan, staging, delivery.id());
      var lines = found.later();
      repeated.put(delivery.id(), found);
      delivery.splits().stream()
          .filter(split -> lines.containsKey(split.part()))
          .map(split -> new SourceSplit(name(), split.without(lines.get(split.part()))))
          .forEach(again::add);
    }
    return again;
  }

  /** Refuses a file that is no longer the one that was looked at. */
  void unchanged() {
    for (var delivery : deliveries) {
      for (var file : delivery.files()) {
        if (!file.identity().seems(file.file())) {
          throw Refusal.of(
              ExitCode.INPUT_OUTPUT, "File '%s': changed while it was read", file.name());
        }
      }
    }
  }
}
