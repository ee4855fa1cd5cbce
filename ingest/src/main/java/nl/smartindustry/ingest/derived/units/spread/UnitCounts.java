package nl.smartindustry.ingest.derived.units.spread;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.derived.units.ContinuityDefinition.Span;
import nl.smartindustry.ingest.derived.units.Slot;
import nl.smartindustry.ingest.derived.units.Status;
import nl.smartindustry.ingest.derived.units.Turnover;
import nl.smartindustry.ingest.derived.units.Turnover.Flow;
import nl.smartindustry.ingest.derived.units.Turnover.Flow.Touched;
import nl.smartindustry.ingest.derived.units.Turnover.Units;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Counts per slot: a handful of rows, whatever the size of the country. */
final class UnitCounts {
  private UnitCounts() {}

  /** The turnover of every slot, in their order. */
  static List<Turnover> of(
      List<Slot> slots, Dataset<Row> frames, Dataset<Row> touched, Dataset<Row> members) {
    var windows = windows(frames);
    var statuses = touched(touched);
    var units = units(members);
    return slots.stream()
        .map(
            slot -> {
              var at = windows.get(slot.window());
              return new Turnover(
                  slot,
                  at[0],
                  at[1],
                  flow(Status.BIRTH, at[2], at[3], statuses.get(Status.ENTRY + slot.number())),
                  flow(Status.DEATH, at[4], at[5], statuses.get(Status.EXIT + slot.number())),
                  units.getOrDefault(slot.number(), Units.NONE));
            })
        .toList();
  }

  /** Presence in the frames of the latest slots, counted. */
  static Dataset<Row> frames(Dataset<Row> presence, Dataset<Row> latest) {
    var comes = Presence.flows().and(Presence.in("window_to"));
    var goes = Presence.flows().and(Presence.in("window_from"));
    return presence
        .join(broadcast(latest), Presence.in("window_from").or(Presence.in("window_to")))
        .groupBy("window_from", "window_to")
        .agg(
            count_if(Presence.in("window_from")),
            count_if(Presence.in("window_to")),
            count_if(comes),
            count_if(comes.and(Presence.back())),
            count_if(goes),
            count_if(goes.and(Presence.back())));
  }

  private static Flow flow(String end, long all, long back, Touched touched) {
    return Flow.of(end, all, back, touched == null ? new Touched() : touched);
  }

  private static Map<Span, long[]> windows(Dataset<Row> frames) {
    var windows = new HashMap<Span, long[]>();
    for (Row row : frames.collectAsList()) {
      var counts = new long[row.length() - 2];
      for (int i = 0; i < counts.length; i++) {
        counts[i] = row.getLong(i + 2);
      }
      windows.put(new Span((int) row.getLong(0), (int) row.getLong(1)), counts);
    }
    return windows;
  }

  private static Map<String, Touched> touched(Dataset<Row> rows) {
    var touched = new HashMap<String, Touched>();
    rows.groupBy("slot", "status", "untouched", "imputed", "flow")
        .agg(count(lit(1)))
        .collectAsList()
        .forEach(
            row ->
                touched
                    .computeIfAbsent(row.getString(4) + row.getInt(0), of -> new Touched())
                    .add(row.getString(1), row.getString(2), row.getBoolean(3), row.getLong(5)));
    return touched;
  }

  private static Map<Integer, Units> units(Dataset<Row> members) {
    var units = new HashMap<Integer, Units>();
    Column from = col("unit_from");
    Column to = col("unit_to");
    members
        .where(col("enterprise_id").equalTo(col("continuity_id")))
        .groupBy("slot")
        .agg(
            count_if(to.gt(0).and(to.lt(from))),
            count_if(from.gt(0).and(to.gt(from))),
            count_if(col("imputed")),
            max("unit_size"))
        .collectAsList()
        .forEach(
            row ->
                units.put(
                    row.getInt(0),
                    new Units(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4))));
    return units;
  }
}
