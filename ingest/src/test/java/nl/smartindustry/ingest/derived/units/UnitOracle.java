package nl.smartindustry.ingest.derived.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.smartindustry.ingest.derived.units.ContinuityDefinition.Span;
import nl.smartindustry.ingest.derived.units.UnitBench.Job;
import nl.smartindustry.ingest.derived.units.WildCountryTest.Delivered;

/**
 * What becomes of enterprises, read from the definitions as they stand in the README and as slowly
 * as they are written there: nothing of it is shared with the program but the list of slots.
 */
final class UnitOracle {
  private final ContinuityDefinition definition;
  private final TreeMap<String, TreeSet<Integer>> frames;
  private final List<Delivered> events;

  /** The persons in each enterprise, by month. */
  private final TreeMap<Integer, Map<String, Set<String>>> staff = new TreeMap<>();

  /**
   * @param frames years in which each enterprise exists
   */
  UnitOracle(
      ContinuityDefinition definition,
      TreeMap<String, TreeSet<Integer>> frames,
      List<Delivered> events,
      List<Job> jobs) {
    this.definition = definition;
    this.frames = frames;
    this.events = events;
    for (var job : jobs) {
      for (int month = job.from(); month <= job.to(); month++) {
        staff
            .computeIfAbsent(month, key -> new HashMap<>())
            .computeIfAbsent(job.enterprise(), key -> new HashSet<>())
            .add(job.person());
      }
    }
  }

  /** What becomes of an enterprise. */
  private record Fate(String id, String flow, String status, boolean imputed) {}

  List<String> demography() {
    var rows = new TreeSet<String>();
    for (var slot : slots().stream().filter(Slot::latest).toList()) {
      fates(slot).forEach((enterprise, fate) -> rows.add(row(slot, enterprise, fate)));
    }
    return List.copyOf(rows);
  }

  private static String row(Slot slot, String one, Fate fate) {
    var cells = List.of(span(slot), one, fate.id(), fate.flow(), fate.status(), "");
    return String.join(" | ", cells) + fate.imputed();
  }

  List<String> revisions() {
    var rows = new TreeSet<String>();
    var slots = slots();
    for (int at = 1; at < slots.size(); at++) {
      var slot = slots.get(at);
      if (slot.window().equals(slots.get(at - 1).window())) {
        var was = fates(slots.get(at - 1));
        fates(slot)
            .forEach((one, is) -> rows.addAll(revision(slot, one, was.get(one).status(), is)));
      }
    }
    return List.copyOf(rows);
  }

  private static List<String> revision(Slot slot, String enterprise, String was, Fate is) {
    var cells = List.of(span(slot), slot.knownUntil() + "", enterprise, was, is.status());
    return was.equals(is.status()) ? List.of() : List.of(String.join(" | ", cells));
  }

  private static String span(Slot slot) {
    return slot.window().from() + " | " + slot.window().to();
  }

  private List<Slot> slots() {
    var years = new TreeSet<Integer>();
    frames.values().forEach(years::addAll);
    var last = events.stream().map(Delivered::processed).max(LocalDate::compareTo);
    return Slot.all(definition, years, last.orElseThrow());
  }

  private boolean in(String enterprise, int year) {
    return frames.getOrDefault(enterprise, new TreeSet<>()).contains(year);
  }

  private Map<String, Fate> fates(Slot slot) {
    var window = slot.window();
    var tying = tying(slot).stream().filter(event -> within(event, window)).toList();
    var ties = new ArrayList<>(tying.stream().map(Delivered::parties).toList());
    ties.removeIf(parties -> parties.size() < 2);
    var party = new HashSet<String>();
    ties.forEach(party::addAll);
    var imputed = new HashSet<String>();
    for (var enterprise : frames.keySet()) {
      if (!party.contains(enterprise) && disappears(enterprise, window)) {
        successor(enterprise, window)
            .ifPresent(
                other -> {
                  ties.add(Set.of(enterprise, other));
                  imputed.add(enterprise);
                });
      }
    }
    var fates = new TreeMap<String, Fate>();
    for (var enterprise : frames.keySet()) {
      if (in(enterprise, window.from()) != in(enterprise, window.to())) {
        fates.put(enterprise, fate(enterprise, slot, unit(enterprise, ties), imputed));
      }
    }
    return fates;
  }

  /** Everything that ties lead to from an enterprise. */
  private static TreeSet<String> unit(String enterprise, List<Set<String>> ties) {
    var unit = new TreeSet<>(Set.of(enterprise));
    for (int size = 0; size < unit.size(); ) {
      size = unit.size();
      for (var tie : ties) {
        if (tie.stream().anyMatch(unit::contains)) {
          unit.addAll(tie);
        }
      }
    }
    return unit;
  }

