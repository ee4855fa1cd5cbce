package nl.smartindustry.ingest.store;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.contract.TableStore.SparkPath;
import nl.smartindustry.ingest.format.ReadPlan;
import nl.smartindustry.ingest.format.SplitReader;
import nl.smartindustry.ingest.format.file.PlannedSplit.Place;
import nl.smartindustry.ingest.rule.Rule.Severity;
import nl.smartindustry.ingest.rule.confront.Confrontation;
import nl.smartindustry.ingest.rule.confront.Confrontation.RuleResult;
import nl.smartindustry.ingest.rule.confront.Confrontation.RuleResult.Action;
import nl.smartindustry.ingest.rule.confront.Confrontation.RuleResult.Counts;
import nl.smartindustry.ingest.rule.confront.Confrontation.Shown;
import nl.smartindustry.ingest.rule.confront.LongList;
import nl.smartindustry.ingest.rule.confront.PartFindings;
import nl.smartindustry.ingest.rule.confront.PartFindings.Broken;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Within a delivery a key occurs once. The hashes gathered while writing show at once that it does;
 * only where two are equal is the delivery queried.
 */
final class KeyCheck {
  private static final String PART = "part_name";

  private KeyCheck() {}

  /** The records of a delivery whose key is that of another one. */
  static Repeats repeats(SparkSession spark, ReadPlan plan, TableStaging staging, String delivery) {
    if (!KeyHashes.anyTwice(staging.keys(delivery))) {
      return Repeats.NONE;
    }
    var rows =
        SparkPath.literal(spark.read())
            .schema(plan.stored())
            .parquet(SparkPath.of(staging.accepted(delivery)))
            .withColumn(PART, col("_metadata.file_name"));
    var conflicts = conflicts(rows, plan);
    long keys = conflicts.count();
    if (keys == 0) {
      return new Repeats(later(rows, plan), plan.contract().key(), 0, List.of());
    }
    var first =
        conflicts.orderBy("first", "last").limit(PartFindings.SHOWN / 2).collectAsList().stream()
            .flatMap(row -> Stream.of(row.<Long>getAs("first"), row.<Long>getAs("last")))
            .toList();
    return new Repeats(Map.of(), plan.contract().key(), keys, first);
  }

  /** The keys that come with several contents, with their first and last line. */
  private static Dataset<Row> conflicts(Dataset<Row> rows, ReadPlan plan) {
    var content =
        struct(
            columns(
                List.of(plan.stored().fieldNames()).stream()
                    .filter(name -> !Contract.isProvenance(name))
                    .toList()));
    return rows.groupBy(columns(plan.contract().key()))
        .agg(
            count(lit(1)).as("n"),
            min(content).as("least"),
            max(content).as("most"),
            min("source_line").as("first"),
            max("source_line").as("last"))
        .where(col("n").gt(1).and(col("least").notEqual(col("most"))))
        .select("first", "last");
  }

  private static Map<Integer, Set<Place>> later(Dataset<Row> rows, ReadPlan plan) {
    var inFileOrder =
        Window.partitionBy(columns(plan.contract().key()))
            .orderBy(PART, "source_line", "source_cell");
    var places = new TreeMap<Integer, Set<Place>>();
    rows.withColumn("place", row_number().over(inFileOrder))
        .where(col("place").gt(1))
        .select(PART, "source_line", "source_cell")
        .collectAsList()
        .forEach(
            row ->
                places
                    .computeIfAbsent(number(row.getString(0)), part -> new HashSet<>())
                    .add(new Place(row.getLong(1), row.getLong(2))));
    return places;
  }

  private static int number(String partName) {
    return Integer.parseInt(partName.replaceAll("\\D", ""));
  }

  private static Column[] columns(List<String> names) {
    return names.stream().map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
  }

