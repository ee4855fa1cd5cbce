package nl.smartindustry.transform.safe.linked;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import nl.smartindustry.transform.method.suppression.CertifiedTables;
import nl.smartindustry.transform.method.suppression.LinkedTables;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;
import nl.smartindustry.transform.method.suppression.LinkedTables.Cell;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;
import nl.smartindustry.transform.method.suppression.LinkedTables.Relation;

/**
 * The tables of a release together with those of earlier ones: a cell that is known from its
 * earlier number is one with it, another stands beside it, with the difference between them.
 */
final class JoinedTables {
  /** A difference is not known better than this many times what it is. */
  private static final long AS_MUCH = 3;

  private static final String BEFORE = "before: ";

  private final CertifiedTables earlier;
  private final List<Cell> cells;
  private final List<Relation> relations;
  private final EarlierCells matched;
  private final Map<Integer, Integer> positions = new TreeMap<>();
  private final Set<String> present = new HashSet<>();
  private final Set<Integer> differences = new TreeSet<>();

  /** A cell of either tables, so many times. */
  private record Term(int at, boolean own, long times) {}

  private JoinedTables(LinkedTables now, CertifiedTables earlier, EarlierCells matched) {
    this.earlier = earlier;
    this.cells = new ArrayList<>(now.cells());
    this.relations = new ArrayList<>(now.relations());
    this.matched = matched;
    now.relations()
        .forEach(one -> present.add(signature(one, at -> !isRest(now.cells().get(at)), at -> at)));
    matched.withheld().forEach(at -> cells.set(at, RevisedCells.withheld(cells.get(at))));
    matched.known().forEach(at -> cells.set(at, RevisedCells.known(cells.get(at))));
    matched.needs().forEach((at, need) -> cells.set(at, RevisedCells.needing(cells.get(at), need)));
    positions.putAll(matched.same());
  }

  /**
   * Joins them.
   *
   * @param tables of the release
   * @param positions by cell of the earlier tables the cell here; none of those that say nothing of
   *     what is withheld
   */
  record Joined(LinkedTables tables, Map<Integer, Integer> positions, List<int[]> known) {}

  /** The tables as they are, where nothing was said before. */
  static Joined of(LinkedTables now, EarlierReleases earlier, EarlierCells matched) {
    if (earlier.vintage() == 0) {
      return new Joined(now, Map.of(), List.of());
    }
    var before = earlier.tables().orElseGet(() -> CertifiedTables.parse(List.of()));
    var joined = new JoinedTables(now, before, matched);
    joined.addRelations();
    return new Joined(
        new LinkedTables(joined.cells, joined.relations), joined.positions, joined.insiders());
  }

  /**
   * Relations that say something of what is withheld now, with all that they hang together with.
   */
  private void addRelations() {
    var mapped = new ArrayList<List<Term>>();
    for (var relation : earlier.tables().relations()) {
      if (!present.contains(signature(relation))) {
        mapped.add(terms(relation));
      }
    }
    var live = new TreeSet<Integer>(matched.differences().keySet());
    boolean more = true;
    while (more) {
      more = false;
      for (var terms : mapped) {
        boolean says = terms.stream().anyMatch(term -> isOpen(term, live));
        for (var term : terms) {
          more |= says && term.own && isHidden(term.at) && live.add(term.at);
        }
      }
    }
    mapped.stream()
        .filter(terms -> terms.stream().anyMatch(term -> isOpen(term, live)))
        .forEach(this::add);
    matched.differences().forEach(this::addDifference);
  }

  private boolean isHidden(int own) {
    return earlier.withheld().get(own);
  }

  private boolean isOpen(Term term, Set<Integer> live) {
    return term.own
        ? live.contains(term.at)
        : cells.get(term.at).publication() != Publication.PUBLIC;
  }

  /** In units that are whole numbers of all that it holds. */
  private List<Term> terms(Relation relation) {
    double finest = 1;
    for (int cell : relation.cells()) {
      finest = Math.max(finest, matched.finer(cell));
    }
    var terms = new ArrayList<Term>();
    for (int i = 0; i < relation.cells().length; i++) {
      int cell = relation.cells()[i];
      boolean own = !matched.same().containsKey(cell);
      double times = finest / (own ? 1 : matched.finer(cell));
      int at = own ? cell : matched.same().get(cell);
      terms.add(new Term(at, own, relation.coefficients()[i] * Math.round(times)));
    }
    return terms;
  }

