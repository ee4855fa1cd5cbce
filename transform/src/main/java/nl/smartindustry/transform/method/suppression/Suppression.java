package nl.smartindustry.transform.method.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.Protector.Unattainable;

/** The search for a pattern in tables that hang together. */
final class Suppression {
  /**
   * Goals that are searched side by side; a fixed number, as they do not see each other's cells.
   */
  private static final int BATCH = 4;

  private static final int LOOK_AHEAD = 200;

  private final LinkedTables tables;
  private final Contributors contributors;
  private final Equations equations;
  private final WithheldCells pattern;
  private final Insiders insiders;

  /** One for each goal of a batch. */
  private final List<GoalSearch> searches;

  private final Pool pool;
  private final Map<List<Integer>, Needed> needs = new LinkedHashMap<>();

  /** All are named, so that they are lowered together and not each with a search of its own. */
  private final List<Goal> unmet = new ArrayList<>();

  Suppression(LinkedTables tables, Contributors contributors) {
    this.tables = tables;
    this.contributors = contributors;
    equations = new Equations(tables);
    pattern = new WithheldCells(tables);
    pool = new Pool(equations);
    insiders = new Insiders(tables, contributors);
    searches =
        Stream.generate(() -> new GoalSearch(equations, pattern, insiders, pool))
            .limit(BATCH)
            .toList();
    for (int cell = 0; cell < equations.cells; cell++) {
      add(new int[] {cell}, tables.cells().get(cell).need());
    }
  }

  private void add(int[] target, Need need) {
    if (need.isSensitive()) {
      needs.computeIfAbsent(key(target), key -> Needed.of(target, need, insiders));
    }
  }

  private static List<Integer> key(int[] target) {
    return Arrays.stream(target).boxed().toList();
  }

  /**
   * Withholds cells until every need is met, largest needs first; what is withheld makes new sums,
   * whose needs are met in turn.
   */
  ProtectedTables protect() {
    for (int before = -1; before != pattern.withheld.cardinality(); ) {
      before = pattern.withheld.cardinality();
      sums().forEach(sum -> add(sum, contributors.unions().need(sum)));
      meetAll();
      if (!unmet.isEmpty()) {
        throw new Unattainable(unmet);
      }
    }
    return result();
  }

  private List<int[]> sums() {
    return WithheldSums.of(tables, pattern.withheld);
  }

  private void meetAll() {
    var goals =
        needs.values().stream()
            .flatMap(Needed::goals)
            .sorted(Comparator.comparingLong(goal -> -Math.abs(goal.distance)))
            .toList();
    for (var pending = new ArrayList<>(goals); !pending.isEmpty(); ) {
      var batch = batch(pending);
      var found =
          IntStream.range(0, batch.size())
              .parallel()
              .mapToObj(i -> Optional.ofNullable(searches.get(i).meet(batch.get(i))))
              .toList();
      for (int i = 0; i < batch.size(); i++) {
        accept(batch.get(i), found.get(i).orElse(null));
      }
    }
  }

  /** Takes the next goals that are not met and have no relation in common. */
  private List<Goal> batch(List<Goal> pending) {
    var batch = new ArrayList<Goal>();
    var rows = new BitSet();
    int looked = 0;
    for (var next = pending.iterator();
        next.hasNext() && batch.size() < BATCH && looked < LOOK_AHEAD;
        looked++) {
      var goal = next.next();
      var own = equations.rowsOf(goal.target);
      if (!own.intersects(rows)) {
        next.remove();
        var pooled = searches.get(0).pooled(goal);
        if (pooled != null) {
          add(goal, pooled);
        } else {
          batch.add(goal);
          rows.or(own);
        }
      }
    }
    return batch;
  }

  /** What a goal before it in the batch found may serve it as well. */
  private void accept(Goal goal, List<Witness> met) {
    var pooled = searches.get(0).pooled(goal);
    if (pooled == null && met == null) {
      unmet.add(goal);
    } else {
      add(goal, pooled == null ? met : pooled);
    }
  }

  private void add(Goal goal, List<Witness> witnesses) {
    var more = witnesses.subList(goal.witnesses().size(), witnesses.size());
    more.forEach(pool::add);
    more.forEach(pattern::withhold);
    goal.witnesses(witnesses);
  }

  private ProtectedTables result() {
    var keys = sums().stream().map(Suppression::key).collect(Collectors.toSet());
    var proofs =
        needs.values().stream()
            .filter(need -> need.target().length == 1 || keys.contains(key(need.target())))
            .map(Needed::proof)
            .toList();
    return new ProtectedTables(pattern.secondaries().stream().toArray(), proofs);
  }
}
