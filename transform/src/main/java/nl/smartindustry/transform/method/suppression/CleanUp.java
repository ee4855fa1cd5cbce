package nl.smartindustry.transform.method.suppression;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.ProtectedTables.Proof;

/**
 * Publishes secondaries again. Each is tried once, costliest first: it is published where all needs
 * with a witness that moves it are met by other witnesses, of withheld cells alone, and the needs
 * of the sums that become known with it as well.
 */
final class CleanUp {
  /** The cells of all linear programmes together. */
  private static final int MOST_CELLS = 150_000;

  /** The cells of one. */
  private static final int AROUND = 2000;

  /** After so many programmes that found nothing no more are tried. */
  private static final int FRUITLESS = 20;

  /** After so many searches that found nothing only witnesses that are known are tried. */
  private static final int FRUITLESS_SEARCHES = 40;

  private final LinkedTables tables;
  private final Contributors contributors;
  private final Equations equations;
  private final WithheldCells pattern;
  private final Insiders insiders;
  private final Pool pool;
  private final GoalSearch search;
  private final FixedCells fixed;
  private final SumsAround sums;
  private final Map<List<Integer>, Needed> needs = new LinkedHashMap<>();
  private final Map<List<Integer>, Need> needsOfSums = new HashMap<>();

  /** By cell, the goals with a witness that moves it, and some that had one. */
  private final Map<Integer, Set<Goal>> movedBy = new HashMap<>();

  private int cellsLeft = MOST_CELLS;

  /** How many programmes found nothing, one after the other. */
  private int fruitless;

  /** The same of searches. */
  private int searches;

  private CleanUp(LinkedTables tables, Contributors contributors, ProtectedTables found) {
    this.tables = tables;
    this.contributors = contributors;
    equations = new Equations(tables);
    pattern = WithheldCells.closed(tables, found.secondaries());
    insiders = new Insiders(tables, contributors);
    pool = new Pool(equations);
    search = new GoalSearch(equations, pattern, insiders, pool, this::move);
    fixed = new FixedCells(equations, insiders, pattern.withheld);
    sums = new SumsAround(tables, equations, pattern.withheld);
    Certificate.of(found.proofs()).witnesses().forEach(pool::add);
    found.proofs().forEach(this::add);
    WithheldSums.of(tables, pattern.withheld).forEach(sum -> needsOfSums.put(key(sum), Need.NONE));
  }

  /** A pattern that withholds no other cells, and perhaps fewer. */
  static ProtectedTables of(LinkedTables tables, Contributors contributors, ProtectedTables found) {
    return new CleanUp(tables, contributors, found).cleaned();
  }

  private void add(Proof proof) {
    var needed = Needed.of(proof.target(), proof.need(), insiders);
    needed.above().witnesses(proof.above());
    needed.below().witnesses(proof.below());
    needs.put(key(proof.target()), needed);
    needed.goals().forEach(this::note);
  }

  private void note(Goal goal) {
    for (var witness : goal.witnesses()) {
      for (int cell : witness.cells()) {
        movedBy.computeIfAbsent(cell, c -> new LinkedHashSet<>()).add(goal);
      }
    }
  }

  private static List<Integer> key(int[] target) {
    return Arrays.stream(target).boxed().toList();
  }

  private ProtectedTables cleaned() {
    pattern.secondaries().stream()
        .boxed()
        .sorted(Comparator.comparingLong(cell -> -tables.cells().get(cell).cost()))
        .filter(pattern.withheld::get)
        .forEach(this::tryPublishing);
    var keys = new HashSet<List<Integer>>();
    WithheldSums.of(tables, pattern.withheld).forEach(sum -> keys.add(key(sum)));
    var proofs =
        needs.values().stream()
            .filter(needed -> needed.target().length == 1 || keys.contains(key(needed.target())))
            .map(Needed::proof)
            .toList();
    return new ProtectedTables(pattern.secondaries().stream().toArray(), proofs);
  }

