package nl.smartindustry.ingest.derived.units.memory;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.derived.units.Status;
import nl.smartindustry.ingest.derived.units.Turnover;
import nl.smartindustry.ingest.derived.units.Turnover.Flow;
import nl.smartindustry.ingest.derived.units.Turnover.Units;
import nl.smartindustry.ingest.derived.units.UnitResult;
import nl.smartindustry.ingest.derived.units.UnitResult.Schemas;
import nl.smartindustry.ingest.derived.units.memory.SlotUnits.Touched;
import nl.smartindustry.ingest.derived.units.memory.SlotUnits.Unit;
import nl.smartindustry.ingest.derived.units.memory.Version.Known;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** The units of all slots as rows of the stored tables. */
final class MemoryTables {
  private final Frames frames;
  private final List<SlotUnits> slots;
  private final Map<SlotUnits, TreeMap<String, Touched>> touched = new HashMap<>();

  MemoryTables(Frames frames, List<SlotUnits> slots) {
    this.frames = frames;
    this.slots = slots;
    slots.forEach(slot -> touched.put(slot, slot.touched()));
  }

  UnitResult result(SparkSession spark, Schemas schemas) {
    var units = new ArrayList<Row>();
    var demography = new ArrayList<Row>();
    for (var slot : slots) {
      if (slot.slot().latest()) {
        slot.units().forEach((enterprise, unit) -> units.add(unit(slot, enterprise, unit)));
        demography.addAll(demography(slot));
      }
    }
    var turnovers = slots.stream().map(this::turnover).toList();
    return new UnitResult(
        spark.createDataFrame(units, schemas.unit()),
        spark.createDataFrame(demography, schemas.demography()),
        spark.createDataFrame(revisions(turnovers), schemas.revision()),
        turnovers,
        List.of());
  }

  private Row unit(SlotUnits slot, String enterprise, Unit unit) {
    var window = slot.slot().window();
    return RowFactory.create(
        (long) window.from(),
        (long) window.to(),
        enterprise,
        unit.id,
        role(frames.in(enterprise, window.from()), frames.in(enterprise, window.to())),
        unit.imputed,
        (long) unit.members.size(),
        unit.from,
        unit.to,
        ids(unit.known));
  }

  private static String role(boolean from, boolean to) {
    if (from) {
      return to ? "continuer" : "predecessor";
    }
    return to ? "successor" : "passing";
  }

  private List<Row> demography(SlotUnits slot) {
    var window = slot.slot().window();
    var rows = new ArrayList<Row>();
    for (var enterprise : frames.years().keySet()) {
      if (frames.flows(enterprise, window)) {
        var more = touched.get(slot).get(enterprise);
        rows.add(
            RowFactory.create(
                (long) window.from(),
                (long) window.to(),
                enterprise,
                more == null ? enterprise : more.unit().id,
                frames.flow(enterprise, window),
                more == null ? frames.untouched(enterprise, window) : more.status(),
                more != null && more.imputed(),
                more == null ? null : ids(more.known())));
      }
    }
    return rows;
  }

  private Turnover turnover(SlotUnits slot) {
    var window = slot.slot().window();
    var all = frames.years().keySet();
    return new Turnover(
        slot.slot(),
        all.stream().filter(enterprise -> frames.in(enterprise, window.from())).count(),
        all.stream().filter(enterprise -> frames.in(enterprise, window.to())).count(),
        flow(slot, Status.ENTRY, Status.BIRTH),
        flow(slot, Status.EXIT, Status.DEATH),
        units(new LinkedHashSet<>(slot.units().values())));
  }

  private Flow flow(SlotUnits slot, String flow, String end) {
    var window = slot.slot().window();
    var counts = new Flow.Touched();
    touched.get(slot).values().stream()
        .filter(one -> one.flow().equals(flow))
        .forEach(one -> counts.add(one.status(), one.untouched(), one.imputed(), 1));
    var moving =
        frames.years().keySet().stream()
            .filter(enterprise -> frames.flows(enterprise, window))
            .filter(enterprise -> frames.flow(enterprise, window).equals(flow))
            .toList();
    long back = moving.stream().filter(enterprise -> frames.back(enterprise, window)).count();
    return Flow.of(end, moving.size(), back, counts);
  }

  private static Units units(Collection<Unit> units) {
    return new Units(
        units.stream().filter(unit -> unit.to > 0 && unit.to < unit.from).count(),
        units.stream().filter(unit -> unit.from > 0 && unit.to > unit.from).count(),
        units.stream().filter(unit -> unit.imputed).count(),
        units.stream().mapToLong(unit -> unit.members.size()).max().orElse(0));
  }

  private List<Row> revisions(List<Turnover> turnovers) {
    var rows = new ArrayList<Row>();
    for (int at = 1; at < slots.size(); at++) {
      var window = slots.get(at).slot().window();
      if (slots.get(at - 1).slot().window().equals(window)) {
        var before = touched.get(slots.get(at - 1));
        var after = touched.get(slots.get(at));
        var enterprises = new TreeSet<>(before.keySet());
        enterprises.addAll(after.keySet());
        for (var enterprise : enterprises) {
          revision(
                  enterprise,
                  new Change(before.get(enterprise), after.get(enterprise)),
                  turnovers.get(at - 1),
                  turnovers.get(at))
              .forEach(rows::add);
        }
      }
    }
    return rows;
  }

  /** What was known of an enterprise and what is; null for no more than the frames. */
  private record Change(Touched before, Touched after) {
    Touched any() {
      return after == null ? before : after;
    }

    String statusBefore() {
      return before == null ? after.untouched() : before.status();
    }

    String statusAfter() {
      return after == null ? before.untouched() : after.status();
    }
  }

  private static List<Row> revision(
      String enterprise, Change change, Turnover before, Turnover now) {
    if (change.statusBefore().equals(change.statusAfter())) {
      return List.of();
    }
    var late = new TreeSet<Known>();
    change.any().known().stream()
        .filter(event -> event.processed().isAfter(before.slot().knownUntil()))
        .filter(event -> !event.processed().isAfter(now.slot().knownUntil()))
        .forEach(late::add);
    return List.of(
        RowFactory.create(
            (long) now.slot().window().from(),
            (long) now.slot().window().to(),
            Date.valueOf(now.slot().knownUntil()),
            enterprise,
            change.any().flow(),
            change.statusBefore(),
            change.statusAfter(),
            ids(late),
            late.stream()
                .map(Known::processed)
                .max(LocalDate::compareTo)
                .map(Date::valueOf)
                .orElse(null),
            before.entryRate(),
            now.entryRate()));
  }

  private static String ids(Collection<Known> events) {
    return events.stream().map(Known::id).collect(Collectors.joining("|"));
  }
}
