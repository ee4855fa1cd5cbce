package nl.smartindustry.ingest.derived.units.spread;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.bit_or;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import nl.smartindustry.ingest.derived.units.ContinuityDefinition;
import nl.smartindustry.ingest.derived.units.ContinuityDefinition.EventTypes;
import nl.smartindustry.ingest.derived.units.Slot;
import nl.smartindustry.ingest.derived.units.Status;
import nl.smartindustry.ingest.derived.units.UnitResult;
import nl.smartindustry.ingest.derived.units.UnitResult.UnitInput;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Continuity units on Spark. */
public record SpreadUnits(ContinuityDefinition definition, EventTypes types) {

  /** All tables; each still to be computed when it is written. */
  public UnitResult of(UnitInput input) {
    var known = new KnownEvents(types);
    var events = known.versions(input.events()).persist();
    var presence = Presence.of(input.frames(), definition.existingStatus()).persist();
    var slots = Slots.of(definition, presence, events);
    var links = links(input, events, presence, slots);
    var members = UnitMembers.of(links, components(), presence, slots.table()).persist();
    var revived = new Reactivations(known).in(events, slots.table());
    var touched = Demography.touched(members, revived, presence, slots.table()).persist();
    var turnovers =
        UnitCounts.of(slots.all(), UnitCounts.frames(presence, slots.latest()), touched, members);
    return new UnitResult(
        units(members, slots),
        demography(presence, touched, slots),
        Revisions.of(touched, turnovers, presence.sparkSession()),
        turnovers,
        List.of(events, presence, members, touched));
  }

  private ConnectedComponents components() {
    var limits = definition.components();
    return new ConnectedComponents(limits.localLinks(), limits.mostRounds());
  }

  private Dataset<Row> links(
      UnitInput input, Dataset<Row> events, Dataset<Row> presence, Slots slots) {
    var byEvent = Links.ofEvents(events, slots.table());
    return input
        .jobs()
        .map(jobs -> byEvent.unionByName(imputed(byEvent, presence, slots, jobs)))
        .orElse(byEvent);
  }

  /** The ties of enterprises that disappear without an event. */
  private Dataset<Row> imputed(
      Dataset<Row> byEvent, Dataset<Row> presence, Slots slots, Dataset<Row> jobs) {
    var gone = Demography.gone(presence, slots.table(), Links.parties(byEvent));
    var flows = new WorkerFlow(definition.workerFlow()).from(gone, jobs);
    return Links.ofFlows(WorkerFlow.within(gone, flows));
  }

  private static Dataset<Row> units(Dataset<Row> members, Slots slots) {
    return members
        .join(broadcast(slots.latest()), "slot")
        .select(
            col("window_from"),
            col("window_to"),
            col("enterprise_id"),
            col("continuity_id"),
            col("role"),
            col("imputed"),
            col("unit_size"),
            col("unit_from"),
            col("unit_to"),
            events().as("events"));
  }

  /** Every enterprise in one frame only; those of which nothing else is known as well. */
  private static Dataset<Row> demography(Dataset<Row> presence, Dataset<Row> touched, Slots slots) {
    return presence
        .join(broadcast(slots.latest()), Presence.flows())
        .withColumn("would", Demography.untouched())
        .withColumn("comes_or_goes", Presence.flow())
        .join(touched.drop("flow"), new String[] {"slot", "enterprise_id"}, "left")
        .select(
            col("window_from"),
            col("window_to"),
            col("enterprise_id"),
            coalesce(col("continuity_id"), col("enterprise_id")).as("continuity_id"),
            col("comes_or_goes").as("flow"),
            coalesce(col("status"), col("would")).as("status"),
            coalesce(col("imputed"), lit(false)).as("imputed"),
            events().as("events"));
  }

  private static Column events() {
    return array_join(expr("transform(known, event -> event.event_id)"), "|");
  }

  /** All slots, and the same as a table. */
  record Slots(List<Slot> all, Dataset<Row> table) {

    /**
     * @param presence in which frames enterprises exist
     * @param events versions of events
     */
    static Slots of(ContinuityDefinition definition, Dataset<Row> presence, Dataset<Row> events) {
      var found =
          presence.agg(bit_or(col("frames"))).crossJoin(events.agg(max(col("processed")))).first();
      var frames = Presence.years(found.isNullAt(0) ? 0 : found.getLong(0));
      var all =
          found.isNullAt(1)
              ? List.<Slot>of()
              : Slot.all(definition, frames, found.getDate(1).toLocalDate());
      return new Slots(all, Slot.table(presence.sparkSession(), all));
    }

    /** The slots in which everything is known. */
    Dataset<Row> latest() {
      return table.where(col("latest"));
    }
  }

  /** Enterprises whose death or birth an event of reactivation takes back. */
  record Reactivations(KnownEvents types) {

    /**
     * An exit is taken back by a reactivation after the window, within the agreed months; an entry
     * by one within the window. Whether there is an exit or entry follows from the frames.
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
}
