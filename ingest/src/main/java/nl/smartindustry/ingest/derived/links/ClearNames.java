package nl.smartindustry.ingest.derived.links;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.smartindustry.ingest.delivery.Ledger;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.format.ReadPlan;
import nl.smartindustry.ingest.format.SplitReader;
import nl.smartindustry.ingest.format.file.PlannedSplit;
import nl.smartindustry.ingest.format.packed.PackedFiles;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.layout.SourceLayout;
import nl.smartindustry.ingest.pseudonym.PseudonymKey;
import nl.smartindustry.ingest.pseudonym.PseudonymKey.PseudonymPlan;
import nl.smartindustry.ingest.rule.DeliveredRecord;
import nl.smartindustry.ingest.rule.RuleBook;
import nl.smartindustry.ingest.rule.confront.RulePlan;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.store.InspectedDelivery;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Names as delivered, read once more from the delivered files when names have to be compared. They
 * are in no stored table, where a pseudonym stands in their place, and are not kept here either.
 */
record ClearNames(RunContext run, LayoutCatalogue catalogue, PackedFiles packed) {
  private static final StructType TEXTS =
      StructType.fromDDL("delivery STRING, line BIGINT, name STRING");

  /**
   * The names of a table's records.
   *
   * @return one row per record with a name: {@code delivery, line, name}; null when no delivery of
   *     the table has the field
   */
  Dataset<Row> of(String table, String field) {
    var bySource =
        entries(table).stream()
            .filter(ClearNames::isThere)
            .collect(groupingBy(LedgerEntry::source, TreeMap::new, toList()));
    return bySource.values().stream()
        .map(deliveries -> read(deliveries, field))
        .filter(Objects::nonNull)
        .reduce(Dataset::union)
        .orElse(null);
  }

  /** How many deliveries of a table have been cleared from the landing, and their names with it. */
  long cleared(String table) {
    return entries(table).stream().filter(entry -> !isThere(entry)).count();
  }

  private List<LedgerEntry> entries(String table) {
    var ledger = Ledger.open(run.warehouse().restricted());
    return run.folders(table).stream()
        .map(folder -> ledger.find(folder.getFileName().toString()).orElseThrow())
        .toList();
  }

  private static boolean isThere(LedgerEntry entry) {
    return entry.files().stream()
        .allMatch(file -> Files.isRegularFile(Path.of(file.path()), LinkOption.NOFOLLOW_LINKS));
  }

  private Dataset<Row> read(List<LedgerEntry> deliveries, String field) {
    var source = catalogue.get(deliveries.get(0).source());
    if (source.layout().columns().stream().noneMatch(column -> field.equals(column.field()))) {
      return null;
    }
    var inspected = deliveries.stream().map(this::inspected).toList();
    var keyId = deliveries.get(0).reading().pseudonymKey();
    return fieldInClear(run.session(), source, inspected, field, keyId);
  }

  private InspectedDelivery inspected(LedgerEntry entry) {
    var layout = catalogue.get(entry.source()).layout();
    var delivery = entry.asDelivered();
    var files =
        delivery.files().stream()
            .map(file -> packed.look(file.path(), file.expected(), layout.of(file.name())))
            .toList();
    return InspectedDelivery.of(delivery, files, layout);
  }

  /**
   * Delivered records read again with one identifying field as delivered; nothing is stored.
   *
   * @param field the only one that keeps its text; all other identifiers are pseudonyms
   * @param keyId the id of the key of those
   * @return the records that can be read and have it, with their delivery and line
   */
  private static Dataset<Row> fieldInClear(
      SparkSession spark,
      SourceLayout source,
      List<InspectedDelivery> deliveries,
      String field,
      String keyId) {
    var others = new TreeMap<>(source.identifying());
    others.remove(field);
    var plan =
        new ReadPlan(
            source.layout(),
            source.contract(),
            others.isEmpty() ? PseudonymPlan.NONE : new PseudonymPlan(keyId, others),
            new RulePlan(RuleBook.empty(source.contract().schema()), Map.of()),
            null,
            deliveries.stream().mapToLong(InspectedDelivery::records).sum());
    var key = plan.pseudonyms().key();
    var splits = deliveries.stream().flatMap(d -> d.splits().stream()).toList();
    var rows =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(splits, Math.max(1, splits.size()))
            .flatMap(split -> texts(plan, split, key, field).iterator());
    return spark.createDataFrame(rows, TEXTS);
  }

  private static List<Row> texts(ReadPlan plan, PlannedSplit split, PseudonymKey key, String field)
      throws IOException {
    var texts = new ArrayList<Row>();
    int place = plan.stored().fieldIndex(field);
    var record = new DeliveredRecord(plan.stored());
    try (var reader = new SplitReader(plan, split, key)) {
      while (reader.next(record)) {
        var text = record.values()[place];
        if (!record.refused() && text != null) {
          texts.add(RowFactory.create(split.delivery().id(), record.line(), text.toString()));
        }
      }
    }
    return texts;
  }
}
