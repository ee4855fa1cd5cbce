package nl.smartindustry.ingest.derived.units;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The units of one slot, and what becomes of enterprises that begin or end. A unit is a connected
 * component of ties, found by union-find; its root is its smallest member. Events are known by
 * their places in the list of all.
 *
 * @see "Tarjan (1975), Efficiency of a good but not linear set union algorithm"
 */
final class SlotUnits {
  private final Slot slot;
  private final FrameYears frames;
  private final int[] parents;
  private final BitSet tied = new BitSet();
  private final BitSet several = new BitSet();
  private final BitSet imputed = new BitSet();

  /** One party of each event that ties, with the event. */
  private final Pairs ties = new Pairs();

  private final Pairs revivedEntries = new Pairs();
  private final Pairs revivedExits = new Pairs();
  private final BitSet touched = new BitSet();
  private final Map<Integer, Unit> units = new HashMap<>();

  /** The events of each unit, by its root. */
  private final Pairs known = new Pairs();

  /** A unit of several enterprises, or one alone. */
  static final class Unit {
    int id = -1;
    int members;
    int from;
    int to;
    boolean several;
    boolean imputed;
  }

  SlotUnits(Slot slot, FrameYears frames) {
    this.slot = slot;
    this.frames = frames;
    this.parents = IntStream.range(0, frames.enterprises()).toArray();
  }

  /**
   * Ties what events and worker flows tie, and notes what events bring back.
   *
   * @param months within which a reactivation takes an exit back
   */
  SlotUnits tie(List<Event> events, Map<Integer, Successor> successors, int months) {
    for (int at = 0; at < events.size(); at++) {
      if (events.get(at).knownIn(slot)) {
        tie(events.get(at), at);
        revive(events.get(at), at, months);
      }
    }
    impute(successors);
    gather();
    touched.or(tied);
    for (int enterprise : touched.stream().toArray()) {
      touched.set(enterprise, frames.flows(enterprise, slot.window()));
    }
    return this;
  }

  private void tie(Event event, int at) {
    var parties = event.parties();
    if (parties.length > 1 && event.happensIn(slot)) {
      IntStream.of(parties).forEach(party -> tie(parties[0], party));
      ties.add(parties[0], at);
      if (event.several()) {
        several.set(parties[0]);
      }
    }
  }

  private void tie(int one, int other) {
    int first = root(one);
    int second = root(other);
    parents[Math.max(first, second)] = Math.min(first, second);
    tied.set(one);
    tied.set(other);
  }

  private void revive(Event event, int at, int months) {
    if (event.reactivates() && event.happensIn(slot) && event.after().length > 0) {
      revivedEntries.add(event.after()[0], at);
      touched.set(event.after()[0]);
    } else if (event.reactivates() && event.follows(slot, months) && event.before().length > 0) {
      revivedExits.add(event.before()[0], at);
      touched.set(event.before()[0]);
    }
  }

  /** Ties enterprises that disappear without an event to where their employees went. */
  private void impute(Map<Integer, Successor> successors) {
    var explained = (BitSet) tied.clone();
    successors.forEach(
        (gone, successor) -> {
          boolean open = !explained.get(gone) && frames.disappears(gone, slot.window());
          if (open && successor.explains(slot.window())) {
            tie(gone, successor.enterprise());
            imputed.set(gone);
          }
        });
  }

  private int root(int enterprise) {
    int at = enterprise;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  /** Makes the units; the members of each come in order, so that the first in a frame is it. */
  private void gather() {
    tied.stream().forEach(this::gather);
    units.forEach((root, unit) -> unit.id = unit.id < 0 ? root : unit.id);
    for (int i = 0; i < ties.size(); i++) {
      known.add(root(ties.first(i)), ties.second(i));
    }
    known.sorted();
    revivedEntries.sorted();
    revivedExits.sorted();
  }

  private void gather(int enterprise) {
    var unit = units.computeIfAbsent(root(enterprise), root -> new Unit());
    boolean first = frames.in(enterprise, slot.window().from());
    unit.id = unit.id < 0 && first ? enterprise : unit.id;
    unit.members++;
    unit.from += first ? 1 : 0;
    unit.to += frames.in(enterprise, slot.window().to()) ? 1 : 0;
    unit.several |= several.get(enterprise);
    unit.imputed |= imputed.get(enterprise);
  }

  Slot slot() {
    return slot;
  }

  Iterable<Unit> units() {
    return units.values();
  }

  /** The enterprises that are tied to another. */
  IntStream tied() {
    return tied.stream();
  }

  /** The enterprises in one frame only that events or worker flows concern. */
  BitSet touched() {
    return touched;
  }

  /** The unit of an enterprise; its own where it is not tied. */
  Unit unit(int enterprise) {
    var unit = tied.get(enterprise) ? units.get(root(enterprise)) : new Unit();
    unit.id = unit.id < 0 ? enterprise : unit.id;
    return unit;
  }

  /** The events of its unit, in order. */
  IntStream events(int enterprise) {
    return tied.get(enterprise) ? known.of(root(enterprise)) : IntStream.empty();
  }

  /** The events of its unit and those that bring back one that flows, in order. */
  IntStream known(int enterprise) {
    return IntStream.concat(events(enterprise), revived(enterprise)).sorted().distinct();
  }

  /** What becomes of one that flows. */
  String status(int enterprise) {
    var unit = unit(enterprise);
    boolean entry = frames.in(enterprise, slot.window().to());
    if ((entry ? unit.from : unit.to) > 0) {
      return Status.CONTINUED;
    }
    var untouched = frames.untouched(enterprise, slot.window());
    if (untouched.equals(Status.REACTIVATED) || revived(enterprise).findAny().isPresent()) {
      return Status.REACTIVATED;
    }
    return unit.several ? Status.WITH_OTHERS : untouched;
  }

  /** Whether worker flow, and not only events, shows that one that flows is continued. */
  boolean imputed(int enterprise) {
    return unit(enterprise).imputed && status(enterprise).equals(Status.CONTINUED);
  }

  private IntStream revived(int enterprise) {
    boolean entry = frames.in(enterprise, slot.window().to());
    return (entry ? revivedEntries : revivedExits).of(enterprise);
  }
}
