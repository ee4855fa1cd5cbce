package nl.smartindustry.ingest.edit.localise;

import java.util.BitSet;
import java.util.List;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.type.context.NumberContext;

/**
 * The lightest set of fields that has a field in common with each of some sets: a mixed integer
 * programme with a 0/1 variable for each field, solved by branch and bound.
 */
final class HittingSet {
  private static final int MOST_STEPS = 100_000;
  private static final int DIGITS = 14;
  private static final double HALF = 0.5;

  /** Which part of a whole weight decides between sets of equal weight. */
  private static final double TIE = 1.0 / (1 << 24);

  private HittingSet() {}

  /**
   * Of sets with the same weight, the one that spares the field that comes first counts: field
   * number j costs 2<sup>n-1-j</sup> shares of a weight more, so that no two sets weigh the same.
   *
   * @param weights what each field costs
   * @param sets none empty; all of fields that may be chosen
   */
  static BitSet lightest(double[] weights, List<BitSet> sets) {
    var model = new ExpressionsBasedModel();
    model.options.iterations_abort = MOST_STEPS;
    model.options.integer(
        IntegerStrategy.newConfigurable()
            .withGapTolerance(NumberContext.of(DIGITS))
            .withParallelism(() -> 1));
    var chosen = new Variable[weights.length];
    for (int j = 0; j < chosen.length; j++) {
      double tie = TIE * (1L << (chosen.length - 1 - j));
      chosen[j] = model.newVariable("x" + j).binary().weight(weights[j] + tie);
    }
    for (int i = 0; i < sets.size(); i++) {
      var hit = model.newExpression("set" + i).lower(1);
      sets.get(i).stream().forEach(j -> hit.set(chosen[j], 1));
    }
    var result = model.minimise();
    if (!result.getState().isOptimal()) {
      throw new SolverStopped(result.getState().name());
    }
    var lightest = new BitSet();
    for (int j = 0; j < chosen.length; j++) {
      lightest.set(j, result.doubleValue(j) > HALF);
    }
    return lightest;
  }
}
