package nl.smartindustry.ingest.store;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.smartindustry.ingest.contract.TableStore.SparkPath;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.format.ReadPlan;
import nl.smartindustry.ingest.format.file.PlannedSplit.Place;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;

/**
 * Within a delivery a key occurs once. The hashes gathered while writing show at once that it does;
 * only where two are equal is the delivery queried.
 */
final class KeyCheck {
  private static final List<String> PROVENANCE =
      List.of("source_delivery", "source_line", "source_cell", "corrections", "missing_reasons");
  private static final String PART = "part_name";

  private KeyCheck() {}

  /**
   * The records of a delivery that repeat an earlier one exactly, as places by part number.
   *
   * @throws Refusal when one key has different contents
   */
  static Map<Integer, Set<Place>> duplicates(
      SparkSession spark, ReadPlan plan, TableStaging staging, String delivery) {
    try {
      if (!KeyHashes.anyTwice(staging.keys(delivery))) {
        return Map.of();
      }
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    var rows =
        SparkPath.literal(spark.read())
            .schema(plan.stored())
            .parquet(SparkPath.of(staging.accepted(delivery)))
            .withColumn(PART, col("_metadata.file_name"));
    refuseConflicts(rows, plan, delivery);
    return later(rows, plan);
  }

  private static void refuseConflicts(Dataset<Row> rows, ReadPlan plan, String delivery) {
    var key = columns(plan.contract().key());
    var content =
        struct(
            columns(
                List.of(plan.stored().fieldNames()).stream()
                    .filter(name -> !PROVENANCE.contains(name))
                    .toList()));
    var conflicts =
        rows.groupBy(key)
            .agg(
                count(lit(1)).as("n"),
                min(content).as("least"),
                max(content).as("most"),
                min("source_line").as("first"),
                max("source_line").as("last"))
            .where(col("n").gt(1).and(col("least").notEqual(col("most"))))
            .agg(count(lit(1)), min(struct(col("first"), col("last"))))
            .first();
    if (conflicts.getLong(0) > 0) {
      var lines = conflicts.getStruct(1);
      throw Refusal.of(
          ExitCode.DATA_REFUSED,
          "Delivery '%s': %d keys %s with different contents, the first on lines %d and %d"
              + " (each key once)",
          delivery,
          conflicts.getLong(0),
          plan.contract().key(),
          lines.getLong(0),
          lines.getLong(1));
    }
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
}
