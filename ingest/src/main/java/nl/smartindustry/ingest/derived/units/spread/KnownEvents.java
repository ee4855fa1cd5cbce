package nl.smartindustry.ingest.derived.units.spread;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.split;

import java.util.List;
import nl.smartindustry.ingest.derived.units.ContinuityDefinition.EventTypes;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** Events with the days on which they were known, and what they do to their parties. */
record KnownEvents(EventTypes types) {

  /**
   * The versions of each event.
   *
   * @param events one row per delivered event, with {@code source_delivery}
   * @return per version {@code event_id}, {@code event_date}, {@code event_type}, {@code
   *     processed}, {@code superseded} (the day on which a later version was processed), the arrays
   *     {@code before}, {@code after} and {@code parties}, {@code several} (whether more than one
   *     enterprise stands on a side) and {@code links}
   */
  Dataset<Row> versions(Dataset<Row> events) {
    var inTime = Window.partitionBy("event_id").orderBy("processed", "source_delivery");
    var versions =
        events
            .withColumn("superseded", lead("processed", 1).over(inTime))
            .withColumn("before", parties("enterprises_before"))
            .withColumn("after", parties("enterprises_after"))
            .withColumn("parties", array_sort(array_distinct(concat(col("before"), col("after")))))
            .withColumn("several", size(col("before")).gt(1).or(size(col("after")).gt(1)));
    var tooLate = tooLate(versions).withColumn("late", lit(true));
    return versions
        .join(tooLate, new String[] {"event_id", "processed"}, "left")
        .withColumn(
            "links",
            in(types.linking())
                .or(in(types.reactivating()).and(coalesce(col("late"), lit(false)).equalTo(false))))
        .select(
            "event_id",
            "event_date",
            "event_type",
            "processed",
            "superseded",
            "before",
            "after",
            "parties",
            "several",
            "links");
  }

  /** Whether a version is the one known in a slot. */
  static Column known() {
    return col("processed")
        .leq(col("known_until"))
        .and(col("superseded").isNull().or(col("superseded").gt(col("known_until"))));
  }

  /** Reactivations longer after the death than agreed; without a death none is. */
  private Dataset<Row> tooLate(Dataset<Row> versions) {
    var deaths =
        versions
            .where(col("event_type").equalTo(EventTypes.DEATH))
            .select(element_at(col("before"), 1).as("enterprise"), col("event_date").as("died"));
    return versions
        .where(in(types.reactivating()))
        .select(
            col("event_id"),
            col("processed"),
            col("event_date"),
            element_at(col("before"), 1).as("enterprise"))
        .join(deaths, "enterprise")
        .where(col("died").leq(col("event_date")))
        .groupBy("event_id", "processed", "event_date")
        .agg(max("died").as("died"))
        .where(col("event_date").gt(add_months(col("died"), types.months())))
        .select("event_id", "processed");
  }

  Column reactivates() {
    return in(types.reactivating()).and(col("links"));
  }

  private static Column in(List<String> types) {
    return col("event_type").isin(types.toArray());
  }

  private static Column parties(String field) {
    var none = expr("cast(array() as array<string>)");
    return coalesce(split(col(field), "[|]"), none);
  }
}
