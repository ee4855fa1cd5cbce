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
import java.util.TreeMap;
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
  private final Pairs moved;
  private final Pairs asked;
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
    this.moved = new Pairs("employees that moved", room);
    this.asked = new Pairs("enterprises to which employees moved", room);
    this.sizes = new Pairs("employees of enterprises to which others moved", room);
  }

  /**
   * Looks where employees went.
   *
   * @param frames by which an enterprise disappears in a window and does not come back
   * @return the successor of each enterprise whose employees moved together; an enterprise whose
   *     last month lies within the rule's months of the last month of all is not judged yet
   */
  Map<Integer, Successor> find(FrameYears frames, List<Span> windows) {
    lastMonths(frames, windows);
    if (judged().findAny().isEmpty()) {
      return Map.of();
    }
    staff();
    follow();
    var moves = judged().boxed().flatMap(this::together).toList();
    return moves.isEmpty() ? Map.of() : successors(moves);
  }

  private IntStream judged() {
    return IntStream.range(0, last.length).filter(enterprise -> last[enterprise] >= 0);
  }

  private Map<Integer, Successor> successors(List<Move> moves) {
    sizes(moves);
    var order =
        Comparator.comparing(Move::persons)
            .reversed()
            .thenComparing(this::size)
            .thenComparing(Move::other, enterprises::compare);
    var best = new HashMap<Integer, Move>();
    moves.stream()
        .filter(move -> move.persons() >= size(move) * rule.shareOfNew())
        .forEach(move -> best.merge(move.gone(), move, BinaryOperator.minBy(order)));
    var successors = new HashMap<Integer, Successor>();
    best.forEach((gone, move) -> successors.put(gone, new Successor(move.other(), last[gone])));
    return successors;
  }

  /** The last month of each enterprise that can be judged. */
  private void lastMonths(FrameYears frames, List<Span> windows) {
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

  private boolean isJudged(int enterprise, FrameYears frames, List<Span> windows) {
    int month = last[enterprise];
    return month >= 0
        && month + rule.months() <= end
        && gone(enterprise, frames, windows).anyMatch(window -> Successor.within(month, window));
  }

  /** The windows in which an enterprise disappears. */
  private static Stream<Span> gone(int enterprise, FrameYears frames, List<Span> windows) {
    return windows.stream().filter(window -> frames.disappears(enterprise, window));
  }

  /** The employees of the last month of each enterprise that can be judged. */
  private void staff() {
    var months = new BitSet();
    judged().forEach(gone -> months.set(last[gone]));
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
  private void follow() {
    var leaving = new Pairs("employees of enterprises that disappeared", room);
    for (int place = 0; place < staff.size(); place++) {
      leaving.add(staff.second(place), place);
    }
    leaving.sorted();
    var later = new BitSet();
    judged().forEach(gone -> later.set(last[gone] + 1, last[gone] + rule.months() + 1));
    try (var records = statements()) {
      var at = records.cell("enterprise_id").numbered(room.into(enterprises, "enterprises"));
      var person = records.cell("person_id").numbered(persons::find);
      while (records.next()) {
        int first = month(records.cell("statement_start"));
        int until = month(records.cell("statement_end"));
        int next = later.nextSetBit(first);
        if (next >= 0 && next <= until && person.code() >= 0) {
          leaving.of(person.code()).forEach(place -> met(place, at, first, until));
        }
      }
    }
    moved.sorted();
  }

  /** Notes an employee, by its place in the staff, in the months in which it is elsewhere. */
  private void met(int place, StoredCell at, int first, int until) {
    int gone = staff.first(place);
    int next = last[gone] + 1;
    for (int month = Math.max(first, next);
        month <= until && month < next + rule.months();
        month++) {
      if (at.code() != gone) {
        moved.add(place, Math.multiplyExact(at.code(), rule.months()) + month - next);
      }
    }
  }

  /** Where enough of a staff are together. */
  private Stream<Move> together(int gone) {
    int from = staff.start(gone);
    int to = staff.start(gone + 1);
    var persons = new TreeMap<Integer, Integer>();
    moved.between(from, to).forEach(met -> persons.merge(met, 1, Integer::sum));
    return persons.entrySet().stream()
        .filter(met -> enough(met.getValue(), to - from))
        .map(met -> move(gone, met.getKey(), met.getValue()));
  }

  private Move move(int gone, int met, int persons) {
    int month = last[gone] + 1 + met % rule.months();
    return new Move(gone, met / rule.months(), month, persons);
  }

  private boolean enough(int moved, int old) {
    return moved >= rule.leastEmployees() && moved >= old * rule.shareOfOld();
  }

  /** The employees of the enterprises and months to which enough of a staff went. */
  private void sizes(List<Move> moves) {
    moves.forEach(move -> asked.add(move.other(), move.month()));
    asked.sorted();
    var months = new BitSet();
    moves.forEach(move -> months.set(move.month()));
    try (var records = statements()) {
      var at = records.cell("enterprise_id").numbered(enterprises::find);
      var person = records.cell("person_id").numbered(room.into(persons, "employees"));
      while (records.next()) {
        int until = month(records.cell("statement_end"));
        int month = months.nextSetBit(month(records.cell("statement_start")));
        for (; month >= 0 && month <= until; month = months.nextSetBit(month + 1)) {
          int place = asked.place(at.code(), month);
          if (place >= 0) {
            sizes.add(place, person.code());
          }
        }
      }
    }
    sizes.sorted();
  }

  private int size(Move move) {
    return sizes.count(asked.place(move.other(), move.month()));
  }

  private TableReader statements() {
    return TableReader.open(
        files, "statement_start", "statement_end", "enterprise_id", "person_id");
  }

  private static int month(StoredCell day) {
    return (int) LocalDate.ofEpochDay(day.whole()).getLong(ChronoField.PROLEPTIC_MONTH);
  }

  /** Employees of one enterprise that are together in another in a month. */
  private record Move(int gone, int other, int month, int persons) {}
}
