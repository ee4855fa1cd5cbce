package nl.smartindustry.ingest.edit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.DoubleStream;
import nl.smartindustry.ingest.edit.rule.Constraint;

/**
 * The values nearest to what is expected that satisfy the edits: least squares of the relative
 * adjustments, by successive projection on one edit after the other (Hildreth 1957, Naval Research
 * Logistics Quarterly 4). Each value is computed with in multiples of what is expected of it, so
 * that amounts of very different size are handled alike.
 *
 * <p>The active-set method of the library used for localisation was tried and can cycle for ever on
 * degenerate edits; projection always ends, and needs only sums.
 *
 * @see "Pannekoek and Zhang (2015), Optimal adjustments for inconsistency in imputed data, Survey
 *     Methodology 41(1); R package rspa, weights 1 / value squared, so that ratios change least"
 */
final class Adjustment {
  /**
   * How freely a value moves of which nothing is expected, where others have 1: the second where
   * projection does not come to an end with the first, as it hardly moves any other value.
   */
  private static final double[] FREE = {1e4, 1};

  private static final int SWEEPS = 20_000;

  /** Largest move in a sweep, as a share of what is expected, at which the values stand still. */
  private static final double STILL = 1e-13;

  /** How far, as a share of what is expected, an edit may be off at the end. */
  private static final double CLOSE = 1e-9;

  private final double[] values;
  private final int[] fields;
  private final double[] sizes;
  private final double[] freedom;
  private final double[] at;
  private final List<Row> rows = new ArrayList<>();

  /** One edit in multiples of what is expected; {@code pull} is its multiplier so far. */
  private static final class Row {
    private final double[] coefficients;
    private final double bound;
    private final boolean exact;
    private double pull;

    private Row(double[] coefficients, double bound, boolean exact) {
      this.coefficients = coefficients;
      this.bound = bound;
      this.exact = exact;
    }

    private double excess(double[] at) {
      double sum = -bound;
      for (int k = 0; k < at.length; k++) {
        sum += coefficients[k] * at[k];
      }
      return sum;
    }
  }

  private Adjustment(double[] values, BitSet unknown, double free) {
    this.values = values;
    this.fields = unknown.stream().toArray();
    this.sizes = new double[fields.length];
    this.freedom = new double[fields.length];
    this.at = new double[fields.length];
    double largest = 1;
    for (double value : values) {
      largest = Double.isNaN(value) ? largest : Math.max(largest, Math.abs(value));
    }
    for (int k = 0; k < fields.length; k++) {
      double expected = values[fields[k]];
      boolean none = Double.isNaN(expected);
      sizes[k] = none ? largest : Math.max(1, Math.abs(expected));
      freedom[k] = none ? free : 1;
      at[k] = none ? 0 : expected / sizes[k];
    }
  }

  /**
   * Fills in the unknown values.
   *
   * @param constraints at most a bound
   * @param equalities exactly at the bound
   * @param values known values, and what is expected of unknown ones; NaN where nothing is
   * @return false when no such values were found; then {@code values} are as they were
   */
  static boolean nearest(
      List<Constraint> constraints, List<Constraint> equalities, double[] values, BitSet unknown) {
    return DoubleStream.of(FREE)
        .mapToObj(free -> new Adjustment(values, unknown, free))
        .peek(adjustment -> constraints.forEach(c -> adjustment.demand(c, false)))
        .peek(adjustment -> equalities.forEach(c -> adjustment.demand(c, true)))
        .anyMatch(Adjustment::solve);
  }

  private void demand(Constraint constraint, boolean exact) {
    var coefficients = new double[fields.length];
    double bound = constraint.bound();
    double length = 0;
    for (int j = 0, k = 0; j < values.length; j++) {
      double coefficient = constraint.coefficients()[j];
      if (k < fields.length && fields[k] == j) {
        coefficients[k] = coefficient * sizes[k];
        length += coefficients[k] * coefficients[k] * freedom[k];
        k++;
      } else if (coefficient != 0) {
        bound -= coefficient * values[j];
      }
    }
    if (length > 0) {
      double scale = Math.sqrt(length);
      for (int k = 0; k < coefficients.length; k++) {
        coefficients[k] /= scale;
      }
      rows.add(new Row(coefficients, bound / scale, exact));
    }
  }

  private boolean solve() {
    double moved = 1;
    for (int sweep = 0; sweep < SWEEPS && moved > STILL; sweep++) {
      moved = 0;
      for (var row : rows) {
        moved = Math.max(moved, Math.abs(project(row)));
      }
    }
    for (var row : rows) {
      double excess = row.excess(at);
      if (excess > CLOSE || (row.exact && excess < -CLOSE)) {
        return false;
      }
    }
    for (int k = 0; k < fields.length; k++) {
      values[fields[k]] = sizes[k] * at[k];
    }
    return true;
  }

  /** Moves the values to where an edit just holds, or back as far as it pulled them before. */
  private double project(Row row) {
    double excess = row.excess(at);
    double step = row.exact ? excess : Math.max(excess, -row.pull);
    row.pull += step;
    for (int k = 0; k < at.length; k++) {
      at[k] -= step * freedom[k] * row.coefficients[k];
    }
    return step;
  }
}
