package nl.smartindustry.transform.method.suppression;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.IntegerParam;
import com.google.ortools.linearsolver.MPSolverParameters.LpAlgorithmValues;
import com.google.ortools.linearsolver.MPSolverParameters.PresolveValues;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.suppression.LinkedTables.Relation;

/**
 * How far single withheld cells can move, by linear programmes that differ in their objective
 * alone: no bound is edited between two solutions.
 */
final class FarthestMoves {
  private static final double TOLERANCE = 1e-7;

  /** Duals of sums are whole or small fractions; these are tried without the solver's error. */
  private static final double PARTS = 60;

  private final int[] cells;
  private final double[] lowest;
  private final double[] highest;
  private final Relation[] relations;

  /** The relations that do not follow from others. */
  private final Relation[] rows;

  private final String[] names = {"GLOP", "CLP"};
  private final Model[] models = new Model[names.length];

  /** What a solution shows: how far a cell moves in it. */
  @FunctionalInterface
  interface Seen {
    void see(int cell, double move);
  }

  /**
   * @param together withheld cells, with all that hang together with them
   * @param lowest by cell, between which moves all tables that fit lie
   * @param highest likewise
   */
  FarthestMoves(LinkedTables tables, BitSet together, double[] lowest, double[] highest) {
    cells = together.stream().toArray();
    this.lowest = Arrays.stream(cells).mapToDouble(cell -> lowest[cell]).toArray();
    this.highest = Arrays.stream(cells).mapToDouble(cell -> highest[cell]).toArray();
    relations =
        tables.relations().stream()
            .map(this::within)
            .filter(r -> r.cells().length > 0)
            .toArray(Relation[]::new);
    rows =
        IndependentRows.of(
                cells.length,
                Arrays.stream(relations).map(Relation::cells).toArray(int[][]::new),
                Arrays.stream(relations).map(Relation::coefficients).toArray(long[][]::new))
            .stream()
            .mapToObj(row -> relations[row])
            .toArray(Relation[]::new);
  }

  /** The relation of these cells alone, by their places among them; the others do not move. */
  private Relation within(Relation relation) {
    var at =
        IntStream.range(0, relation.cells().length)
            .filter(i -> Arrays.binarySearch(cells, relation.cells()[i]) >= 0)
            .toArray();
    return new Relation(
        Arrays.stream(at).map(i -> Arrays.binarySearch(cells, relation.cells()[i])).toArray(),
        Arrays.stream(at).mapToLong(i -> relation.coefficients()[i]).toArray());
  }

  /**
   * What the moves of a target together, times the sign, are at most; infinite where no bound is
   * found.
   *
   * @param seen is given the moves of the table that was found, if it fits
   */
  double bound(int[] of, int sign, Seen seen) {
    var target = Arrays.stream(of).map(cell -> Arrays.binarySearch(cells, cell)).toArray();
    for (int i = 0; i < models.length; i++) {
      models[i] = models[i] == null ? new Model(names[i]) : models[i];
      if (models[i].solves(target, sign)) {
        var moves = models[i].moves();
        if (fits(moves)) {
          IntStream.range(0, cells.length).forEach(c -> seen.see(cells[c], moves[c]));
        }
        double sum = Arrays.stream(target).mapToDouble(cell -> moves[cell]).sum();
        return Math.max(sign * sum, least(models[i].duals(), target, sign));
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  private boolean fits(double[] moves) {
    double largest = Arrays.stream(moves).map(Math::abs).max().orElse(0);
    for (var relation : relations) {
      double sum = 0;
      for (int i = 0; i < relation.cells().length; i++) {
        sum += relation.coefficients()[i] * moves[relation.cells()[i]];
      }
      if (Math.abs(sum) > TOLERANCE * (1 + largest)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The best of the bounds that duals give, whatever these are: with either sign, as they are or
   * rounded.
   */
  private double least(double[] duals, int[] target, int sign) {
    double least = Double.POSITIVE_INFINITY;
    for (int turn = 1; turn >= -1; turn -= 2) {
      double by = turn;
      var turned = Arrays.stream(duals).map(dual -> by * dual).toArray();
      var rounded = Arrays.stream(turned).map(dual -> Math.rint(dual * PARTS) / PARTS).toArray();
      least = Math.min(least, bound(turned, target, sign));
      least = Math.min(least, bound(rounded, target, sign));
    }
    return least;
  }

  /** Weak duality: the objective less any multiples of the relations, at the best bound of each. */
  private double bound(double[] duals, int[] target, int sign) {
    var reduced = new double[cells.length];
    Arrays.stream(target).forEach(cell -> reduced[cell] = sign);
    for (int row = 0; row < rows.length; row++) {
      for (int i = 0; i < rows[row].cells().length; i++) {
        reduced[rows[row].cells()[i]] -= duals[row] * rows[row].coefficients()[i];
      }
    }
    double bound = 0;
    for (int cell = 0; cell < reduced.length; cell++) {
      double farthest = reduced[cell] > 0 ? highest[cell] : lowest[cell];
      boolean isNoise = Math.abs(reduced[cell]) < 1e-11 && Double.isInfinite(farthest);
      bound += reduced[cell] == 0 || isNoise ? 0 : reduced[cell] * farthest;
    }
    return bound;
  }

  /** The programme in one solver, from one objective to the next. */
  private final class Model {
    private final MPSolver solver;
    private final MPVariable[] moves;
    private final MPConstraint[] constraints;
    private final MPSolverParameters parameters;

    Model(String name) {
      Loader.loadNativeLibraries();
      solver = MPSolver.createSolver(name);
      parameters = new MPSolverParameters();
      setFromTheLast();
      moves = new MPVariable[cells.length];
      for (int cell = 0; cell < cells.length; cell++) {
        moves[cell] = solver.makeNumVar(finite(lowest[cell]), finite(highest[cell]), "");
      }
      constraints = new MPConstraint[rows.length];
      for (int row = 0; row < rows.length; row++) {
        constraints[row] = solver.makeConstraint(0, 0, "");
        for (int i = 0; i < rows[row].cells().length; i++) {
          constraints[row].setCoefficient(moves[rows[row].cells()[i]], rows[row].coefficients()[i]);
        }
      }
      solver.objective().setMaximization();
    }

    /** Without presolving, a solution starts from the one before it, which fits as well. */
    private void setFromTheLast() {
      parameters.setIntegerParam(IntegerParam.PRESOLVE, PresolveValues.PRESOLVE_OFF.swigValue());
      parameters.setIntegerParam(IntegerParam.LP_ALGORITHM, LpAlgorithmValues.PRIMAL.swigValue());
    }

    /** The solver's own infinity: another large number gives wrong optima. */
    private static double finite(double bound) {
      return Double.isInfinite(bound) ? Math.signum(bound) * MPSolver.infinity() : bound;
    }

    boolean solves(int[] target, int sign) {
      solver.objective().clear();
      solver.objective().setMaximization();
      for (int cell : target) {
        solver.objective().setCoefficient(moves[cell], sign);
      }
      return solver.solve(parameters) == ResultStatus.OPTIMAL;
    }

    double[] moves() {
      return Arrays.stream(moves).mapToDouble(MPVariable::solutionValue).toArray();
    }

    double[] duals() {
      return Arrays.stream(constraints).mapToDouble(MPConstraint::dualValue).toArray();
    }
  }
}
