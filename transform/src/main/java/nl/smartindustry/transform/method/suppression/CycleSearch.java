package nl.smartindustry.transform.method.suppression;

import java.util.Arrays;
import java.util.BitSet;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * A short cycle through a target: cells that all move by the same distance, up or down, so that
 * every relation is balanced again, such as the corners of a rectangle or a box. Found best first,
 * by the cost of the cells so far and the relations that are out of balance. Fast, but not always
 * the cheapest, and none is found where moves must be divided, which is what {@link Movement} is
 * for.
 */
final class CycleSearch {
  private static final int EXPANSIONS = 150;
  private static final int MOST_UNBALANCED = 100;

  /** More than 1, so that a cycle is closed rather than that all cheap beginnings are tried. */
  private static final double HASTE = 2;

  private static final double STEP = 0.05;

  private final Equations equations;
  private final Goal goal;
  private final BitSet mayMove;
  private final double[] costs;
  private final double unit;
  private final PriorityQueue<State> queue =
      new PriorityQueue<>(
          (a, b) ->
              a.estimate != b.estimate
                  ? Double.compare(a.estimate, b.estimate)
                  : Integer.compare(a.number, b.number));
  private int number;

  /**
   * A cell that moves, after those before it.
   *
   * @param unbalanced pairs of a row and how far it is out of balance with all of them
   */
  private record State(
      State before, int cell, int way, double cost, double estimate, int number, int[] unbalanced) {
    boolean moves(int other) {
      for (var state = this; state != null; state = state.before) {
        if (state.cell == other) {
          return true;
        }
      }
      return false;
    }
  }

  private CycleSearch(Equations equations, Goal goal, BitSet mayMove, double[] costs) {
    this.equations = equations;
    this.goal = goal;
    this.mayMove = mayMove;
    this.costs = costs;
    unit = Arrays.stream(goal.target).mapToDouble(this::unit).min().orElseThrow();
  }

  /**
   * A witness that moves one cell of the target, or null.
   *
   * @param costs by cell, of moving it
   */
  static Witness find(Equations equations, Goal goal, BitSet mayMove, double[] costs) {
    var others = (BitSet) mayMove.clone();
    Arrays.stream(goal.target).forEach(others::clear);
    var search = new CycleSearch(equations, goal, others, costs);
    for (int cell : goal.target) {
      if (mayMove.get(cell) && search.fits(cell, 1)) {
        search.add(null, cell, 1);
      }
    }
    return search.closed();
  }

  private Witness closed() {
    for (int i = 0; i < EXPANSIONS && !queue.isEmpty(); i++) {
      var state = queue.poll();
      if (state.unbalanced.length == 0) {
        return witness(state);
      }
      expand(state, tightest(state.unbalanced));
    }
    return null;
  }

  /** Adds each cell of a row that brings it nearer to balance. */
  private void expand(State state, int at) {
    var cells = equations.cellsOf(state.unbalanced[at]);
    var coefficients = equations.coefficientsOf(state.unbalanced[at]);
    for (int i = 0; i < cells.length; i++) {
      int way = state.unbalanced[at + 1] > 0 == coefficients[i] > 0 ? -1 : 1;
      if (Math.abs(coefficients[i]) == 1
          && mayMove.get(cells[i])
          && fits(cells[i], way)
          && !state.moves(cells[i])) {
        add(state, cells[i], way);
      }
    }
  }

  private boolean fits(int cell, int way) {
    long room =
        way * Long.signum(goal.distance) > 0 ? equations.highest[cell] : -equations.lowest[cell];
    return room >= Math.abs(goal.distance);
  }

  /** What it costs about to bring one relation of a cell into balance. */
  private double unit(int cell) {
    double sum = 0;
    for (int row : equations.rowsOf(cell)) {
      double least = Double.POSITIVE_INFINITY;
      for (int other : equations.cellsOf(row)) {
        if (other != cell && mayMove.get(other) && fits(other, -1)) {
          least = Math.min(least, costs[other]);
        }
      }
      sum += Double.isInfinite(least) ? 0 : least;
    }
    return Double.MIN_NORMAL + sum / Math.max(1, equations.rowsOf(cell).length);
  }

  /** The position of the unbalanced row with the fewest cells. */
  private int tightest(int[] unbalanced) {
    int best = 0;
    for (int at = 2; at < unbalanced.length; at += 2) {
      if (equations.cellsOf(unbalanced[at]).length < equations.cellsOf(unbalanced[best]).length) {
        best = at;
      }
    }
    return best;
  }

  private void add(State before, int cell, int way) {
    var unbalanced = unbalanced(before == null ? new int[0] : before.unbalanced, cell, way);
    if (unbalanced.length <= MOST_UNBALANCED) {
      double cost = (before == null ? 0 : before.cost) + costs[cell] + STEP * unit;
      double estimate = cost + HASTE * unit * unbalanced.length / 2;
      queue.add(new State(before, cell, way, cost, estimate, number++, unbalanced));
    }
  }

  private int[] unbalanced(int[] before, int cell, int way) {
    var rows = equations.rowsOf(cell);
    var pairs = Arrays.copyOf(before, before.length + 2 * rows.length);
    int size = before.length;
    for (int row : rows) {
      int change = way * Math.toIntExact(equations.coefficient(row, cell));
      int at = 0;
      while (at < size && pairs[at] != row) {
        at += 2;
      }
      if (at == size) {
        pairs[size++] = row;
        pairs[size++] = change;
      } else if (pairs[at + 1] + change != 0) {
        pairs[at + 1] += change;
      } else {
        size -= 2;
        pairs[at] = pairs[size];
        pairs[at + 1] = pairs[size + 1];
      }
    }
    return Arrays.copyOf(pairs, size);
  }

  private Witness witness(State last) {
    var moves = new TreeMap<Integer, Long>();
    for (var state = last; state != null; state = state.before) {
      moves.put(state.cell, state.way * goal.distance);
    }
    return new Witness(
        moves.keySet().stream().mapToInt(cell -> cell).toArray(),
        moves.values().stream().mapToLong(move -> move).toArray(),
        1);
  }
}
