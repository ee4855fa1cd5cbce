package nl.smartindustry.transform.method.suppression;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraintProto;
import com.google.ortools.linearsolver.MPModelProto;
import com.google.ortools.linearsolver.MPModelRequest;
import com.google.ortools.linearsolver.MPModelRequest.SolverType;
import com.google.ortools.linearsolver.MPSolutionResponse;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverResponseStatus;
import com.google.ortools.linearsolver.MPVariableProto;
import java.util.List;

/**
 * A linear programme that is built, solved once and thrown away: a solver whose bounds are edited
 * between solutions has called feasible programmes infeasible.
 */
final class Programme {
  /**
   * The dual simplex without presolving is eight times as fast here, since without a need no move
   * at all is optimal, and gives corners where fewer cells move.
   */
  private static final String DUAL =
      "use_preprocessing:false use_dual_simplex:true max_number_of_iterations:30000";

  private final MPModelProto.Builder model = MPModelProto.newBuilder();

  /** The native library takes a second to load, so that it is loaded with the first programme. */
  private static final class Native {
    static {
      Loader.loadNativeLibraries();
    }

    static final double INFINITY = MPSolver.infinity();
  }

  /** Loads the native library. */
  static void load() {
    bounded(0);
  }

  /** Adds a variable; bounds may be infinite. */
  void column(double lower, double upper, double cost) {
    model.addVariable(
        MPVariableProto.newBuilder()
            .setLowerBound(bounded(lower))
            .setUpperBound(bounded(upper))
            .setObjectiveCoefficient(cost));
  }

  /** Adds a row; its entries are added to what is returned. */
  MPConstraintProto.Builder row(double lower, double upper) {
    return model.addConstraintBuilder().setLowerBound(bounded(lower)).setUpperBound(bounded(upper));
  }

  private static double bounded(double bound) {
    return Math.max(-Native.INFINITY, Math.min(bound, Native.INFINITY));
  }

  /**
   * The values of least cost, by column, or null where the solver finds nothing; the caller checks
   * what it is given.
   */
  double[] least() {
    return least(SolverType.GLOP_LINEAR_PROGRAMMING, DUAL);
  }

  /** The same by another solver, for the first may be wrong that nothing is feasible. */
  double[] leastOfAnother() {
    return least(SolverType.CLP_LINEAR_PROGRAMMING, "");
  }

  /** The same with a multiplier for each row; null where the solver finds nothing. */
  Solution leastWithDuals() {
    var response = response(SolverType.GLOP_LINEAR_PROGRAMMING, "");
    return response.getStatus() == MPSolverResponseStatus.MPSOLVER_OPTIMAL
        ? new Solution(array(response.getVariableValueList()), array(response.getDualValueList()))
        : null;
  }

  /** Values by column, and multipliers by row. */
  record Solution(double[] values, double[] duals) {}

  private double[] least(SolverType solver, String parameters) {
    var response = response(solver, parameters);
    return response.getStatus() == MPSolverResponseStatus.MPSOLVER_OPTIMAL
        ? array(response.getVariableValueList())
        : null;
  }

  private MPSolutionResponse response(SolverType solver, String parameters) {
    var request =
        MPModelRequest.newBuilder()
            .setModel(model)
            .setSolverType(solver)
            .setSolverSpecificParameters(parameters)
            .build();
    return MPSolver.solveWithProto(request);
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(value -> value).toArray();
  }
}
