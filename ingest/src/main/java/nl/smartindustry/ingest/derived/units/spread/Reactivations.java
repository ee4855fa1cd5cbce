package nl.smartindustry.ingest.derived.units.spread;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import nl.smartindustry.ingest.derived.units.rule.Status;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Enterprises whose death or birth an event of reactivation takes back. */
record Reactivations(KnownEvents types) {

  /**
   * An exit is taken back by a reactivation after the window, within the agreed months; an entry by
   * one within the window. Whether there is an exit or entry at all, the frames say.
   *
   * @return one row per slot and enterprise: {@code slot}, {@code enterprise_id}, and {@code
   *     revived_entry} and {@code revived_exit}, the events with the day on which each was
   *     processed
   */
  Dataset<Row> in(Dataset<Row> events, Dataset<Row> slots) {
    var reviving = events.where(types.reactivates());
    var afterwards =
        col("event_date")
            .gt(col("ends"))
            .and(col("event_date").leq(add_months(col("ends"), types.types().months())));
    var within = col("event_date").gt(col("starts")).and(col("event_date").leq(col("ends")));
    return of(reviving, slots, afterwards, "before", Status.EXIT)
        .unionByName(of(reviving, slots, within, "after", Status.ENTRY))
        .groupBy("slot", "enterprise_id")
        .agg(revived(Status.ENTRY), revived(Status.EXIT));
  }

  private static Column revived(String flow) {
    var event = struct(col("processed"), col("event_id"));
    return collect_set(when(col("flow").equalTo(flow), event)).as("revived_" + flow);
  }

  private static Dataset<Row> of(
      Dataset<Row> events, Dataset<Row> slots, Column then, String side, String flow) {
    return events
        .join(broadcast(slots), then.and(KnownEvents.known()))
        .select(
            col("slot"),
            element_at(col(side), 1).as("enterprise_id"),
            lit(flow).as("flow"),
            col("processed"),
            col("event_id"));
  }
}
