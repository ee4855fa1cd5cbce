package nl.smartindustry.transform.method.rounding;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPModelProto;
import com.google.ortools.linearsolver.MPModelRequest;
import com.google.ortools.linearsolver.MPModelRequest.SolverType;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverResponseStatus;
import com.google.ortools.linearsolver.MPVariableProto;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.method.suppression.LinkedTables;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;
import nl.smartindustry.transform.method.suppression.LinkedTables.Relation;

/**
 * Which multiple each of some cells becomes: one variable a cell of nought or one, by which it goes
 * down or up, and two of whole numbers for what it goes farther. The corners of a two-way table's
 * linear programme are whole, so that this is solved first; else branch and cut decides, within a
 * limit of work that is the same on every machine.
 *
 * @param steps how many multiples farther a cell may go
 * @param kept by cell the multiple that it becomes if that is next to its value
 */
record RoundingProgramme(LinkedTables tables, long base, int steps, Map<Integer, Long> kept) {
  private static final int PER_CELL = 3;
  private static final double WHOLE = 1e-6;

  /** Costs are scaled so that the solver's tolerances fit them. */
  private static final double HIGHEST_COST = 1e6;

  /** One step farther costs as much as so many of the cell that costs most. */
  private static final double FARTHER = 16;

  private static final String SEARCH = "num_workers:1 random_seed:1 max_deterministic_time:%d";
  private static final int WORK = 20;

  static {
    Loader.loadNativeLibraries();
  }

  /** The rounded values of the cells asked for. */
  record Solution(long[] values, boolean isLeast) {}

  /** Null where there are none, or none was found. */
  Solution solve(int[] cells, List<Relation> relations) {
    var model = model(cells, relations);
    var corner = response(model, SolverType.GLOP_LINEAR_PROGRAMMING, "");
    var values = corner.whole() ? values(cells, corner.point()) : null;
    if (values != null && holds(cells, values, relations)) {
      return new Solution(values, true);
    }
    if (corner.status() == MPSolverResponseStatus.MPSOLVER_INFEASIBLE && steps == 0) {
      corner = response(model, SolverType.CLP_LINEAR_PROGRAMMING, "");
    }
    if (corner.point() == null) {
      return null;
    }
    var found = response(model, SolverType.SAT_INTEGER_PROGRAMMING, SEARCH.formatted(WORK));
    if (found.point() == null) {
      return null;
    }
    values = values(cells, found.point());
    return holds(cells, values, relations)
        ? new Solution(values, found.status() == MPSolverResponseStatus.MPSOLVER_OPTIMAL)
        : null;
  }

  private MPModelProto model(int[] cells, List<Relation> relations) {
    var model = MPModelProto.newBuilder();
    double highest = Arrays.stream(cells).mapToDouble(this::weight).max().orElse(1);
    for (int cell : cells) {
      long over = over(cell);
      double up = weight(cell) * (1 - 2.0 * over / base) * HIGHEST_COST / highest;
      int kept = kept(cell);
      add(model, Math.max(0, kept), kept >= 0 ? kept : over == 0 ? 0 : 1, up);
      add(model, 0, kept >= 0 ? 0 : steps, FARTHER * HIGHEST_COST);
      add(model, 0, kept >= 0 ? 0 : down(cell), FARTHER * HIGHEST_COST);
    }
    relations.forEach(relation -> add(model, cells, relation));
    return model.build();
  }

  /** No number below 0 where no value is. */
  private long down(int cell) {
    var of = tables.cells().get(cell);
    boolean free = of.beforehand().lower() == -Bounds.INFINITE;
    return free ? steps : Math.min(steps, Math.floorDiv(of.value(), base));
  }

  /** 0 for the multiple below, 1 for that above; -1 where a cell keeps none. */
  private int kept(int cell) {
    var multiple = kept.get(cell);
    if (multiple == null) {
      return -1;
    }
    long above = multiple - (tables.cells().get(cell).value() - over(cell));
    return above == 0 ? 0 : above == base && over(cell) > 0 ? 1 : -1;
  }

  private double weight(int cell) {
    return Math.max(1, tables.cells().get(cell).cost());
  }

  /** What a cell is more than the multiple below it. */
  private long over(int cell) {
    return Math.floorMod(tables.cells().get(cell).value(), base);
  }

  private static void add(MPModelProto.Builder model, long lower, long upper, double cost) {
    model.addVariable(
        MPVariableProto.newBuilder()
            .setLowerBound(lower)
            .setUpperBound(upper)
            .setIsInteger(true)
            .setObjectiveCoefficient(cost));
  }

  /** All multiples below together lack what the cells are over, which sums to whole bases. */
  private void add(MPModelProto.Builder model, int[] cells, Relation relation) {
    var lacking = BigInteger.ZERO;
    var row = model.addConstraintBuilder();
    for (int i = 0; i < relation.cells().length; i++) {
      long coefficient = relation.coefficients()[i];
      int at = Arrays.binarySearch(cells, relation.cells()[i]);
      lacking =
          lacking.add(
              BigInteger.valueOf(coefficient)
                  .multiply(BigInteger.valueOf(over(relation.cells()[i]))));
      if (at >= 0) {
        row.addVarIndex(PER_CELL * at).addCoefficient(coefficient);
        row.addVarIndex(PER_CELL * at + 1).addCoefficient(coefficient);
        row.addVarIndex(PER_CELL * at + 2).addCoefficient(-coefficient);
      }
    }
    double sum = lacking.divide(BigInteger.valueOf(base)).doubleValue();
    row.setLowerBound(sum).setUpperBound(sum);
  }

  private record Response(MPSolverResponseStatus status, double[] point) {
    boolean whole() {
      return point != null
          && Arrays.stream(point).allMatch(x -> Math.abs(x - Math.rint(x)) < WHOLE);
    }
  }

  private static Response response(MPModelProto model, SolverType solver, String parameters) {
    var request =
        MPModelRequest.newBuilder()
            .setModel(model)
            .setSolverType(solver)
            .setSolverSpecificParameters(parameters)
            .build();
    var response = MPSolver.solveWithProto(request);
    boolean found =
        response.getStatus() == MPSolverResponseStatus.MPSOLVER_OPTIMAL
            || response.getStatus() == MPSolverResponseStatus.MPSOLVER_FEASIBLE;
    var point = response.getVariableValueList().stream().mapToDouble(x -> x).toArray();
    return new Response(response.getStatus(), found ? point : null);
  }

  private long[] values(int[] cells, double[] point) {
    var values = new long[cells.length];
    for (int i = 0; i < values.length; i++) {
      long floor = tables.cells().get(cells[i]).value() - over(cells[i]);
      double moved = point[PER_CELL * i] + point[PER_CELL * i + 1] - point[PER_CELL * i + 2];
      values[i] = Math.addExact(floor, Math.multiplyExact(Math.round(moved), base));
    }
    return values;
  }

  /** Whether the relations hold, in exact arithmetic. */
  private boolean holds(int[] cells, long[] values, List<Relation> relations) {
    return relations.stream().allMatch(relation -> sum(cells, values, relation).signum() == 0);
  }

  private BigInteger sum(int[] cells, long[] values, Relation relation) {
    var sum = BigInteger.ZERO;
    for (int i = 0; i < relation.cells().length; i++) {
      int at = Arrays.binarySearch(cells, relation.cells()[i]);
      long value = at >= 0 ? values[at] : tables.cells().get(relation.cells()[i]).value();
      sum =
          sum.add(
              BigInteger.valueOf(relation.coefficients()[i]).multiply(BigInteger.valueOf(value)));
    }
    return sum;
  }
}
