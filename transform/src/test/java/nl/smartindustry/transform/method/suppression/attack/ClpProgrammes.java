package nl.smartindustry.transform.method.suppression.attack;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.BitSet;
import nl.smartindustry.transform.method.suppression.LinkedTables;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;

/** With CLP, one model that keeps its basis; for instances of thousands of cells. */
final class ClpProgrammes implements Programmes {
  private final MPSolver solver;
  private final MPVariable[] moves;
  private final BitSet fixed = new BitSet();
  private final double[] lowest;
  private final double[] highest;

  ClpProgrammes(LinkedTables tables, BitSet withheld) {
    Loader.loadNativeLibraries();
    solver = MPSolver.createSolver("CLP");
    moves = new MPVariable[tables.cells().size()];
    lowest = new double[moves.length];
    highest = new double[moves.length];
    double far = far(tables);
    for (int cell = withheld.nextSetBit(0); cell >= 0; cell = withheld.nextSetBit(cell + 1)) {
      lowest[cell] = lowest(tables.cells().get(cell), far);
      highest[cell] = highest(tables.cells().get(cell), far);
      moves[cell] = solver.makeNumVar(lowest[cell], highest[cell], "");
    }
    for (var relation : tables.relations()) {
      var row = solver.makeConstraint(0, 0, "");
      for (int i = 0; i < relation.cells().length; i++) {
        var move = moves[relation.cells()[i]];
        if (move != null) {
          row.setCoefficient(move, row.getCoefficient(move) + relation.coefficients()[i]);
        }
      }
    }
    solver.objective().setMaximization();
  }

  /** Farther than any need, so that every programme has an end. */
  static double far(LinkedTables tables) {
    return 1000
        + 10.0 * tables.cells().stream().mapToLong(c -> Math.abs(c.value())).max().orElse(0);
  }

  static double lowest(LinkedTables.Cell cell, double far) {
    long bound = cell.beforehand().lower();
    return bound == -Bounds.INFINITE ? -far : Math.max(-far, (double) bound - cell.value());
  }

  static double highest(LinkedTables.Cell cell, double far) {
    long bound = cell.beforehand().upper();
    return bound == Bounds.INFINITE ? far : Math.min(far, (double) bound - cell.value());
  }

  @Override
  public double[] furthest(double[] weights, BitSet known) {
    fixed.stream().filter(cell -> !known.get(cell)).forEach(this::release);
    known.stream().filter(cell -> moves[cell] != null).forEach(cell -> moves[cell].setBounds(0, 0));
    fixed.clear();
    fixed.or(known);
    solver.objective().clear();
    solver.objective().setMaximization();
    for (int cell = 0; cell < weights.length; cell++) {
      if (weights[cell] != 0 && moves[cell] != null) {
        solver.objective().setCoefficient(moves[cell], weights[cell]);
      }
    }
    if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
      throw new IllegalStateException("CLP found no optimum, yet the true table fits");
    }
    var found = new double[weights.length];
    for (int cell = 0; cell < found.length; cell++) {
      found[cell] = moves[cell] == null ? 0 : moves[cell].solutionValue();
    }
    return found;
  }

  private void release(int cell) {
    if (moves[cell] != null) {
      moves[cell].setBounds(lowest[cell], highest[cell]);
    }
  }
}