  /**
   * The records whose key is that of another one.
   *
   * @param later those that repeat an earlier one exactly, as places by part number; none where a
   *     key has different contents
   * @param key the fields that are the key
   * @param conflicts keys with different contents
   * @param lines of the first of these, two each
   */
  record Repeats(
      Map<Integer, Set<Place>> later, List<String> key, long conflicts, List<Long> lines) {
    static final Repeats NONE = new Repeats(Map.of(), List.of(), 0, List.of());

    /** What the rules found, with what was found here; keys with different contents stop. */
    Confrontation in(Confrontation judged, InspectedDelivery delivery) {
      if (conflicts == 0) {
        return judged.with(List.of(), places(delivery));
      }
      var name = delivery.files().size() == 1 ? delivery.files().get(0).name() : "";
      var shown = lines.stream().map(line -> shown(SplitReader.CONFLICT, name, line)).toList();
      var note = "the first on lines %d and %d".formatted(lines.get(0), lines.get(1));
      var result =
          new RuleResult(
              SplitReader.CONFLICT,
              "records of one key %s have one content".formatted(key),
              "",
              Severity.STOP,
              new Counts(delivery.records(), delivery.records() - conflicts, conflicts, 0),
              Action.REFUSED,
              note);
      return judged.with(List.of(result), shown);
    }

    private List<Shown> places(InspectedDelivery delivery) {
      return delivery.splits().stream()
          .filter(split -> later.containsKey(split.part()))
          .flatMap(
              split ->
                  later.get(split.part()).stream()
                      .map(Place::line)
                      .sorted()
                      .map(line -> shown(SplitReader.DUPLICATE, split.file().name(), line)))
          .limit(PartFindings.SHOWN)
          .toList();
    }

    private static Shown shown(String rule, String file, long line) {
      return new Shown(rule, new Broken(file, line, null));
    }
  }

  /**
   * A 64-bit hash of each record's key, gathered while a part is written. Equal keys have equal
   * hashes, so a delivery whose hashes all differ has no key twice and need not be queried for it.
   * In a table without identifiers every record stands for itself.
   */
  static final class KeyHashes {
    /** Hashes compared at one time: 64 MB. */
    private static final int AT_ONCE = 8 << 20;

    private final int[] places;
    private final boolean[] text;
    private final boolean[] day;
    private final LongList hashes = new LongList();

    KeyHashes(StructType stored, List<String> key) {
      places = key.stream().mapToInt(stored::fieldIndex).toArray();
      text = new boolean[places.length];
      day = new boolean[places.length];
      for (int i = 0; i < places.length; i++) {
        var type = stored.apply(places[i]).dataType();
        text[i] = type.equals(DataTypes.StringType);
        day[i] = type.equals(DataTypes.DateType);
      }
    }

    void add(InternalRow row) {
      if (places.length == 0) {
        return;
      }
      long hash = 0;
      for (int i = 0; i < places.length; i++) {
        if (text[i]) {
          hash = XXH64.hashUTF8String(row.getUTF8String(places[i]), hash);
        } else {
          hash = XXH64.hashLong(day[i] ? row.getInt(places[i]) : row.getLong(places[i]), hash);
        }
      }
      hashes.add(hash);
    }

    void store(Path file) throws IOException {
      hashes.store(file);
    }

    /** Whether any two records of a delivery have the same hash. */
    static boolean anyTwice(Path folder) {
      return anyTwice(folder, AT_ONCE);
    }

    /**
     * Looks at one range of hashes after the other, so that memory does not grow with the delivery.
     *
     * @param atOnce about as many hashes as are held in memory at one time
     */
    static boolean anyTwice(Path folder, int atOnce) {
      var parts = StoredFiles.listing(folder);
      long bytes = parts.stream().mapToLong(part -> part.toFile().length()).sum();
      long ranges = Math.max(1, -Math.floorDiv(-bytes / Long.BYTES, atOnce));
      return LongStream.range(0, ranges).anyMatch(range -> twiceWithin(parts, range, ranges));
    }

    private static boolean twiceWithin(List<Path> parts, long range, long ranges) {
      var found = new LongList();
      for (Path part : parts) {
        var numbers = LongList.read(part);
        while (numbers.hasRemaining()) {
          long hash = numbers.get();
          if (Math.floorMod(hash, ranges) == range) {
            found.add(hash);
          }
        }
      }
      return found.anyTwice();
    }
  }
}
