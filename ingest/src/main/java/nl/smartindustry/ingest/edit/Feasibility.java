package nl.smartindustry.ingest.edit;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import nl.smartindustry.ingest.edit.rule.Constraint;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * Whether constraints can be satisfied by changing some fields and leaving the others as they are.
 *
 * <p>By Farkas' lemma they cannot exactly when some non-negative combination of the constraints is
 * free of the fields that may change and is broken by those that stay: an implied edit in the sense
 * of Fellegi and Holt (1976, section 3). The combination broken most, with multipliers that add up
 * to at most 1, is found by linear programming. Its matrix holds coefficients of edits only; the
 * record's values stand in the objective, so that amounts of any size are handled alike.
 */
final class Feasibility {
  /** A combination is broken when over its bound by more than this share of what it adds up. */
  private static final double TOLERANCE = 1e-12;

  /** And by more than this, which is far below a cent. */
  private static final double ABSOLUTE = 1e-6;

  /** Multipliers of edits with whole coefficients are fractions with small denominators. */
  private static final double DENOMINATOR = 5040;

  /** Multipliers and coefficients below this are zero. */
  private static final double ZERO = 1e-9;

  private static final int MOST_STEPS = 10_000;

  private Feasibility() {}

  /**
   * The fields of an implied edit that is broken, of which at least one more must change; null when
   * the constraints can be satisfied.
   *
   * @param free fields that may change
   */
  static BitSet conflict(List<Constraint> constraints, double[] values, BitSet free) {
    var excess = new double[constraints.size()];
    double largest = 0;
    for (int i = 0; i < excess.length; i++) {
      excess[i] = fixedExcess(constraints.get(i), values, free);
      largest = Math.max(largest, Math.abs(excess[i]));
    }
    if (largest == 0) {
      return null;
    }
    var multipliers = mostBroken(constraints, excess, largest, free);
    return implied(constraints, multipliers, values, free);
  }

  /** What the fields that stay bring a constraint over its bound. */
  private static double fixedExcess(Constraint constraint, double[] values, BitSet free) {
    double sum = -constraint.bound();
    for (int j = 0; j < values.length; j++) {
      if (!free.get(j) && constraint.involves(j)) {
        sum += constraint.coefficients()[j] * values[j];
      }
    }
    return sum;
  }

  private static double[] mostBroken(
      List<Constraint> constraints, double[] excess, double largest, BitSet free) {
    var model = new ExpressionsBasedModel();
    model.options.iterations_abort = MOST_STEPS;
    var multipliers = new Variable[excess.length];
    var total = model.newExpression("total").upper(1);
    for (int i = 0; i < excess.length; i++) {
      multipliers[i] = model.newVariable("y" + i).lower(0).upper(1).weight(excess[i] / largest);
      total.set(multipliers[i], 1);
    }
    for (int j = free.nextSetBit(0); j >= 0; j = free.nextSetBit(j + 1)) {
      var eliminated = model.newExpression("x" + j).level(0);
      for (int i = 0; i < excess.length; i++) {
        if (constraints.get(i).involves(j)) {
          eliminated.set(multipliers[i], constraints.get(i).coefficients()[j]);
        }
      }
    }
    var result = model.maximise();
    if (!result.getState().isOptimal()) {
      throw new SolverStopped(result.getState().name());
    }
    var found = new double[excess.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = result.doubleValue(i);
    }
    return clean(found);
  }

  /** In multiples of the largest, without the rounding of the solver where it can be recognised. */
  private static double[] clean(double[] multipliers) {
    double largest = Arrays.stream(multipliers).max().orElse(0);
    if (largest < ZERO) {
      return new double[multipliers.length];
    }
    return Arrays.stream(multipliers)
        .map(y -> y / largest)
        .map(y -> Math.abs(y - fraction(y)) < ZERO ? fraction(y) : y)
        .toArray();
  }

  private static double fraction(double multiplier) {
    return Math.rint(multiplier * DENOMINATOR) / DENOMINATOR;
  }

  private static BitSet implied(
      List<Constraint> constraints, double[] multipliers, double[] values, BitSet free) {
    var fields = new BitSet();
    double excess = 0;
    double size = 0;
    for (int i = 0; i < multipliers.length; i++) {
      excess -= multipliers[i] * constraints.get(i).bound();
      size += Math.abs(multipliers[i] * constraints.get(i).bound());
    }
    for (int j = 0; j < values.length; j++) {
      double coefficient = 0;
      for (int i = 0; i < multipliers.length; i++) {
        coefficient += multipliers[i] * constraints.get(i).coefficients()[j];
      }
      if (!free.get(j) && Math.abs(coefficient) > ZERO) {
        fields.set(j);
        excess += coefficient * values[j];
        size += Math.abs(coefficient * values[j]);
      }
    }
    return excess > TOLERANCE * size + ABSOLUTE ? fields : null;
  }

  /** A solver gave no answer within its limit of steps; the record at hand has no solution then. */
  static final class SolverStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SolverStopped(String state) {
      super("Edits: the solver ended as " + state);
    }
  }
}
