package nl.smartindustry.transform.method.suppression;

import nl.smartindustry.transform.method.suppression.CycleSearch.Cells;

/** By row and way the two cheapest cells that bring it nearer to balance, as far as asked for. */
final class CheapestCells {
  private final Equations equations;
  private final Moves moves;
  private Cells cells;
  private long distance;
  private int search;

  /** The search that asked last. */
  private final int[] askedBy;

  private final int[] cheapest;
  private final double[] least;
  private final double[] second;

  CheapestCells(Equations equations, Moves moves) {
    this.equations = equations;
    this.moves = moves;
    askedBy = new int[2 * equations.rows];
    cheapest = new int[2 * equations.rows];
    least = new double[2 * equations.rows];
    second = new double[2 * equations.rows];
  }

  /** Forgets what was found. */
  void start(Cells cells, long distance) {
    this.cells = cells;
    this.distance = distance;
    search++;
  }

  /** Which way a cell must move to bring a relation nearer to balance. */
  static int way(long coefficient, long by) {
    return coefficient > 0 == by > 0 ? -1 : 1;
  }

  /** Whether a cell of a row can bring it nearer to balance. */
  boolean balances(int row, int i, long by) {
    int cell = equations.cellsOf(row)[i];
    long coefficient = equations.coefficientsOf(row)[i];
    return Math.abs(coefficient) == 1
        && cells.mayMove(cell)
        && moves.room(cell, way(coefficient, by)) >= distance;
  }

  /** What it costs to bring a row nearer to balance, by its cheapest cell but for one. */
  double cost(int row, long by, int except) {
    int at = 2 * row + (by > 0 ? 1 : 0);
    if (askedBy[at] != search) {
      askedBy[at] = search;
      ask(row, by, at);
    }
    return cheapest[at] == except ? second[at] : least[at];
  }

  private void ask(int row, long by, int at) {
    cheapest[at] = -1;
    least[at] = Double.POSITIVE_INFINITY;
    second[at] = Double.POSITIVE_INFINITY;
    var of = equations.cellsOf(row);
    for (int i = 0; i < of.length; i++) {
      if (balances(row, i, by)) {
        double cost = cells.cost(of[i]);
        if (cost < least[at]) {
          second[at] = least[at];
          least[at] = cost;
          cheapest[at] = of[i];
        } else {
          second[at] = Math.min(second[at], cost);
        }
      }
    }
  }
}
