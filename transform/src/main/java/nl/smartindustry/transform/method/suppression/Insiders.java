package nl.smartindustry.transform.method.suppression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Against which sets of known cells a need is not met. */
final class Insiders {
  private final List<int[]> sets;
  private final Contributors contributors;
  private final KnownParts parts;
  private final int[][] holders;
  private final Map<Integer, Map<Integer, Map<Integer, Long>>> leastValues = new HashMap<>();

  Insiders(LinkedTables tables, Contributors contributors) {
    sets = contributors.known();
    this.contributors = contributors;
    parts = new KnownParts(tables);
    var of = new ArrayList<List<Integer>>();
    tables.cells().forEach(cell -> of.add(new ArrayList<>(1)));
    for (int set = 0; set < sets.size(); set++) {
      for (int cell : sets.get(set)) {
        of.get(cell).add(set);
      }
    }
    holders = of.stream().map(l -> l.stream().mapToInt(set -> set).toArray()).toArray(int[][]::new);
    if (tables.cells().stream().anyMatch(cell -> cell.need().down() > 0)) {
      for (int set = 0; set < sets.size(); set++) {
        addLeastValues(set);
      }
    }
  }

  private void addLeastValues(int set) {
    var least = parts.leastValues(sets.get(set));
    least
        .keySet()
        .forEach(cell -> leastValues.computeIfAbsent(cell, c -> new HashMap<>()).put(set, least));
  }

  /** The goal above a target's value; it goes less far for those who know limits of it. */
  Goal above(int[] target, long need) {
    return limited(new Goal(target, need));
  }

  /** The goal below a target's value, which goes less far for those who know parts of it too. */
  Goal below(int[] target, long need) {
    var goal = new Goal(target, -need);
    for (int cell : target) {
      leastValues
          .getOrDefault(cell, Map.of())
          .forEach((set, least) -> goal.reduced.put(set, -parts.below(target, need, least)));
    }
    return limited(goal);
  }

  private Goal limited(Goal goal) {
    for (int set = 0; set < sets.size() && !contributors.limits().isEmpty(); set++) {
      long own = goal.of(set).distance;
      long left = contributors.within(sets.get(set), goal.target, own);
      if (left != own) {
        goal.reduced.put(set, left);
      }
    }
    return goal;
  }

  /**
   * The sets against which the witnesses do not meet the goal yet. A set with a cell of the target
   * is none of them: what is left of a sum is protected by the needs of its cells, as a sum of
   * cells none of which is sensitive is not sensitive either.
   *
   * @param witnesses none, or the first goes the whole distance
   */
  BitSet open(Goal goal, List<Witness> witnesses) {
    BitSet open = null;
    var near = new ArrayList<Witness>();
    for (var witness : witnesses) {
      if (!witness.reaches(goal.target, goal.distance)) {
        near.add(witness);
      } else if (open == null) {
        open = of(witness.cells());
      } else {
        open.and(of(witness.cells()));
      }
    }
    if (open == null) {
      open = new BitSet();
      open.set(0, sets.size());
    }
    for (int cell : goal.target) {
      for (int set : holders[cell]) {
        open.clear(set);
      }
    }
    for (int set = open.nextSetBit(0); set >= 0; set = open.nextSetBit(set + 1)) {
      open.set(set, !isMet(goal.of(set), sets.get(set), near));
    }
    return open;
  }

  private static boolean isMet(Goal goal, int[] known, List<Witness> near) {
    return goal.distance == 0
        || near.stream().anyMatch(w -> w.reaches(goal.target, goal.distance) && !w.moves(known));
  }

  /** The sets with any of the cells. */
  BitSet of(int[] cells) {
    var of = new BitSet();
    for (int cell : cells) {
      for (int set : holders[cell]) {
        of.set(set);
      }
    }
    return of;
  }

  /** The cells of the sets. */
  BitSet cells(BitSet of) {
    var cells = new BitSet();
    of.stream().forEach(set -> mark(cells, sets.get(set)));
    return cells;
  }

  private static void mark(BitSet cells, int[] set) {
    for (int cell : set) {
      cells.set(cell);
    }
  }
}