  private void add(List<Term> terms) {
    var of = new ArrayList<Integer>();
    var times = new ArrayList<Long>();
    long left = 0;
    for (var term : terms) {
      int at = term.own ? own(term.at) : term.at;
      of.add(at);
      times.add(term.times);
      left = Math.addExact(left, Math.multiplyExact(term.times, cells.get(at).value()));
    }
    if (left != 0) {
      of.add(append("revisions", -left, Bounds.NONE, Need.NONE, Publication.PUBLIC));
      times.add(1L);
    }
    add(of, times);
  }

  private void add(List<Integer> of, List<Long> times) {
    relations.add(
        new Relation(
            of.stream().mapToInt(i -> i).toArray(), times.stream().mapToLong(t -> t).toArray()));
  }

  /** An earlier cell beside that of now. */
  private int own(int before) {
    var at = positions.get(before);
    if (at == null) {
      var cell = earlier.tables().cells().get(before);
      boolean hidden = isHidden(before);
      var name = cell.name().startsWith(BEFORE) ? cell.name() : BEFORE + cell.name();
      at =
          append(
              name,
              cell.value(),
              cell.beforehand(),
              hidden ? cell.need() : Need.NONE,
              hidden ? Publication.NEVER : Publication.PUBLIC);
      positions.put(before, at);
    }
    return at;
  }

  private int append(String name, long value, Bounds bounds, Need need, Publication publication) {
    cells.add(new Cell(name, value, bounds, need, 0, publication));
    return cells.size() - 1;
  }

  /** Too few changed it: how much, may not be known. */
  private void addDifference(int before, int now) {
    double finer = matched.finer(before);
    long times = Math.round(Math.max(1, finer));
    long ownTimes = Math.round(Math.max(1, 1 / finer));
    int old = own(before);
    long difference = ownTimes * cells.get(now).value() - times * cells.get(old).value();
    if (difference != 0) {
      long size = Math.abs(difference);
      var bounds = new Bounds(-AS_MUCH * size, AS_MUCH * size);
      var one = cells.get(now);
      var other = cells.get(old);
      var need =
          RevisedCells.within(
              size,
              RevisedCells.above(one) * ownTimes + RevisedCells.below(other) * times,
              RevisedCells.below(one) * ownTimes + RevisedCells.above(other) * times);
      int at =
          append(
              "difference of " + cells.get(now).name(),
              difference,
              bounds,
              need,
              Publication.NEVER);
      add(List.of(now, old, at), List.of(ownTimes, -times, -1L));
      differences.add(at);
    }
  }

  /** Who was alone in earlier cells knows them still; who changed cells knows the differences. */
  private List<int[]> insiders() {
    var known = new ArrayList<int[]>();
    var changed = new TreeSet<>(differences);
    changed.addAll(matched.needs().keySet());
    if (!changed.isEmpty()) {
      known.add(numbers(changed));
    }
    for (var group : earlier.known()) {
      var here = new TreeSet<Integer>();
      boolean own = false;
      for (int cell : group) {
        var at = positions.get(cell);
        if (at != null) {
          here.add(at);
          own |= !matched.same().containsKey(cell);
        }
      }
      if (own) {
        known.add(numbers(here));
      }
    }
    return known;
  }

  private static int[] numbers(Set<Integer> cells) {
    return cells.stream().mapToInt(i -> i).toArray();
  }

  /** Which cells a relation is between, but those that no figure shows. */
  private static String signature(
      Relation relation, IntPredicate isShown, IntUnaryOperator position) {
    var pairs = new TreeMap<Integer, Long>();
    for (int i = 0; i < relation.cells().length; i++) {
      int cell = relation.cells()[i];
      if (isShown.test(cell)) {
        pairs.put(position.applyAsInt(cell), relation.coefficients()[i]);
      }
    }
    return pairs.toString();
  }

  private String signature(Relation relation) {
    var same = matched.same();
    return signature(
        relation,
        cell -> same.containsKey(cell) || !isRest(earlier.tables().cells().get(cell)),
        cell -> same.getOrDefault(cell, -1 - cell));
  }

  /** What no figure shows: rests, what rounding hides, what is known to all. */
  private static boolean isRest(Cell cell) {
    var name =
        cell.name().startsWith(BEFORE) ? cell.name().substring(BEFORE.length()) : cell.name();
    return Stream.of(WholeTables.REST, WholeTables.ROUNDING, WholeTables.NOISE, Between.ANSWERS)
        .anyMatch(name::startsWith);
  }
}