  private Fate fate(String enterprise, Slot slot, TreeSet<String> unit, Set<String> imputed) {
    var window = slot.window();
    boolean entry = in(enterprise, window.to());
    var first = unit.stream().filter(one -> in(one, window.from())).findFirst();
    var id = first.orElse(unit.first());
    var flow = entry ? Status.ENTRY : Status.EXIT;
    int other = entry ? window.from() : window.to();
    if (unit.stream().anyMatch(one -> in(one, other))) {
      return new Fate(id, flow, Status.CONTINUED, unit.stream().anyMatch(imputed::contains));
    }
    if (back(enterprise, window) || revived(enterprise, slot, entry)) {
      return new Fate(id, flow, Status.REACTIVATED, false);
    }
    boolean several =
        tying(slot).stream()
            .filter(event -> within(event, window) && event.parties().size() > 1)
            .filter(event -> event.parties().stream().anyMatch(unit::contains))
            .anyMatch(event -> event.before().size() > 1 || event.after().size() > 1);
    return new Fate(id, flow, several ? Status.WITH_OTHERS : entry ? "birth" : "death", false);
  }

  private boolean revived(String enterprise, Slot slot, boolean entry) {
    var ends = Slot.start(slot.window().to());
    return tying(slot).stream()
        .filter(event -> event.type() == 13)
        .anyMatch(
            event ->
                entry
                    ? within(event, slot.window()) && event.after().get(0).equals(enterprise)
                    : event.day().isAfter(ends)
                        && !event.day().isAfter(ends.plusMonths(24))
                        && event.before().get(0).equals(enterprise));
  }

  private boolean disappears(String enterprise, Span window) {
    return in(enterprise, window.from())
        && !in(enterprise, window.to())
        && !back(enterprise, window);
  }

  /** Whether it was, or will be, away for one frame only. */
  private boolean back(String enterprise, Span window) {
    return in(enterprise, window.to())
        ? in(enterprise, window.from() - 1) && in(enterprise, window.from() + 1)
        : in(enterprise, window.to() - 1) && in(enterprise, window.to() + 1);
  }

  private static boolean within(Delivered event, Span window) {
    return event.day().isAfter(Slot.start(window.from()))
        && !event.day().isAfter(Slot.start(window.to()));
  }

  /** The last version of each event that was processed by then, if it ties. */
  private List<Delivered> tying(Slot slot) {
    var known = new HashMap<String, Delivered>();
    events.stream()
        .filter(event -> !event.processed().isAfter(slot.knownUntil()))
        .sorted(Comparator.comparing(Delivered::processed).thenComparing(Delivered::delivery))
        .forEach(event -> known.put(event.id(), event));
    return known.values().stream().filter(this::ties).toList();
  }

  private boolean ties(Delivered event) {
    if (event.type() != 13) {
      return event.type() > 2;
    }
    return events.stream()
        .filter(death -> death.type() == 2 && death.before().get(0).equals(event.before().get(0)))
        .map(Delivered::day)
        .filter(died -> !died.isAfter(event.day()))
        .max(LocalDate::compareTo)
        .map(died -> !event.day().isAfter(died.plusMonths(24)))
        .orElse(true);
  }

  private Set<String> staff(String enterprise, int month) {
    return staff.getOrDefault(month, Map.of()).getOrDefault(enterprise, Set.of());
  }

  private Optional<String> successor(String gone, Span window) {
    var months = staff.descendingKeySet().stream().filter(month -> !staff(gone, month).isEmpty());
    int last = months.findFirst().orElse(0);
    boolean within = last >= window.from() * 12 - 1 && last <= window.to() * 12 - 1;
    if (!within || last + 2 > staff.lastKey()) {
      return Optional.empty();
    }
    var old = staff(gone, last);
    record Move(String other, int moved, int size) {}
    var moves = new ArrayList<Move>();
    for (int month = last + 1; month <= last + 2; month++) {
      for (var other : staff.getOrDefault(month, Map.of()).keySet()) {
        var there = new HashSet<>(staff(other, month));
        int size = there.size();
        there.retainAll(old);
        boolean together =
            there.size() >= 5 && 2 * there.size() >= old.size() && 2 * there.size() >= size;
        if (together && !other.equals(gone)) {
          moves.add(new Move(other, there.size(), size));
        }
      }
    }
    return moves.stream()
        .min(
            Comparator.comparing((Move move) -> -move.moved())
                .thenComparing(Move::size)
                .thenComparing(Move::other))
        .map(Move::other);
  }
}
