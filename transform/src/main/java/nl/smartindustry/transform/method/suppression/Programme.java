package nl.smartindustry.transform.method.suppression;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraintProto;
import com.google.ortools.linearsolver.MPModelProto;
import com.google.ortools.linearsolver.MPModelRequest;
import com.google.ortools.linearsolver.MPModelRequest.SolverType;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverResponseStatus;
import com.google.ortools.linearsolver.MPVariableProto;

/**
 * A linear programme that is built, solved once and thrown away: a solver whose bounds are edited
 * between solutions has called feasible programmes infeasible.
 */
final class Programme {
  private final MPModelProto.Builder model = MPModelProto.newBuilder();

  /**
   * The native library takes a second to load, so that it is loaded where a programme is solved.
   */
  private static final class Native {
    static {
      Loader.loadNativeLibraries();
    }

    static final double INFINITY = MPSolver.infinity();
  }

  /**
   * @param values by column
   * @param duals by row
   */
  record Solution(double objective, double[] values, double[] duals) {}

  /** Adds a variable; bounds may be infinite. */
  int column(double lower, double upper, double cost) {
    model.addVariable(
        MPVariableProto.newBuilder()
            .setLowerBound(bounded(lower))
            .setUpperBound(bounded(upper))
            .setObjectiveCoefficient(cost));
    return model.getVariableCount() - 1;
  }

  /** Adds a row; its entries are added to what is returned. */
  MPConstraintProto.Builder row(double lower, double upper) {
    return model.addConstraintBuilder().setLowerBound(bounded(lower)).setUpperBound(bounded(upper));
  }

  /** Enters a cell that has a column for its way up and, after it, one for its way down. */
  static void pair(MPConstraintProto.Builder row, int cell, double coefficient) {
    row.addVarIndex(2 * cell).addCoefficient(coefficient);
    row.addVarIndex(2 * cell + 1).addCoefficient(-coefficient);
  }

  private static double bounded(double bound) {
    return Math.max(-Native.INFINITY, Math.min(bound, Native.INFINITY));
  }

  int columns() {
    return model.getVariableCount();
  }

  /** The least cost, or null where nothing is feasible; the caller checks what it is given. */
  Solution least() {
    var solution = least(SolverType.GLOP_LINEAR_PROGRAMMING);
    return solution != null ? solution : least(SolverType.CLP_LINEAR_PROGRAMMING);
  }

  private Solution least(SolverType solver) {
    var response =
        MPSolver.solveWithProto(
            MPModelRequest.newBuilder().setModel(model).setSolverType(solver).build());
    if (response.getStatus() != MPSolverResponseStatus.MPSOLVER_OPTIMAL) {
      return null;
    }
    return new Solution(
        response.getObjectiveValue(),
        response.getVariableValueList().stream().mapToDouble(v -> v).toArray(),
        response.getDualValueList().stream().mapToDouble(v -> v).toArray());
  }
}
