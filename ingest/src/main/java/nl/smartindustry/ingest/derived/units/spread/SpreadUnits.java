package nl.smartindustry.ingest.derived.units.spread;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import nl.smartindustry.ingest.derived.units.rule.ContinuityDefinition;
import nl.smartindustry.ingest.derived.units.rule.EventTypes;
import nl.smartindustry.ingest.derived.units.rule.UnitInput;
import nl.smartindustry.ingest.derived.units.rule.UnitResult;
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
    var members = Members.of(links, components(), presence, slots.table()).persist();
    var revived = new Reactivations(known).in(events, slots.table());
    var touched = Demography.touched(members, revived, presence, slots.table()).persist();
    var turnovers =
        Counts.of(slots.all(), Counts.frames(presence, slots.latest()), touched, members);
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

  /** The ties of enterprises that disappear and that no event says anything of. */
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
}