  /** With it, what then follows from all that is published. */
  private void tryPublishing(int cell) {
    var following = fixed.from(cell);
    following.andNot(pattern.primaries);
    var cells = following.stream().toArray();
    pattern.publish(cells);
    var goals =
        Arrays.stream(cells)
            .mapToObj(movedBy::get)
            .filter(Objects::nonNull)
            .flatMap(Set::stream)
            .distinct()
            .filter(goal -> rests(goal, cells))
            .toList();
    var found = new LinkedHashMap<Goal, List<Witness>>();
    // What follows is seen by a search as well, but not as fast.
    boolean follows = searches < FRUITLESS_SEARCHES && fixed.hasAny(goals, cells);
    if (follows || !meets(goals, cells, found)) {
      pattern.withholdAgain(cells);
      return;
    }
    var more = newNeeds(cells);
    if (meets(more.stream().flatMap(Needed::goals).toList(), cells, found)) {
      more.forEach(needed -> needs.put(key(needed.target()), needed));
      found.forEach(this::accept);
    } else {
      pattern.withholdAgain(cells);
      keepUncertain(cell);
    }
  }

  /** A sum with a cell that is published is none any more. */
  private boolean rests(Goal goal, int[] cells) {
    return Arrays.stream(goal.target).allMatch(pattern.withheld::get)
        && goal.witnesses().stream().anyMatch(witness -> witness.moves(cells));
  }

  /** Whether all goals are met without the cells; the witnesses are added to what is found. */
  private boolean meets(List<Goal> goals, int[] cells, Map<Goal, List<Witness>> found) {
    for (var goal : goals) {
      var before = goal.witnesses();
      goal.witnesses(goal.without(cells));
      var met = search.pooled(goal);
      if (met == null && searches < FRUITLESS_SEARCHES) {
        met = search.meet(goal);
        searches = met == null ? searches + 1 : 0;
      }
      goal.witnesses(before);
      if (met == null) {
        return false;
      }
      found.put(goal, met);
    }
    return true;
  }

  /** The needs of sums that are none as long as the cells are withheld. */
  private List<Needed> newNeeds(int[] cells) {
    return Arrays.stream(cells)
        .boxed()
        .flatMap(cell -> sums.of(cell).stream())
        .filter(sum -> !needs.containsKey(key(sum)))
        .filter(sum -> needOf(sum).isSensitive())
        .collect(Collectors.toMap(CleanUp::key, s -> s, (s, t) -> s, LinkedHashMap::new))
        .values()
        .stream()
        .map(sum -> Needed.of(sum, needOf(sum), insiders))
        .toList();
  }

  /** A cell that is withheld for the sake of a sum must not follow from what is published. */
  private void keepUncertain(int cell) {
    var goal = new Goal(new int[] {cell}, 1);
    var witness = pool.find(goal, pattern.withheld);
    if (witness != null) {
      goal.witnesses(List.of(witness));
      note(goal);
    }
  }

  private Need needOf(int[] sum) {
    return needsOfSums.computeIfAbsent(key(sum), k -> contributors.unions().need(sum));
  }

  private void accept(Goal goal, List<Witness> witnesses) {
    witnesses.stream().filter(w -> !goal.witnesses().contains(w)).forEach(pool::add);
    goal.witnesses(witnesses);
    note(goal);
  }

  /** Fewer and fewer programmes find anything, as cheaper cells are left. */
  private Witness move(Goal goal, BitSet mayMove, double[] costs) {
    cellsLeft -= Math.min(AROUND, mayMove.cardinality());
    if (cellsLeft < 0 || fruitless == FRUITLESS) {
      return null;
    }
    var found = new Movement(equations).findNear(goal, mayMove, costs, AROUND);
    fruitless = found == null ? fruitless + 1 : 0;
    return found;
  }
}
