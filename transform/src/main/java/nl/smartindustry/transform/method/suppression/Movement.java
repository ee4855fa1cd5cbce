package nl.smartindustry.transform.method.suppression;

import java.util.BitSet;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;

/** The cheapest way to move a target, by a linear programme. */
final class Movement {
  private final Equations equations;

  Movement(Equations equations) {
    this.equations = equations;
  }

  /**
   * A witness for the goal that moves only cells that may move, at the least cost per distance;
   * null where there is none.
   *
   * @param costs by cell, of moving it by the goal's distance
   */
  Witness find(Goal goal, BitSet mayMove, double[] costs) {
    double scale = Math.abs((double) goal.distance);
    var cells = mayMove.stream().toArray();
    var programme = new Programme();
    var entries = new int[equations.cells];
    for (int i = 0; i < cells.length; i++) {
      entries[cells[i]] = i;
      double highest = scaled(equations.highest[cells[i]], scale);
      double lowest = scaled(equations.lowest[cells[i]], scale);
      programme.column(0, highest, costs[cells[i]]);
      programme.column(0, -lowest, costs[cells[i]]);
    }
    for (int row = 0; row < equations.rows; row++) {
      var builder = programme.row(0, 0);
      var of = equations.cellsOf(row);
      for (int i = 0; i < of.length; i++) {
        if (mayMove.get(of[i])) {
          Programme.pair(builder, entries[of[i]], equations.coefficientsOf(row)[i]);
        }
      }
    }
    double sign = Math.signum((double) goal.distance);
    var builder = programme.row(sign, sign);
    for (int cell : goal.target) {
      if (mayMove.get(cell)) {
        Programme.pair(builder, entries[cell], 1);
      }
    }
    var solution = programme.least();
    if (solution == null) {
      return null;
    }
    var moves =
        IntStream.range(0, cells.length)
            .mapToDouble(i -> (solution.values()[2 * i] - solution.values()[2 * i + 1]) * scale)
            .toArray();
    return ExactMoves.of(equations, cells, moves, goal.target, goal.distance);
  }

  private static double scaled(long bound, double scale) {
    return Math.abs(bound) == Bounds.INFINITE
        ? Math.signum((double) bound) * Double.POSITIVE_INFINITY
        : bound / scale;
  }
}
