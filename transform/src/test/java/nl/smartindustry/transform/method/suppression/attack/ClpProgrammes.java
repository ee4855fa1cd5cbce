package nl.smartindustry.transform.method.suppression.attack;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.BitSet;
import nl.smartindustry.transform.method.suppression.LinkedTables;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;

/** With CLP, one model that keeps its basis; for instances of thousands of cells. */
public final class ClpProgrammes implements Programmes {
  private final MPSolver solver;
  private final MPVariable[] up;
  private final MPVariable[] down;
  private final MPConstraint target;
  private int[] aimedAt = {};
  private final BitSet fixed = new BitSet();
  private final double[] lowest;
  private final double[] highest;

  public ClpProgrammes(LinkedTables tables, BitSet withheld) {
    Loader.loadNativeLibraries();
    solver = MPSolver.createSolver("CLP");
    up = new MPVariable[tables.cells().size()];
    down = new MPVariable[up.length];
    lowest = new double[up.length];
    highest = new double[up.length];
    double far = far(tables);
    for (int cell = withheld.nextSetBit(0); cell >= 0; cell = withheld.nextSetBit(cell + 1)) {
      lowest[cell] = lowest(tables.cells().get(cell), far);
      highest[cell] = highest(tables.cells().get(cell), far);
      up[cell] = solver.makeNumVar(0, highest[cell], "");
      down[cell] = solver.makeNumVar(0, -lowest[cell], "");
    }
    for (var relation : tables.relations()) {
      var row = solver.makeConstraint(0, 0, "");
      for (int i = 0; i < relation.cells().length; i++) {
        int cell = relation.cells()[i];
        if (up[cell] != null) {
          row.setCoefficient(up[cell], row.getCoefficient(up[cell]) + relation.coefficients()[i]);
          row.setCoefficient(down[cell], -row.getCoefficient(up[cell]));
        }
      }
    }
    target = solver.makeConstraint(0, 0, "");
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
  public double[] least(int[] cells, long distance, BitSet known) {
    fix(known);
    aim(cells, Long.signum(distance));
    target.setBounds(Math.abs(distance), Math.abs(distance));
    solver.objective().clear();
    solver.objective().setMinimization();
    for (int cell = 0; cell < up.length; cell++) {
      if (up[cell] != null) {
        solver.objective().setCoefficient(up[cell], 1);
        solver.objective().setCoefficient(down[cell], 1);
      }
    }
    return solver.solve() == MPSolver.ResultStatus.OPTIMAL ? moves() : null;
  }

  @Override
  public double[] furthest(int[] cells, int sign, BitSet known) {
    fix(known);
    aim(new int[0], 0);
    target.setBounds(0, 0);
    solver.objective().clear();
    solver.objective().setMaximization();
    for (int cell : cells) {
      if (up[cell] != null) {
        solver.objective().setCoefficient(up[cell], sign);
        solver.objective().setCoefficient(down[cell], -sign);
      }
    }
    if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
      throw new IllegalStateException("CLP found no optimum, yet the true table fits");
    }
    return moves();
  }

  private void aim(int[] cells, int sign) {
    for (int cell : aimedAt) {
      target.setCoefficient(up[cell], 0);
      target.setCoefficient(down[cell], 0);
    }
    aimedAt = Arrays.stream(cells).filter(cell -> up[cell] != null).toArray();
    for (int cell : aimedAt) {
      target.setCoefficient(up[cell], sign);
      target.setCoefficient(down[cell], -sign);
    }
  }

  private void fix(BitSet known) {
    fixed.stream()
        .filter(cell -> up[cell] != null && !known.get(cell))
        .forEach(cell -> setBounds(cell, lowest[cell], highest[cell]));
    known.stream().filter(cell -> up[cell] != null).forEach(cell -> setBounds(cell, 0, 0));
    fixed.clear();
    fixed.or(known);
  }

  private void setBounds(int cell, double least, double most) {
    up[cell].setBounds(0, most);
    down[cell].setBounds(0, -least);
  }

  private double[] moves() {
    var moves = new double[up.length];
    for (int cell = 0; cell < moves.length; cell++) {
      moves[cell] = up[cell] == null ? 0 : up[cell].solutionValue() - down[cell].solutionValue();
    }
    return moves;
  }
}
