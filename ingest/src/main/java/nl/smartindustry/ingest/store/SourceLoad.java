package nl.smartindustry.ingest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.contract.Field;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.delivery.LedgerEntry.Reading;
import nl.smartindustry.ingest.edit.EditedRows;
import nl.smartindustry.ingest.layout.CellType;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.Source;
import nl.smartindustry.ingest.pseudonym.PseudonymPlan;
import nl.smartindustry.ingest.read.DeliverySource;
import nl.smartindustry.ingest.read.Place;
import nl.smartindustry.ingest.read.PlannedSplit;
import nl.smartindustry.ingest.read.ReadPlan;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.ingest.validate.RuleBook;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** Reads all new deliveries of one source in one query, checks what came of it, and stores it. */
public final class SourceLoad {
  private static final RuleBook.Outcome OUTCOME =
      new RuleBook.Outcome(
          "corrections", ReadPlan.CHANGES, ReadPlan.RULE, ReadPlan.REASON, ReadPlan.WARNED);

  private final Source source;
  private final List<InspectedDelivery> deliveries;
  private final Staging staging;
  private final Reading reading;
  private final ReadPlan plan;

  /**
   * @param staging a folder of this load alone, on the warehouse's disk
   * @param reading how they are read, by which the ledger will know them
   */
  public SourceLoad(
      Source source, List<InspectedDelivery> deliveries, Staging staging, Reading reading) {
    this.source = source;
    this.reading = reading;
    this.deliveries = deliveries;
    this.staging = staging;
    var contract = source.contract();
    this.plan =
        new ReadPlan(
            source.layout(),
            contract.schema(),
            contract.key(),
            contract.fields().stream().filter(Field::required).map(Field::name).toList(),
            naming(),
            new PseudonymPlan(reading.pseudonymKey(), source.identifying()),
            deliveries.stream().flatMap(d -> d.splits().stream()).toList());
  }

  /** Reads and checks; nothing counts yet. */
  public List<LedgerEntry> stage(SparkSession spark) {
    makeStaging();
    List<PartOutcome> outcomes;
    try {
      outcomes = written(spark);
    } finally {
      unchanged(); // a file that changed also explains why it could not be read
    }
    return deliveries.stream().map(d -> Conservation.entry(source, d, reading, outcomes)).toList();
  }

  private List<PartOutcome> written(SparkSession spark) {
    write(spark, plan);
    var outcomes = new TreeMap<>(byPart(PartSink.outcomes(staging)));
    var repeats = repeats(spark);
    if (!repeats.isEmpty()) {
      write(spark, plan.of(repeats));
      outcomes.putAll(byPart(PartSink.outcomes(staging)));
    }
    return List.copyOf(outcomes.values());
  }

  /** Moves what was staged of a delivery to where it counts, unless too much of it was refused. */
  public void settle(LedgerEntry entry, Warehouse warehouse) {
    var table = entry.table();
    var delivery = entry.delivery();
    Settling.settle(
        staging.quarantined(delivery), warehouse.quarantine().resolve(table).resolve(delivery));
    Conservation.withinLimit(source, entry);
    Settling.settle(
        staging.corrections(delivery),
        warehouse.restricted().resolve(Corrections.TABLE).resolve(delivery));
    Settling.settle(
        staging.accepted(delivery), warehouse.restricted().resolve(table).resolve(delivery));
  }

  /** Numbers of other registers name an enterprise; those of this office do not. */
  private Set<String> naming() {
    var naming =
        source.layout().columns().stream()
            .filter(column -> column.stored() && column.type() == CellType.KEY)
            .map(ColumnSpec::field)
            .filter(field -> !source.contract().key().contains(field))
            .collect(Collectors.toSet());
    naming.addAll(source.identifying().keySet());
    return naming;
  }

  private void makeStaging() {
    try {
      StoredFiles.delete(staging.root());
      Settling.ownFolder(staging.root());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private void write(SparkSession spark, ReadPlan part) {
    var option = part.encoded();
    var rows =
        spark.read().format(DeliverySource.class.getName()).option(ReadPlan.OPTION, option).load();
    var judged = RuleBook.apply(rows, source.rules(), OUTCOME, plan.concealed());
    source
        .edits()
        .map(edits -> EditedRows.apply(judged, edits, OUTCOME))
        .orElse(judged)
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
