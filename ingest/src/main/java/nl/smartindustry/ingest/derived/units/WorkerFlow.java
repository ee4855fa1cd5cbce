package nl.smartindustry.ingest.derived.units;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.smartindustry.ingest.contract.StoredCell;
import nl.smartindustry.ingest.contract.TableReader;
import nl.smartindustry.ingest.contract.TextIds;
import nl.smartindustry.ingest.derived.units.ContinuityDefinition.Span;
import nl.smartindustry.ingest.derived.units.ContinuityDefinition.WorkerFlowRule;

/**
 * Where the employees of an enterprise went after its last month: up to four passes over the wage
 * records, each of which reads only what those before it ask for. Months are counted from the year
 * 0; a statement counts in every month in which a day of it lies.
 *
 * <p>Our own rule, in the spirit of the worker-flow method: a cluster of employees that moves
 * together is the enterprise under another number.
 *
 * @see "Benedetto, Haltiwanger, Lane and McKinney (2007), Using Worker Flows to Measure Firm
 *     Dynamics, Journal of Business and Economic Statistics 25(3)"
 */
final class WorkerFlow {
  private static final int NOT_GONE = -2;
  private static final int NO_MONTH = -1;

  private final WorkerFlowRule rule;
  private final List<Path> files;
  private final TextIds enterprises;
  private final Room room;
  private final TextIds persons = new TextIds();
  private final Pairs staff;
  private final Places places;
  private final Pairs moved;
  private final Places asked;
  private final Pairs sizes;
  private int[] last;
  private int end = NO_MONTH;

  /**
   * @param files of the wage records
   * @param enterprises by number; those in which employees are met get one too
   */
  WorkerFlow(WorkerFlowRule rule, List<Path> files, TextIds enterprises, Room room) {
    this.rule = rule;
    this.files = files;
    this.enterprises = enterprises;
    this.room = room;
    this.staff = new Pairs("employees of enterprises that disappeared", room);
    this.places = new Places(room);
    this.moved = new Pairs("employees that moved", room);
    this.asked = new Places(room);
    this.sizes = new Pairs("employees of enterprises to which others moved", room);
  }

  /**
   * Looks where employees went.
   *
   * @param frames by which an enterprise disappears in a window and does not come back
   * @return the successor of each enterprise whose employees moved together; an enterprise whose
   *     last month lies within the rule's months of the last month of all is not judged yet
   */
  Map<Integer, Successor> find(Frames frames, List<Span> windows) {
    lastMonths(frames, windows);
    if (Arrays.stream(last).noneMatch(month -> month >= 0)) {
      return Map.of();
    }
    staff();
    places();
    return askForSizes() ? successors() : Map.of();
  }

  private Map<Integer, Successor> successors() {
    sizes();
    var best = new HashMap<Integer, Move>();
    for (int place = 0; place < places.size(); place++) {
      int gone = places.gone(place);
      int other = places.other(place);
      int persons = moved.count(place);
      if (enough(persons, staff.count(gone))) {
        int size = sizes.count(asked.find(0, other, places.month(place)));
        if (persons >= size * rule.shareOfNew()) {
          best.merge(gone, new Move(other, persons, size), BinaryOperator.minBy(order()));
        }
      }
    }
    var successors = new HashMap<Integer, Successor>();
    best.forEach((gone, move) -> successors.put(gone, new Successor(move.other(), last[gone])));
    return successors;
  }

  private Comparator<Move> order() {
    return Comparator.comparing(Move::moved)
        .reversed()
        .thenComparing(Move::size)
        .thenComparing(Move::other, enterprises::compare);
  }

  /** The last month of each enterprise that can be judged. */
  private void lastMonths(Frames frames, List<Span> windows) {
    last =
        IntStream.range(0, enterprises.size())
            .map(one -> gone(one, frames, windows).findAny().isPresent() ? NO_MONTH : NOT_GONE)
            .toArray();
    try (var records = TableReader.open(files, "statement_end", "enterprise_id")) {
      var ends = records.cell("statement_end");
      var at = records.cell("enterprise_id").numbered(enterprises::find);
      while (records.next()) {
        int month = month(ends);
        end = Math.max(end, month);
        int enterprise = at.code();
        if (enterprise >= 0 && last[enterprise] != NOT_GONE) {
          last[enterprise] = Math.max(last[enterprise], month);
        }
      }
    }
    Arrays.setAll(last, one -> isJudged(one, frames, windows) ? last[one] : NOT_GONE);
  }

