package nl.smartindustry.transform.method.suppression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds the witnesses that a goal needs, for a pattern as it is. */
final class GoalSearch {
  /**
   * What it costs more to move cells that sole contributors know, in parts of a cell's usual cost;
   * for each further witness of a goal so many times as much.
   */
  private static final double KNOWN = 0.1;

  private static final double KNOWN_GROWTH = 4;

  private final Equations equations;
  private final WithheldCells pattern;
  private final Insiders insiders;
  private final Pool pool;
  private final LastResort last;

  /** What is tried where neither a known witness nor a cycle will do. */
  @FunctionalInterface
  interface LastResort {
    /** See {@link Movement#find}. */
    Witness find(Goal goal, BitSet mayMove, double[] costs);
  }

  GoalSearch(Equations equations, WithheldCells pattern, Insiders insiders, Pool pool) {
    this(equations, pattern, insiders, pool, new Movement(equations)::find);
  }

  GoalSearch(
      Equations equations, WithheldCells pattern, Insiders insiders, Pool pool, LastResort last) {
    this.equations = equations;
    this.pattern = pattern;
    this.insiders = insiders;
    this.pool = pool;
    this.last = last;
  }

  /** The witnesses with which the goal is met against all sole contributors; null where none do. */
  List<Witness> meet(Goal goal) {
    var witnesses = new ArrayList<>(goal.witnesses());
    if (witnesses.isEmpty()) {
      var found = find(goal, new BitSet(), new BitSet(), 0);
      if (found == null) {
        return null;
      }
      witnesses.add(found);
    }
    for (var open = insiders.open(goal, witnesses);
        !open.isEmpty();
        open = insiders.open(goal, witnesses)) {
      double more =
          KNOWN * pattern.usualCost * Math.pow(KNOWN_GROWTH, Math.min(20, witnesses.size()) - 1);
      var less = goal.of(open.nextSetBit(0));
      var found = find(less, insiders.cells(first(open)), insiders.cells(open), more);
      if (found == null) {
        return null;
      }
      witnesses.add(found);
    }
    return witnesses;
  }

  private static BitSet first(BitSet sets) {
    return sets.get(0, sets.nextSetBit(0) + 1);
  }

  /** A witness that moves no known cell, and others that are to be avoided at a surcharge. */
  private Witness find(Goal goal, BitSet known, BitSet avoided, double more) {
    var free = without(pattern.withheld, avoided);
    var witness = pool.find(goal, free);
    if (witness == null) {
      witness = CycleSearch.find(equations, goal, free, pattern.costs);
    }
    return witness != null
        ? witness
        : last.find(goal, without(pattern.movable, known), pattern.costs(avoided, more));
  }

  /** Witnesses of the pool with which the goal is met, or null. */
  List<Witness> pooled(Goal goal) {
    var witnesses = new ArrayList<>(goal.witnesses());
    if (witnesses.isEmpty()) {
      var first = pool.find(goal, pattern.withheld);
      if (first == null) {
        return null;
      }
      witnesses.add(first);
    }
    for (var open = insiders.open(goal, witnesses);
        !open.isEmpty();
        open = insiders.open(goal, witnesses)) {
      var free = without(pattern.withheld, insiders.cells(first(open)));
      var witness = pool.find(goal.of(open.nextSetBit(0)), free);
      if (witness == null) {
        return null;
      }
      witnesses.add(witness);
    }
    return witnesses;
  }

  private static BitSet without(BitSet cells, BitSet others) {
    var result = (BitSet) cells.clone();
    result.andNot(others);
    return result;
  }
}
