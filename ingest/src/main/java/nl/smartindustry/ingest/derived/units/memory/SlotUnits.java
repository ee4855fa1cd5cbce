package nl.smartindustry.ingest.derived.units.memory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.smartindustry.ingest.derived.units.ContinuityDefinition.EventTypes;
import nl.smartindustry.ingest.derived.units.Slot;
import nl.smartindustry.ingest.derived.units.Status;
import nl.smartindustry.ingest.derived.units.memory.Version.Known;
import nl.smartindustry.ingest.derived.units.spread.LocalComponents;

/** The units of one slot, and what becomes of enterprises that begin or end. */
final class SlotUnits {
  private final Slot slot;
  private final Frames frames;
  private final LocalComponents<String> components = new LocalComponents<>();
  private final Map<String, Unit> causes = new TreeMap<>();
  private final Map<String, Unit> units = new TreeMap<>();
  private final Map<String, Map<String, TreeSet<Known>>> revived =
      Map.of(Status.ENTRY, new TreeMap<>(), Status.EXIT, new TreeMap<>());

  /** A unit of several enterprises; before they are gathered, what ties one of them. */
  static final class Unit {
    final TreeSet<String> members = new TreeSet<>();
    final TreeSet<Known> known = new TreeSet<>();
    String id = "";
    long from;
    long to;
    boolean several;
    boolean imputed;
  }

  /** An enterprise in one frame only, of which events or ties are known too. */
  record Touched(String flow, String status, String untouched, Unit unit, TreeSet<Known> known) {
    boolean imputed() {
      return unit.imputed && status.equals(Status.CONTINUED);
    }
  }

  SlotUnits(Slot slot, Frames frames) {
    this.slot = slot;
    this.frames = frames;
  }

  Slot slot() {
    return slot;
  }

  /** The unit of every enterprise that is tied to another, by enterprise. */
  Map<String, Unit> units() {
    return units;
  }

  /** Ties what events and worker flows tie, and notes what events bring back. */
  SlotUnits tie(List<Version> versions, Optional<Workers> workers, EventTypes types) {
    for (var version : versions) {
      if (version.links() && version.knownIn(slot)) {
        if (version.happensIn(slot)) {
          tie(version);
        }
        if (types.reactivating().contains(version.type())) {
          revive(version, types.months());
        }
      }
    }
    workers.ifPresent(this::impute);
    components.smallest().forEach(this::gather);
    units.values().forEach(this::settle);
    return this;
  }

  private void tie(Version version) {
    var parties = version.sides().parties();
    if (parties.size() > 1) {
      for (var party : parties) {
        components.tie(parties.first(), party);
        var cause = causes.computeIfAbsent(party, key -> new Unit());
        cause.known.add(version.event());
        cause.several |= version.sides().several();
      }
    }
  }

  private void revive(Version version, int months) {
    var ends = Slot.start(slot.window().to());
    var sides = version.sides();
    if (version.happensIn(slot) && !sides.after().isEmpty()) {
      revive(Status.ENTRY, sides.after().get(0), version.event());
    } else if (version.day().isAfter(ends) && !version.day().isAfter(ends.plusMonths(months))) {
      revive(Status.EXIT, sides.before().get(0), version.event());
    }
  }

  private void revive(String flow, String enterprise, Known event) {
    revived.get(flow).computeIfAbsent(enterprise, key -> new TreeSet<>()).add(event);
  }

  /** Ties enterprises that disappear without an event to where their employees went. */
  private void impute(Workers workers) {
    var window = slot.window();
    var explained = new TreeSet<>(causes.keySet());
    for (var enterprise : frames.years().keySet()) {
      boolean gone =
          frames.flows(enterprise, window)
              && frames.in(enterprise, window.from())
              && !frames.back(enterprise, window);
      if (gone && !explained.contains(enterprise)) {
        workers.successor(enterprise, window).ifPresent(other -> impute(enterprise, other));
      }
    }
  }

  private void impute(String enterprise, String other) {
    components.tie(enterprise, other);
    causes.computeIfAbsent(enterprise, key -> new Unit()).imputed = true;
    causes.computeIfAbsent(other, key -> new Unit()).imputed = true;
  }

  private void gather(String enterprise, String smallest) {
    var unit = smallest.equals(enterprise) ? new Unit() : units.get(smallest);
    units.put(enterprise, unit);
    var cause = causes.get(enterprise);
    unit.members.add(enterprise);
    unit.known.addAll(cause.known);
    unit.several |= cause.several;
    unit.imputed |= cause.imputed;
    unit.from += frames.in(enterprise, slot.window().from()) ? 1 : 0;
    unit.to += frames.in(enterprise, slot.window().to()) ? 1 : 0;
  }

  private void settle(Unit unit) {
    unit.id =
        unit.members.stream()
            .filter(member -> frames.in(member, slot.window().from()))
            .findFirst()
            .orElse(unit.members.first());
  }

  /** The enterprises in one frame only that events or worker flows concern. */
  TreeMap<String, Touched> touched() {
    var enterprises = new TreeSet<>(units.keySet());
    revived.values().forEach(back -> enterprises.addAll(back.keySet()));
    var touched = new TreeMap<String, Touched>();
    for (var enterprise : enterprises) {
      if (frames.flows(enterprise, slot.window())) {
        touched.put(enterprise, touched(enterprise));
      }
    }
    return touched;
  }

  private Touched touched(String enterprise) {
    var flow = frames.flow(enterprise, slot.window());
    var unit = units.getOrDefault(enterprise, alone(enterprise));
    var known = new TreeSet<>(unit.known);
    var back = revived.get(flow).getOrDefault(enterprise, new TreeSet<>());
    known.addAll(back);
    var untouched = frames.untouched(enterprise, slot.window());
    var status = status(flow, unit, !back.isEmpty(), untouched);
    return new Touched(flow, status, untouched, unit, known);
  }

  private static Unit alone(String enterprise) {
    var unit = new Unit();
    unit.id = enterprise;
    return unit;
  }

  private static String status(String flow, Unit unit, boolean back, String untouched) {
    if ((flow.equals(Status.ENTRY) ? unit.from : unit.to) > 0) {
      return Status.CONTINUED;
    }
    if (back || untouched.equals(Status.REACTIVATED)) {
      return Status.REACTIVATED;
    }
    return unit.several ? Status.WITH_OTHERS : untouched;
  }
}
