package nl.smartindustry.transform.method.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;

/**
 * An inequality that every pattern fulfils which meets a need: Σ a x ≥ 1, where x is 1 for a cell
 * that is withheld and 0 for one that is published.
 *
 * <p>Whatever numbers π the relations are multiplied by, the target moves by Σ r y with r = e +
 * π'M, and a withheld cell adds at most a = max(highest × r, lowest × r) to it. Divided by the
 * need, and a cut off at 1. The solution's duals are good π.
 *
 * @see "Fischetti and Salazar (2001), Solving the cell suppression problem on tabular data with
 *     linear constraints, Management Science 47, section 4"
 */
record Cut(int[] cells, double[] parts) {
  private static final double NOTHING = 1e-7;

  /** The cut of a solution whose last row is the target's, or null where it says nothing. */
  static Cut of(Equations equations, Goal goal, int[] rows, Programme.Solution solution) {
    double need = Math.abs((double) goal.distance);
    double target = solution.duals()[rows.length];
    if (goal.target.length > 1 || Math.abs(target) < NOTHING) {
      return null;
    }
    var prices = new TreeMap<Integer, Double>();
    for (int i = 0; i < rows.length; i++) {
      double price = solution.duals()[i] / target;
      for (int k = 0; Math.abs(price) > NOTHING && k < equations.cellsOf(rows[i]).length; k++) {
        double more = price * equations.coefficientsOf(rows[i])[k];
        prices.merge(equations.cellsOf(rows[i])[k], more, Double::sum);
      }
    }
    prices.merge(goal.target[0], 1.0, Double::sum);
    var cells = new ArrayList<Integer>();
    var parts = new ArrayList<Double>();
    prices.forEach(
        (cell, price) -> {
          double part = part(equations, cell, price * Long.signum(goal.distance)) / need;
          if (part > NOTHING) {
            cells.add(cell);
            parts.add(Math.min(1, part));
          }
        });
    return new Cut(
        cells.stream().mapToInt(cell -> cell).toArray(),
        parts.stream().mapToDouble(part -> part).toArray());
  }

  private static double part(Equations equations, int cell, double price) {
    long room = price > 0 ? equations.highest[cell] : -equations.lowest[cell];
    return Math.abs(price) < NOTHING
        ? 0
        : room == Bounds.INFINITE ? Double.POSITIVE_INFINITY : Math.abs(price) * room;
  }

  /**
   * What any pattern costs at least that fulfils the cuts.
   *
   * @param costs by cell
   * @param withheld cells that are withheld in any case
   */
  static double leastCost(List<Cut> cuts, long[] costs, BitSet withheld) {
    var open = new BitSet();
    cuts.forEach(cut -> Arrays.stream(cut.cells).forEach(open::set));
    open.andNot(withheld);
    if (open.isEmpty()) {
      return 0;
    }
    var cells = open.stream().toArray();
    double unit = Arrays.stream(cells).mapToDouble(cell -> costs[cell]).max().orElse(1) / 1e4;
    var programme = new Programme();
    for (int cell : cells) {
      programme.column(0, 1, costs[cell] / Math.max(unit, Double.MIN_NORMAL));
    }
    for (var cut : cuts) {
      cut.add(programme, cells, withheld);
    }
    var solution = programme.least();
    return solution == null ? 0 : solution.objective() * unit;
  }

  private void add(Programme programme, int[] open, BitSet withheld) {
    double left = 1;
    for (int i = 0; i < cells.length; i++) {
      left -= withheld.get(cells[i]) ? parts[i] : 0;
    }
    if (left > NOTHING) {
      var row = programme.row(left, Double.POSITIVE_INFINITY);
      for (int i = 0; i < cells.length; i++) {
        if (!withheld.get(cells[i])) {
          row.addVarIndex(Arrays.binarySearch(open, cells[i])).addCoefficient(parts[i]);
        }
      }
    }
  }
}
