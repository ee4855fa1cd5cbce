package nl.smartindustry.ingest.derived.units.spread;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import nl.smartindustry.ingest.derived.units.Status;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What it means that an enterprise is in one frame of a window and not in the other. */
final class Demography {
  private Demography() {}

  /**
   * The enterprises with an event or an imputed tie.
   *
   * @param members of continuity units, by slot
   * @param reactivations by slot, enterprise and flow
   * @return one row per slot and such enterprise that is in one frame only: {@code slot}, {@code
   *     enterprise_id}, {@code flow}, {@code continuity_id}, {@code status}, {@code untouched} (the
   *     status if nothing were known but the frames), {@code imputed}, {@code known}
   */
  static Dataset<Row> touched(
      Dataset<Row> members, Dataset<Row> reactivations, Dataset<Row> presence, Dataset<Row> slots) {
    var none = expr("cast(array() as array<struct<processed: date, event_id: string>>)");
    var placed =
        members
            .join(reactivations, new String[] {"slot", "enterprise_id"}, "full_outer")
            .join(presence, "enterprise_id")
            .join(broadcast(slots), "slot")
            .where(Presence.flows())
            .withColumn("flow", Presence.flow());
    var revived =
        coalesce(
            when(col("flow").equalTo(Status.ENTRY), col("revived_entry"))
                .otherwise(col("revived_exit")),
            none);
    var known = concat(coalesce(col("known"), none), revived);
    return placed
        .withColumn("status", status(size(revived).gt(0)))
        .select(
            col("slot"),
            col("enterprise_id"),
            col("flow"),
            coalesce(col("continuity_id"), col("enterprise_id")).as("continuity_id"),
            col("status"),
            untouched().as("untouched"),
            coalesce(col("imputed"), lit(false))
                .and(col("status").equalTo(Status.CONTINUED))
                .as("imputed"),
            array_sort(array_distinct(known)).as("known"));
  }

  /** The status of a flow known from the frames alone. */
  static Column untouched() {
    return when(Presence.back(), lit(Status.REACTIVATED)).otherwise(end());
  }

  /**
   * Enterprises that disappear in a window without an event.
   *
   * @param parties of events, by slot
   * @return one row per slot and enterprise that is in the first frame only, does not come back and
   *     is no party: {@code slot}, {@code enterprise_id}, {@code window_from}, {@code window_to}
   */
  static Dataset<Row> gone(Dataset<Row> presence, Dataset<Row> slots, Dataset<Row> parties) {
    var exits = Presence.flows().and(Presence.in("window_from"));
    return presence
        .join(broadcast(slots), exits.and(not(Presence.back())))
        .join(parties, new String[] {"slot", "enterprise_id"}, "left_anti")
        .select("slot", "enterprise_id", "window_from", "window_to");
  }

  private static Column status(Column revived) {
    var otherEnd =
        when(col("flow").equalTo(Status.ENTRY), col("unit_from")).otherwise(col("unit_to"));
    return when(otherEnd.gt(0), lit(Status.CONTINUED))
        .when(revived.or(Presence.back()), Status.REACTIVATED)
        .when(col("several"), Status.WITH_OTHERS)
        .otherwise(end());
  }

  private static Column end() {
    return when(Presence.in("window_to"), lit(Status.BIRTH)).otherwise(Status.DEATH);
  }
}
