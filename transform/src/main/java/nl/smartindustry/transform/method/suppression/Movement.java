package nl.smartindustry.transform.method.suppression;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;

/**
 * The cheapest way to move a target: the linear programme min Σ c (y⁺ + y⁻) with M y = 0 and the
 * target's sum at its distance, over the cells around the target, and over more of them where that
 * is not enough. A cell that can move by a part of the distance alone costs that much more per
 * unit, so that it costs its whole cost where it moves as far as it can.
 *
 * @see "Kelly, Golden and Assad (1992), Cell suppression: disclosure protection for sensitive
 *     tabular data, Networks 22"
 */
final class Movement {
  private static final int FEW = 4000;
  private static final int MORE = 4;

  /** Costs are scaled so that the solver's tolerances fit them. */
  private static final double HIGHEST_COST = 1e4;

  private static final double LEAST_PART = 1e-3;

  /** Where the moves have no small denominator, costs of all cells make fewer of them move. */
  private static final double[] SURCHARGES = {0, 0.03, 1, 30, 1000};

  private final Equations equations;

  Movement(Equations equations) {
    this.equations = equations;
  }

  /**
   * A cheap witness for the goal that moves none but cells that may move; null where there is none.
   *
   * @param costs by cell, of moving it by the goal's distance
   */
  Witness find(Goal goal, BitSet mayMove, double[] costs) {
    int all = mayMove.cardinality();
    for (int size = FEW; ; size *= MORE) {
      var cells = new Neighbourhood(equations, goal, mayMove, costs).nearest(size);
      boolean isLast = size >= all || cells.length < size;
      var found = find(goal, cells, costs, isLast);
      if (found != null || isLast) {
        return found;
      }
    }
  }

  /** The same among the cells of a witness and so many of the nearest ones. */
  Witness findAround(Goal goal, Witness known, int size, BitSet mayMove, double[] costs) {
    var nearest = new Neighbourhood(equations, goal, mayMove, costs).nearest(size);
    var cells = IntStream.concat(Arrays.stream(nearest), Arrays.stream(known.cells()));
    return find(goal, cells.sorted().distinct().toArray(), costs, false);
  }

  /** The same among so many of the cells nearest to the target alone. */
  Witness findNear(Goal goal, BitSet mayMove, double[] costs, int size) {
    return find(
        goal, new Neighbourhood(equations, goal, mayMove, costs).nearest(size), costs, false);
  }

  private Witness find(Goal goal, int[] cells, double[] costs, boolean isLast) {
    for (double surcharge : SURCHARGES) {
      var programme = programme(goal, cells, costs, surcharge);
      var solution = programme.least();
      if (solution == null && isLast) {
        solution = programme.leastOfAnother();
      }
      if (solution == null) {
        return null;
      }
      var witness =
          ExactMoves.of(equations, cells, moves(goal, solution), goal.target, goal.distance);
      if (witness != null) {
        return witness;
      }
    }
    return null;
  }

  private Programme programme(Goal goal, int[] cells, double[] costs, double surcharge) {
    double highest = Arrays.stream(cells).mapToDouble(cell -> costs[cell]).max().orElse(1);
    double unit = Math.max(highest, Double.MIN_NORMAL) / HIGHEST_COST;
    var programme = new Programme();
    double scale = Math.abs((double) goal.distance);
    for (int cell : cells) {
      double up = part(equations.highest[cell], scale);
      double down = part(-equations.lowest[cell], scale);
      double cost = costs[cell] / unit + surcharge;
      programme.column(0, up, cost / Math.max(LEAST_PART, Math.min(1, up)));
      programme.column(0, down, cost / Math.max(LEAST_PART, Math.min(1, down)));
    }
    var rows = equations.rowsOf(cells);
    rows.and(equations.independent());
    for (int row : rows.stream().toArray()) {
      add(programme, cells, equations.cellsOf(row), equations.coefficientsOf(row), 0);
    }
    var ones = new long[goal.target.length];
    Arrays.fill(ones, 1);
    add(programme, cells, goal.target, ones, Long.signum(goal.distance));
    return programme;
  }

  private static double part(long room, double scale) {
    return room == Bounds.INFINITE ? Double.POSITIVE_INFINITY : room / scale;
  }

  private static void add(
      Programme programme, int[] cells, int[] of, long[] coefficients, double sum) {
    var row = programme.row(sum, sum);
    for (int i = 0; i < of.length; i++) {
      int at = Arrays.binarySearch(cells, of[i]);
      if (at >= 0) {
        row.addVarIndex(2 * at).addCoefficient(coefficients[i]);
        row.addVarIndex(2 * at + 1).addCoefficient(-coefficients[i]);
      }
    }
  }

  private static double[] moves(Goal goal, double[] solution) {
    var moves = new double[solution.length / 2];
    for (int i = 0; i < moves.length; i++) {
      double part = solution[2 * i] - solution[2 * i + 1];
      moves[i] = part * Math.abs((double) goal.distance);
    }
    return moves;
  }
}