  private boolean isJudged(int enterprise, Frames frames, List<Span> windows) {
    int month = last[enterprise];
    return month >= 0
        && month + rule.months() <= end
        && gone(enterprise, frames, windows).anyMatch(window -> Successor.within(month, window));
  }

  /** The windows in which an enterprise disappears. */
  private static Stream<Span> gone(int enterprise, Frames frames, List<Span> windows) {
    return windows.stream().filter(window -> frames.disappears(enterprise, window));
  }

  /** The employees of the last month of each enterprise that can be judged. */
  private void staff() {
    var months = new BitSet();
    Arrays.stream(last).filter(month -> month >= 0).forEach(months::set);
    try (var records = TableReader.open(files, "statement_end", "enterprise_id", "person_id")) {
      var ends = records.cell("statement_end");
      var at = records.cell("enterprise_id").numbered(enterprises::find);
      var person = records.cell("person_id").numbered(room.into(persons, "employees"));
      while (records.next()) {
        int month = month(ends);
        if (months.get(month) && at.code() >= 0 && last[at.code()] == month) {
          staff.add(at.code(), person.code());
        }
      }
    }
    staff.sorted();
  }

  /** In which other enterprises they are in the months that follow. */
  private void places() {
    var leaving = new Pairs("employees of enterprises that disappeared", room);
    for (int i = 0; i < staff.size(); i++) {
      leaving.add(staff.second(i), staff.first(i));
    }
    leaving.sorted();
    var later = new BitSet();
    Arrays.stream(last)
        .filter(month -> month >= 0)
        .forEach(month -> later.set(month + 1, month + rule.months() + 1));
    try (var records = statements()) {
      var at = records.cell("enterprise_id").numbered(room.into(enterprises, "enterprises"));
      var person = records.cell("person_id").numbered(persons::find);
      while (records.next()) {
        int first = month(records.cell("statement_start"));
        int until = month(records.cell("statement_end"));
        int next = later.nextSetBit(first);
        if (next >= 0 && next <= until && person.code() >= 0) {
          leaving.of(person.code()).forEach(gone -> met(gone, person.code(), at, first, until));
        }
      }
    }
    moved.sorted();
  }

  private void met(int gone, int person, StoredCell at, int first, int until) {
    int from = Math.max(first, last[gone] + 1);
    for (int month = from; month <= Math.min(until, last[gone] + rule.months()); month++) {
      if (at.code() != gone) {
        moved.add(places.add(gone, at.code(), month), person);
      }
    }
  }

  /** Asks for the sizes of the enterprises and months to which enough of a staff went. */
  private boolean askForSizes() {
    for (int place = 0; place < places.size(); place++) {
      if (enough(moved.count(place), staff.count(places.gone(place)))) {
        asked.add(0, places.other(place), places.month(place));
      }
    }
    return asked.size() > 0;
  }

  private void sizes() {
    var months = new BitSet();
    for (int place = 0; place < asked.size(); place++) {
      months.set(asked.month(place));
    }
    try (var records = statements()) {
      var at = records.cell("enterprise_id").numbered(enterprises::find);
      var person = records.cell("person_id").numbered(room.into(persons, "employees"));
      while (records.next()) {
        int until = month(records.cell("statement_end"));
        int month = months.nextSetBit(month(records.cell("statement_start")));
        for (; month >= 0 && month <= until; month = months.nextSetBit(month + 1)) {
          int place = asked.find(0, at.code(), month);
          if (place >= 0) {
            sizes.add(place, person.code());
          }
        }
      }
    }
    sizes.sorted();
  }

  private TableReader statements() {
    return TableReader.open(
        files, "statement_start", "statement_end", "enterprise_id", "person_id");
  }

  private boolean enough(int moved, int old) {
    return moved >= rule.leastEmployees() && moved >= old * rule.shareOfOld();
  }

  private static int month(StoredCell day) {
    return (int) LocalDate.ofEpochDay(day.whole()).getLong(ChronoField.PROLEPTIC_MONTH);
  }

  /** Employees that are together in another enterprise, and how many that has. */
  private record Move(int other, int moved, int size) {}
}
