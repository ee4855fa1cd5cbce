package nl.smartindustry.transform.method.suppression;

import nl.smartindustry.transform.method.suppression.CycleSearch.Cells;

/**
 * Moves a target by a sum of cycles, each as far as its cells have room for: wide ones first, then
 * ever narrower ones until the distance is reached.
 */
final class CycleSum {
  private final Equations equations;
  private final Moves moves;
  private final CycleSearch cycles;
  private int found;

  /**
   * How hard to search.
   *
   * @param haste what it costs about to balance a relation, beyond its cheapest cell: the higher,
   *     the sooner a cycle is closed, at whatever cost
   * @param longest cells of a cycle
   * @param most cycles in a sum
   * @param narrowest part of the distance that a cycle must carry
   * @param beam beginnings of a cycle that are carried on side by side
   */
  record Effort(double haste, int longest, int most, long narrowest, int beam) {}

  CycleSum(Equations equations) {
    this.equations = equations;
    moves = new Moves(equations);
    cycles = new CycleSearch(equations, moves);
  }

  /** What has been found so far. */
  Moves moves() {
    return moves;
  }

  /** Whether the last search found cycles, if not enough of them. */
  boolean foundSome() {
    return found > 0;
  }

  /** A witness that moves the target by the distance, or null. */
  Witness find(Goal goal, Cells cells, Effort effort) {
    moves.clear();
    int way = Long.signum(goal.distance);
    long width = Math.abs(goal.distance);
    long least = Math.max(1, width / effort.narrowest);
    for (found = 0; found < effort.most; ) {
      long left = Math.abs(goal.distance - moves.of(goal.target));
      if (left == 0) {
        return moves.witness();
      }
      width = Math.min(left, Math.min(width, widest(goal.target, way, cells)));
      if (width < Math.min(left, least)) {
        return null;
      }
      if (cycles.add(goal.target, way * width, left, cells, effort)) {
        found++;
      } else {
        width /= 2;
      }
    }
    return null;
  }

  /** No cycle through the target is wider than what its relations have room for. */
  private long widest(int[] target, int way, Cells cells) {
    long widest = 0;
    for (int cell : target) {
      long width = moves.room(cell, way);
      for (int i = 0; i < equations.rowsOf(cell).length && width > widest; i++) {
        int row = equations.rowsOf(cell)[i];
        width = Math.min(width, widest(row, cell, way * equations.coefficientsIn(cell)[i], cells));
      }
      widest = Math.max(widest, width);
    }
    return widest;
  }

  private long widest(int row, int except, long by, Cells cells) {
    long widest = 0;
    var of = equations.cellsOf(row);
    var coefficients = equations.coefficientsOf(row);
    for (int i = 0; i < of.length; i++) {
      if (of[i] != except && cells.mayMove(of[i])) {
        widest = Math.max(widest, moves.room(of[i], CheapestCells.way(coefficients[i], by)));
      }
    }
    return widest;
  }
}
