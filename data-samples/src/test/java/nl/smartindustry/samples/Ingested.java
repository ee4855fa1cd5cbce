package nl.smartindustry.samples;

import static org.apache.spark.sql.functions.col;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import nl.smartindustry.ingest.IngestJob;
import nl.smartindustry.ingest.IngestSummary;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.delivery.Ledger;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.Sessions;
import nl.smartindustry.ingest.run.Settings;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What became of the records of a landing, read once from the warehouse and looked up by line. */
record Ingested(
    IngestSummary summary,
    LayoutCatalogue catalogue,
    Ledger ledger,
    Map<String, Row> rows,
    Map<String, String> rules,
    Map<String, String> corrections,
    RunContext run) {

  /** Rules that are judged when all records are known, and so are not counted by record. */
  static final List<String> AFTERWARDS = List.of("booked_once");

  static Ingested from(Path landing, Path warehouse) {
    var settings = settings(landing, warehouse);
    var definitions = settings.loadDefinitions();
    var run = run(settings, definitions);
    var job = IngestJob.load(definitions);
    var summary = job.run(run, job.plan(settings));
    var rows = new HashMap<String, Row>();
    var rules = new HashMap<String, String>();
    var tables = new TreeSet<String>();
    summary.sources().forEach(source -> tables.add(source.table()));
    for (String table : tables) {
      read(
              warehouse.resolve("restricted").resolve(table),
              "source_line, source_delivery, missing_reasons")
          .forEach(row -> rows.put(row.getString(1) + ":" + row.getLong(0), row));
      read(warehouse.resolve("quarantine").resolve(table), "line, delivery, rule")
          .forEach(row -> rules.put(row.getString(1) + ":" + row.getLong(0), row.getString(2)));
    }
    var corrections = new HashMap<String, String>();
    read(warehouse.resolve("restricted/correction"), "line, delivery, field, rule, after")
        .forEach(
            row ->
                corrections.put(
                    row.getString(1)
                        + ":"
                        + row.getLong(0)
                        + ":"
                        + row.getString(2)
                        + ":"
                        + row.getString(3),
                    row.getString(4)));
    return new Ingested(
        summary,
        LayoutCatalogue.load(definitions),
        Ledger.open(settings.warehouse().restricted()),
        rows,
        rules,
        corrections,
        run);
  }

  static Settings settings(Path landing, Path folder, PlantedDefect defect) {
    return settings(landing, folder.resolve("refused").resolve(defect.kind()));
  }

  private static Settings settings(Path landing, Path warehouse) {
    var places = new Settings.Places(landing, warehouse, Optional.empty());
    var day = LocalDate.of(2025, 3, 31);
    return new Settings(landing.resolve("s.yaml"), "t", true, day, places, List.of(), List.of());
  }

  /** A run whose session is that of all tests; it must not be closed. */
  @SuppressWarnings("resource")
  static RunContext run(Settings settings, Definitions definitions) {
    return new RunContext(settings, definitions, Progress.silent());
  }

  private static List<Row> read(Path table, String columns) {
    if (!Files.isDirectory(table)) {
      return List.of();
    }
    return Sessions.open(0)
        .read()
        .option("recursiveFileLookup", "true")
        .parquet(table.toString())
        .selectExpr(columns.split(", "))
        .collectAsList();
  }

  /** Whether the record was stored; of a file as a whole, whether any was. */
  boolean accepted(PlantedDefect defect) {
    return defect.line() > 0
        ? rows.containsKey(place(defect))
        : known(defect) && ledger.find(defect.delivery()).orElseThrow().counts().accepted() > 0;
  }

  /** How many records of the file say yes. */
  long yes(PlantedDefect defect) {
    var entry = ledger.find(defect.delivery()).orElseThrow();
    var table = run.warehouse().restricted().resolve(entry.table()).resolve(entry.delivery());
    return Sessions.open(0).read().parquet(table.toString()).where(field(defect)).count();
  }

  /** How many records of the file lack the field for the reason, or whether this one does. */
  long missing(PlantedDefect defect) {
    var reason = field(defect) + ":" + defect.reason();
    return rows.entrySet().stream()
        .filter(
            entry ->
                defect.line() > 0
                    ? entry.getKey().equals(place(defect))
                    : entry.getKey().startsWith(defect.delivery() + ":"))
        .filter(entry -> !entry.getValue().isNullAt(2))
        .filter(entry -> Arrays.asList(entry.getValue().getString(2).split(";")).contains(reason))
        .count();
  }

  /** What the field says after the correction; null when the rule did not correct it. */
  String after(PlantedDefect defect) {
    return corrections.get(place(defect) + ":" + field(defect) + ":" + defect.reason());
  }

  /** The rule under which the record is in quarantine; null when it is not. */
  String rule(PlantedDefect defect) {
    return rows.containsKey(place(defect)) ? "accepted" : rules.get(place(defect));
  }

  /** Whether the record is stored and its rule counted, or the file is spoken of. */
  boolean warned(PlantedDefect defect) {
    if (defect.line() == 0) {
      return spokenOf(defect);
    }
    var counts = ledger.find(defect.delivery()).orElseThrow().counts();
    boolean counted = counts.warned().getOrDefault(defect.reason(), 0L) > 0;
    return accepted(defect) && (counted || spokenOf(defect));
  }

  /** Whether a warning names the delivery or its file, and the rule or the words of the reason. */
  private boolean spokenOf(PlantedDefect defect) {
    var words = Arrays.asList(defect.reason().split("_"));
    return summary.warnings().stream()
        .filter(defect::named)
        .anyMatch(
            warning ->
                warning.contains(defect.reason()) || words.stream().allMatch(warning::contains));
  }

  /** Whether the record, or the file as a whole, was passed by as one that was there before. */
  boolean duplicate(PlantedDefect defect) {
    var entry = ledger.find(defect.delivery()).orElseThrow();
    return defect.line() == 0
        ? entry.copy()
        : entry.counts().duplicates() > 0
            && !rows.containsKey(place(defect))
            && !rules.containsKey(place(defect));
  }

  /** Whether two enterprises are one in some window, in the table of units. */
  boolean linked(PlantedDefect defect) {
    return derived(defect)
            .groupBy("window_from", "window_to", "continuity_id")
            .count()
            .where("count = 2")
            .count()
        > 0;
  }

  /** Whether what was known of both changed later. */
  boolean revised(PlantedDefect defect) {
    return derived(defect).select("enterprise_id").distinct().count() == 2;
  }

  private Dataset<Row> derived(PlantedDefect defect) {
    var contract = Contract.load(run.definitions(), defect.reason());
    return run.read(contract)
        .where(col("enterprise_id").isin((Object[]) defect.truth().split("\\|")));
  }

  /** Whether the delivery was read. */
  boolean known(PlantedDefect defect) {
    return ledger.find(defect.delivery()).isPresent();
  }

  /** The records in which something was put right. */
  List<String> correctedLines() {
    return corrections.keySet().stream()
        .map(key -> key.split(":")[0] + ":" + key.split(":")[1])
        .distinct()
        .sorted()
        .toList();
  }

  private String field(PlantedDefect defect) {
    return catalogue.sources().values().stream()
        .filter(source -> source.name().equals(defect.source()))
        .flatMap(source -> source.layout().columns().stream())
        .filter(column -> defect.column().equals(column.column()))
        .findFirst()
        .orElseThrow()
        .field();
  }

  private static String place(PlantedDefect defect) {
    return defect.delivery() + ":" + defect.line();
  }
}
