package nl.smartindustry.ingest.derived.units.spread;

import static org.apache.spark.sql.functions.bit_or;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import java.util.List;
import nl.smartindustry.ingest.derived.units.rule.ContinuityDefinition;
import nl.smartindustry.ingest.derived.units.rule.Slot;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

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
