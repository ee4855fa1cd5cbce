package nl.smartindustry.ingest.derived.units.memory;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.derived.units.ContinuityDefinition;
import nl.smartindustry.ingest.derived.units.ContinuityDefinition.EventTypes;
import nl.smartindustry.ingest.derived.units.Slot;
import nl.smartindustry.ingest.derived.units.UnitResult;
import nl.smartindustry.ingest.derived.units.UnitResult.Schemas;
import nl.smartindustry.ingest.derived.units.UnitResult.UnitInput;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Continuity units in memory.
 *
 * @param schemas of the tables that come out
 */
public record MemoryUnits(ContinuityDefinition definition, EventTypes types, Schemas schemas) {
  private static final String YEAR = "^20([0-5][0-9]|6[0-2])$";

  /** All tables; empty when an input has more records than fit the agreed memory. */
  public Optional<UnitResult> of(UnitInput input) {
    var frames = rows(frames(input.frames()));
    if (!fits(frames)) {
      return Optional.empty();
    }
    var events = rows(events(input.events()));
    var jobs = fits(events) ? input.jobs().map(this::jobs) : Optional.<List<Row>>empty();
    boolean all = fits(events) && fits(jobs.orElse(List.of()));
    return all ? Optional.of(of(input, frames, events, jobs)) : Optional.empty();
  }

  private UnitResult of(
      UnitInput input, List<Row> periods, List<Row> events, Optional<List<Row>> jobs) {
    var frames = Frames.of(periods);
    var versions = Version.all(sorted(events), types);
    var workers = jobs.map(rows -> new Workers(definition.workerFlow(), rows));
    var units = new ArrayList<SlotUnits>();
    for (var slot : slots(frames, versions)) {
      units.add(new SlotUnits(slot, frames).tie(versions, workers, types));
    }
    return new MemoryTables(frames, units).result(input.frames().sparkSession(), schemas);
  }

  private static List<Row> sorted(List<Row> events) {
    return events.stream()
        .sorted(
            Comparator.comparing((Row event) -> event.getString(0))
                .thenComparing(event -> event.getDate(2))
                .thenComparing(event -> event.getString(6), nullsFirst(naturalOrder())))
        .toList();
  }

  private List<Slot> slots(Frames frames, List<Version> versions) {
    var last = versions.stream().map(v -> v.event().processed()).max(LocalDate::compareTo);
    return last.map(day -> Slot.all(definition, frames.all(), day)).orElse(List.of());
  }

  private Dataset<Row> frames(Dataset<Row> frames) {
    return frames
        .where(col("status").isin(definition.existingStatus().toArray()))
        .where(col("period").rlike(YEAR))
        .select("period", "enterprise_id");
  }

  private static Dataset<Row> events(Dataset<Row> events) {
    return events.select(
        "event_id",
        "event_date",
        "processed",
        "event_type",
        "enterprises_before",
        "enterprises_after",
        "source_delivery");
  }

  private List<Row> jobs(Dataset<Row> jobs) {
    return rows(jobs.select("enterprise_id", "person", "month"));
  }

  /** No more than one row above what fits. */
  private List<Row> rows(Dataset<Row> table) {
    return table.limit(definition.components().memoryRows() + 1).collectAsList();
  }

  private boolean fits(List<Row> rows) {
    return rows.size() <= definition.components().memoryRows();
  }
}
