package nl.smartindustry.ingest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.contract.Inventory;
import nl.smartindustry.ingest.contract.OwnerOnly;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.delivery.LedgerEntry.Reading;
import nl.smartindustry.ingest.edit.EditedRows;
import nl.smartindustry.ingest.format.DeliverySource;
import nl.smartindustry.ingest.format.ReadPlan;
import nl.smartindustry.ingest.format.file.PlannedSplit;
import nl.smartindustry.ingest.format.file.PlannedSplit.Place;
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
import nl.smartindustry.ingest.store.PartSink.PartOutcome;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** Reads all new deliveries of one source in one query, checks what came of it, and stores it. */
public final class SourceLoad {
  private final SourceLayout source;
  private final List<InspectedDelivery> deliveries;
  private final TableStaging staging;
  private final Reading reading;
  private final References references;
  private final GatheredFiles gathered;
  private final ReadPlan plan;

  /** A delivery that has been read and judged, and what the rules found. */
  public record Loaded(LedgerEntry entry, Confrontation confrontation) {}

  /**
   * @param place a folder of this load alone, and the warehouse it is in
   * @param reading how they are read, as the ledger records it
   * @param references the deliveries that count, these ones included
   */
  public SourceLoad(
      SourceLayout source,
      List<InspectedDelivery> deliveries,
      Ground place,
      Reading reading,
      References references) {
    this.source = source;
    this.reading = reading;
    this.deliveries = deliveries;
    this.staging = place.staging();
    this.references = references;
    var loading = deliveries.stream().map(InspectedDelivery::id).collect(Collectors.toSet());
    this.gathered = new GatheredFiles(staging, place.warehouse(), loading);
    this.plan =
        new ReadPlan(
            source.layout(),
            source.contract(),
            new PseudonymPlan(reading.pseudonymKey(), source.identifying()),
            new RulePlan(source.rules(), source.asked(), Map.of()),
            deliveries.stream().flatMap(d -> d.splits().stream()).toList());
  }

  /** Where a load works, and where it leaves what counts. */
  public record Ground(TableStaging staging, Warehouse warehouse) {}

  /** Reads and checks; nothing counts yet. */
  public List<Loaded> stage(SparkSession spark) {
    makeStaging();
    List<PartOutcome> outcomes;
    try {
      outcomes = written(spark);
    } finally {
      unchanged(); // a file that changed also explains why it could not be read
    }
    return judged(outcomes);
  }

  private List<PartOutcome> written(SparkSession spark) {
    try (var tables = new LookupTables(spark, source.rules(), references, gathered)) {
      var looking = plan.looking(tables.of(deliveries));
      write(spark, looking);
      var outcomes = new TreeMap<>(byPart(PartSink.outcomes(staging)));
      var repeats = repeats(spark);
      if (!repeats.isEmpty()) {
        write(spark, looking.of(repeats));
        outcomes.putAll(byPart(PartSink.outcomes(staging)));
      }
      return List.copyOf(outcomes.values());
    }
  }

  private List<Loaded> judged(List<PartOutcome> outcomes) {
    var found = new TreeMap<String, PartFindings>();
    outcomes.forEach(part -> found.merge(part.delivery(), part.findings(), PartFindings::plus));
    found.forEach((id, findings) -> gathered.keep(id, source.asked(), findings.measures()));
    var loaded = new ArrayList<Loaded>();
    for (var delivery : deliveries) {
      var counted = Conservation.counted(delivery, outcomes);
      var judge = new DeliveryJudge(source.rules(), comparisons(delivery));
      var confrontation =
          judge.judge(references.of(delivery.id()), found.get(delivery.id()), counted);
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
  public LedgerEntry settle(Loaded loaded, Warehouse warehouse) {
    var entry = loaded.entry();
    var delivery = entry.delivery();
    var quarantine = warehouse.quarantine().resolve(entry.table());
    TableStaging.settle(staging.quarantined(delivery), quarantine.resolve(delivery));
    var rules =
        settle(
            delivery,
            warehouse,
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
            warehouse,
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
  private static Inventory settle(String delivery, Warehouse warehouse, Map<String, Path> staged) {
    var restricted = warehouse.restricted();
    staged.forEach(
        (table, folder) ->
            TableStaging.settle(folder, restricted.resolve(table).resolve(delivery)));
    var folders = staged.keySet().stream().map(table -> table + "/" + delivery).sorted().toList();
    return Inventory.of(restricted, folders);
  }

  private void makeStaging() {
    try {
      StoredFiles.delete(staging.root());
      OwnerOnly.folder(staging.root());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private void write(SparkSession spark, ReadPlan part) {
    var option = part.encoded();
    var rows =
        spark.read().format(DeliverySource.class.getName()).option(ReadPlan.OPTION, option).load();
    var book = new RuleBook(source.rules(), source.asked(), source.identifying().keySet());
    var corrected = book.correct(rows);
    var edited = source.edits().map(edits -> EditedRows.apply(corrected, edits)).orElse(corrected);
    book.judge(edited)
        .write()
        .format(PartSink.class.getName())
        .option(ReadPlan.OPTION, option)
        .option(PartSink.STAGING, staging.root().toString())
        .mode(SaveMode.Append)
        .save();
  }

  /** The splits to read again because some of their records repeat an earlier one. */
  private List<PlannedSplit> repeats(SparkSession spark) {
    var again = new ArrayList<PlannedSplit>();
    for (var delivery : deliveries) {
      Map<Integer, Set<Place>> lines = KeyCheck.duplicates(spark, plan, staging, delivery.id());
      delivery.splits().stream()
          .filter(split -> lines.containsKey(split.part()))
          .map(split -> split.without(lines.get(split.part())))
          .forEach(again::add);
    }
    return again;
  }

  private void unchanged() {
    for (var delivery : deliveries) {
      for (var file : delivery.files()) {
        if (!file.identity().seems(file.file())) {
          throw Refusal.of(
              ExitCode.INPUT_OUTPUT, "File '%s': changed while it was read", file.name());
        }
      }
    }
  }

  private static Map<String, PartOutcome> byPart(List<PartOutcome> outcomes) {
    var byPart = new TreeMap<String, PartOutcome>();
    outcomes.forEach(o -> byPart.put("%s %05d".formatted(o.delivery(), o.part()), o));
    return byPart;
  }
}
