package nl.smartindustry.ingest.edit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.edit.Feasibility.SolverStopped;
import nl.smartindustry.ingest.edit.rule.Constraint;
import nl.smartindustry.ingest.edit.rule.EditSet;
import nl.smartindustry.ingest.edit.rule.EditSet.EditField;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.type.context.NumberContext;

/**
 * Error localisation: which fields of a record must be wrong, if as little as possible is.
 *
 * <p>The principle is that of Fellegi and Holt (1976, JASA 71, 17-35): the lightest set of fields
 * that can be changed so that the record satisfies all edits. The algorithm is the cutting plane of
 * Garfinkel, Kunnathur and Liepins (1988, SIAM Journal on Scientific and Statistical Computing 9,
 * "Error localization for erroneous data: continuous data, linear constraints"); see De Waal,
 * Pannekoek and Scholtus (2011), Handbook of Statistical Data Editing, chapter 3: take the lightest
 * set that meets every broken implied edit known so far; test whether changing it is enough; if
 * not, an implied edit that is still broken joins those known. Each step is exact, so the last set
 * is the lightest of all. Unlike one programme with large constants for "may change", it holds for
 * amounts of any size.
 */
public final class Localisation {
  private final EditSet edits;
  private final List<List<Constraint>> branches;
  private final double[] weights;
  private final BitSet fixed = new BitSet();

  public Localisation(EditSet edits) {
    this.edits = edits;
    this.branches = edits.branches();
    this.weights = edits.fields().stream().mapToDouble(EditField::weight).toArray();
    for (int j = 0; j < edits.size(); j++) {
      fixed.set(j, edits.fields().get(j).fixed());
    }
  }

  /**
   * The fields to change in a record.
   *
   * @param values by the number of the field; NaN for a missing one, which may be filled in freely
   * @return the numbers of the fields, without the missing ones; empty when no change of fields
   *     that may change satisfies the edits, or none was found in the steps a solver may take
   */
  public Optional<BitSet> lightest(double[] values) {
    try {
      return search(values);
    } catch (SolverStopped unsolved) {
      return Optional.empty();
    }
  }

  private Optional<BitSet> search(double[] values) {
    var missing = missing(values);
    var conflicts = explicit(values);
    while (true) {
      if (conflicts.stream().anyMatch(BitSet::isEmpty)) {
        return Optional.empty();
      }
      var chosen = conflicts.isEmpty() ? new BitSet() : HittingSet.lightest(weights, conflicts);
      var free = (BitSet) missing.clone();
      free.or(chosen);
      var conflict = conflict(values, free);
      if (conflict == null) {
        return Optional.of(chosen);
      }
      conflict.andNot(fixed);
      conflicts.add(conflict);
    }
  }

  /** The fields of each broken edit: those that are plain to see. */
  private List<BitSet> explicit(double[] values) {
    var conflicts = new ArrayList<BitSet>();
    for (var edit : edits.broken(values)) {
      var fields = new BitSet();
      for (int j = 0; j < values.length; j++) {
        fields.set(j, edit.involves(j) && !fixed.get(j));
      }
      conflicts.add(fields);
    }
    return conflicts;
  }

  /** Whether some record satisfies all edits. */
  public boolean satisfiable() {
    if (edits.broken(new double[edits.size()]).isEmpty()) {
      return true; // nothing at all does, as it mostly will
    }
    var all = new BitSet();
    all.set(0, edits.size());
    return conflict(new double[edits.size()], all) == null;
  }

  /**
   * Fields of which at least one more must change. Where edits leave a choice, every way to choose
   * is in conflict, and a record that keeps all these fields would keep every conflict.
   */
  private BitSet conflict(double[] values, BitSet free) {
    var union = new BitSet();
    for (var branch : branches) {
      var conflict = Feasibility.conflict(branch, values, free);
      if (conflict == null) {
        return null;
      }
      union.or(conflict);
    }
    return union;
  }

  private static BitSet missing(double[] values) {
    var missing = new BitSet();
    for (int j = 0; j < values.length; j++) {
      missing.set(j, Double.isNaN(values[j]));
    }
    return missing;
  }

  /**
   * The lightest set of fields that has a field in common with each of some sets: a mixed integer
   * programme with a 0/1 variable for each field, solved by branch and bound.
   */
  static final class HittingSet {
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
}
