package nl.smartindustry.ingest.derived.units.spread;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** Which enterprises make up which continuity unit. */
final class UnitMembers {
  private UnitMembers() {}

  /**
   * @param links between nodes, of events and imputed
   * @param presence in which frames an enterprise exists
   * @return one row per slot and linked enterprise: {@code slot}, {@code enterprise_id}, {@code
   *     continuity_id} (the smallest enterprise of the unit that exists in the first frame; if none
   *     does, the smallest of all), {@code role}, {@code imputed}, {@code several}, {@code
   *     unit_size}, {@code unit_from} and {@code unit_to} (enterprises in the two frames), and
   *     {@code known}, the unit's events with the day on which each was processed, the earliest
   *     first
   */
  static Dataset<Row> of(
      Dataset<Row> links,
      ConnectedComponents components,
      Dataset<Row> presence,
      Dataset<Row> slots) {
    var placed =
        components
            .of(links)
            .join(causes(links), "node")
            .withColumn("slot", Links.slot())
            .withColumn("enterprise_id", Links.enterprise())
            .join(presence, new String[] {"enterprise_id"}, "left")
            .join(broadcast(slots), "slot")
            .withColumn("in_from", Presence.in("window_from"))
            .withColumn("in_to", Presence.in("window_to"));
    return placed.select(
        col("slot"),
        col("enterprise_id"),
        coalesce(over(min(when(col("in_from"), col("enterprise_id")))), over(min("enterprise_id")))
            .as("continuity_id"),
        role().as("role"),
        over(max("imputed")).as("imputed"),
        over(max("several")).as("several"),
        over(count(lit(1))).as("unit_size"),
        over(sum(col("in_from").cast("long"))).as("unit_from"),
        over(sum(col("in_to").cast("long"))).as("unit_to"),
        array_sort(array_distinct(flatten(over(collect_list("known"))))).as("known"));
  }

  /** What ties a node: one row per node, with its events and whether a tie is imputed. */
  private static Dataset<Row> causes(Dataset<Row> links) {
    return links
        .select(
            explode(array(col("a"), col("b"))).as("node"),
            when(col("event_id").isNotNull(), struct(col("processed"), col("event_id")))
                .as("event"),
            col("imputed"),
            col("several"))
        .groupBy("node")
        .agg(
            collect_set("event").as("known"),
            max("imputed").as("imputed"),
            max("several").as("several"));
  }

  private static Column over(Column value) {
    return value.over(Window.partitionBy("smallest"));
  }

  private static Column role() {
    return when(col("in_from").and(col("in_to")), lit("continuer"))
        .when(col("in_from"), "predecessor")
        .when(col("in_to"), "successor")
        .otherwise("passing");
  }
}
