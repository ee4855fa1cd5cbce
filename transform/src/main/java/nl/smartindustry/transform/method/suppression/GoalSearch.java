package nl.smartindustry.transform.method.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.DoubleStream;
import nl.smartindustry.transform.method.suppression.CycleSearch.Cells;
import nl.smartindustry.transform.method.suppression.CycleSum.Effort;

/** Finds the witnesses that a goal needs, for a pattern as it is. */
final class GoalSearch {
  /**
   * What it costs more to move cells that sole contributors know, in parts of a cell's usual cost;
   * for each further witness of a goal so many times as much.
   */
  private static final double KNOWN = 0.1;

  private static final double KNOWN_GROWTH = 4;

  /** A witness that costs more than so many usual cells is worth a large programme. */
  private static final double DEAR = 32;

  /** Cells of a programme. */
  private static final int NEAR = 600;

  private static final int FAR = 4000;

  private static final int MANY = 16_000;

  /** Beginnings of cycles that are carried on side by side. */
  private static final int NARROW = 8;

  private static final int WIDE = 64;

  private final Equations equations;
  private final WithheldCells pattern;
  private final Insiders insiders;
  private final Pool pool;
  private final LastResort last;
  private final Movement movement;
  private final CycleSum cycles;
  private final Effort onlyWithheld;
  private final List<Effort> withMore;

  /** Ever more hasty: they close a cycle with room for the whole distance where there is one. */
  private final List<Effort> atAnyCost;

  /** Which cells may move for a goal; what has moved already is withheld by then. */
  private record Around(BitSet mayMove, double[] costs, double withheld, Moves moves)
      implements Cells {
    @Override
    public boolean mayMove(int cell) {
      return mayMove.get(cell);
    }

    @Override
    public double cost(int cell) {
      return moves.of(cell) == 0 ? costs[cell] : Math.min(withheld, costs[cell]);
    }
  }

  /** What is tried where neither a known witness nor cycles of withheld cells will do. */
  @FunctionalInterface
  interface LastResort {
    /** See {@link Movement#find}. */
    Witness find(Goal goal, BitSet mayMove, double[] costs);
  }

  GoalSearch(Equations equations, WithheldCells pattern, Insiders insiders, Pool pool) {
    this(equations, pattern, insiders, pool, null);
  }

  GoalSearch(
      Equations equations, WithheldCells pattern, Insiders insiders, Pool pool, LastResort last) {
    this.equations = equations;
    this.pattern = pattern;
    this.insiders = insiders;
    this.pool = pool;
    this.last = last == null ? this::findMore : last;
    movement = new Movement(equations);
    cycles = new CycleSum(equations);
    double usual = pattern.usualCost;
    onlyWithheld = new Effort(0.3 * usual, 60, 200, 64, NARROW);
    withMore =
        List.of(
            new Effort(0.3 * usual, 60, 30, 16, NARROW),
            new Effort(3 * usual, 300, 30, 16, NARROW),
            new Effort(30 * usual, 300, 30, 16, NARROW));
    atAnyCost =
        DoubleStream.of(30, 300, 3e3, 3e4, 3e5, 3e6)
            .mapToObj(haste -> new Effort(haste * usual, 300, 30, 16, WIDE))
            .toList();
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

  /**
   * A witness that moves no known cell, and others that are to be avoided at a surcharge: of cells
   * that are withheld, if there is one.
   */
  private Witness find(Goal goal, BitSet known, BitSet avoided, double more) {
    var free = without(pattern.withheld, avoided);
    var witness = pool.find(goal, free);
    if (witness == null) {
      witness = cycles.find(goal, around(goal, free, pattern.costs), onlyWithheld);
    }
    if (witness != null) {
      return witness;
    }
    var costs = pattern.costs(avoided, more);
    if (!avoided.equals(known)) {
      var others = without(pattern.withheld, known);
      witness = cycles.find(goal, around(goal, others, costs), onlyWithheld);
    }
    return witness != null ? witness : last.find(goal, without(pattern.movable, known), costs);
  }

  /** A cycle moves its target once. */
  private Cells around(Goal goal, BitSet mayMove, double[] costs) {
    var others = (BitSet) mayMove.clone();
    Arrays.stream(goal.target).forEach(others::clear);
    return new Around(others, costs, pattern.withheldCost(), cycles.moves());
  }

  /** A cheap witness for which more cells must be withheld. */
  private Witness findMore(Goal goal, BitSet mayMove, double[] costs) {
    var cells = around(goal, mayMove, costs);
    Witness cycle = null;
    for (int i = 0; i < withMore.size() && cycle == null && (i == 0 || !cycles.foundSome()); i++) {
      cycle = cycles.find(goal, cells, withMore.get(i));
    }
    if (cycle == null && pattern.movable.cardinality() > MANY) {
      return findFar(goal, cells, mayMove, costs);
    }
    return cycle == null
        ? movement.find(goal, mayMove, costs)
        : cheaper(goal, cycle, mayMove, costs);
  }

  /** The same among so many cells that a programme of all of them takes seconds. */
  private Witness findFar(Goal goal, Cells cells, BitSet mayMove, double[] costs) {
    var near = movement.findNear(goal, mayMove, costs, FAR);
    if (near != null) {
      return near;
    }
    for (var effort : atAnyCost) {
      var cycle = cycles.find(goal, cells, effort);
      if (cycle != null) {
        return cheaper(goal, cycle, mayMove, costs);
      }
    }
    return movement.find(goal, mayMove, costs);
  }

  /** A witness that costs no more than a cycle, of its cells and those around. */
  private Witness cheaper(Goal goal, Witness cycle, BitSet mayMove, double[] costs) {
    double cost = cost(cycle, costs);
    boolean isDear = cost > DEAR * pattern.usualCost;
    int size = isDear || pattern.movable.cardinality() < FAR ? FAR : NEAR;
    var cheaper = movement.findAround(goal, cycle, size, mayMove, costs);
    return cheaper != null && cost(cheaper, costs) < cost ? cheaper : cycle;
  }

  private static double cost(Witness witness, double[] costs) {
    return Arrays.stream(witness.cells()).mapToDouble(cell -> costs[cell]).sum();
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
