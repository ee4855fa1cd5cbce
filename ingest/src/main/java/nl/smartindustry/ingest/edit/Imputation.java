package nl.smartindustry.ingest.edit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.edit.rule.Constraint;
import nl.smartindustry.ingest.edit.rule.EditSet;

/**
 * New values for fields found to be wrong, so that the record satisfies all hard edits: what the
 * balances leave no choice in; else the usual share of another field, or without one the value as
 * reported, adjusted as little as the edits allow.
 *
 * <p>Imputed values make balances exact where that is possible, and use their tolerance where it is
 * not. Values are rounded to the decimals of their field one by one, in the order of the fields,
 * and what the balances then leave no choice in follows; so a sum of rounded parts still adds up.
 */
public final class Imputation {
  private final EditSet edits;
  private final List<Constraint> balances;
  private final List<List<Constraint>> branches;

  /** How a value was found. */
  public enum How {
    /** The balances leave no choice. */
    DEDUCED,
    /** The usual share of another field. */
    RATIO,
    /** The nearest to what was expected that the edits allow. */
    ADJUSTED
  }

  /**
   * A record that satisfies the edits.
   *
   * @param how by the number of the field; null where nothing was imputed
   */
  public record Imputed(double[] values, How[] how) {}

  public Imputation(EditSet edits) {
    this.edits = edits;
    this.balances = edits.balances();
    this.branches = edits.branches();
  }

  /**
   * Imputes the fields that are wrong. A missing value is filled in too where the balances leave no
   * choice, and stays missing where they do.
   *
   * @param reported by the number of the field; NaN for a missing value
   * @param wrong the fields to be changed
   * @return empty when there are no such values in the decimals of the fields
   */
  public Optional<Imputed> impute(double[] reported, BitSet wrong) {
    var unknown = (BitSet) wrong.clone();
    for (int j = 0; j < reported.length; j++) {
      unknown.set(j, unknown.get(j) || Double.isNaN(reported[j]));
    }
    var exact = Balances.of(balances, reported, unknown);
    if (exact.consistent()) {
      var found = exactly(reported, wrong, unknown, exact);
      if (found.isPresent()) {
        return found;
      }
    }
    return wrong.isEmpty() ? Optional.empty() : withinTolerance(reported, wrong, unknown);
  }

  private Optional<Imputed> withinTolerance(double[] reported, BitSet wrong, BitSet unknown) {
    for (var branch : branches) {
      var found = expected(reported, unknown);
      if (Adjustment.nearest(branch, List.of(), found, unknown)) {
        var how = new How[found.length];
        wrong.stream().forEach(j -> how[j] = How.ADJUSTED);
        unknown.stream().forEach(j -> found[j] = edits.fields().get(j).rounded(found[j]));
        keepMissing(reported, wrong, found, how);
        if (edits.broken(found).isEmpty()) {
          return Optional.of(new Imputed(found, how));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Imputed> exactly(
      double[] reported, BitSet wrong, BitSet unknown, Balances exact) {
    var how = new How[reported.length];
    var values = reported.clone();
    var deduced = exact.deduce(values);
    deduced.stream().forEach(j -> how[j] = How.DEDUCED);
    var open = (BitSet) unknown.clone();
    open.andNot(deduced);
    var choice = (BitSet) wrong.clone();
    choice.andNot(deduced);
    if (!choice.isEmpty()) {
      var ratios = expected(values, open);
      open.stream().forEach(j -> values[j] = ratios[j]);
      if (!nearest(values, open, unknown)) {
        return Optional.empty();
      }
      choice.stream().forEach(j -> how[j] = how(j, values[j], ratios[j]));
      settle(values, open, choice);
    }
    unknown.stream().forEach(j -> values[j] = edits.fields().get(j).rounded(values[j]));
    keepMissing(reported, wrong, values, how);
    return edits.broken(values).isEmpty()
        ? Optional.of(new Imputed(values, how))
        : Optional.empty();
  }

  private How how(int field, double value, double expected) {
    boolean share = edits.fields().get(field).to() >= 0;
    boolean kept = Math.abs(value - expected) <= edits.fields().get(field).unit() / 2;
    return share && kept ? How.RATIO : How.ADJUSTED;
  }

  /** Solves for the open fields, the balances that involve an unknown one held exactly. */
  private boolean nearest(double[] values, BitSet open, BitSet unknown) {
    var exact = new ArrayList<Constraint>();
    balances.stream().filter(b -> unknown.stream().anyMatch(b::involves)).forEach(exact::add);
    for (var branch : branches) {
      if (Adjustment.nearest(branch, exact, values, open)) {
        return true;
      }
    }
    return false;
  }

  /** Rounds field after field; what the balances then leave no choice in follows from it. */
  private void settle(double[] values, BitSet open, BitSet choice) {
    var left = (BitSet) open.clone();
    for (int j = choice.nextSetBit(0); j >= 0; j = choice.nextSetBit(j + 1)) {
      if (left.get(j)) {
        values[j] = edits.fields().get(j).rounded(values[j]);
        left.clear(j);
        left.andNot(Balances.of(balances, values, left).deduce(values));
      }
    }
  }

  /** What is expected of each unknown field: its usual share of a known one, or what it was. */
  private double[] expected(double[] values, BitSet unknown) {
    var expected = values.clone();
    for (int j = unknown.nextSetBit(0); j >= 0; j = unknown.nextSetBit(j + 1)) {
      var field = edits.fields().get(j);
      if (field.to() >= 0 && !unknown.get(field.to()) && !Double.isNaN(values[field.to()])) {
        expected[j] = field.ratio() * values[field.to()];
      }
    }
    return expected;
  }

  /** A missing value is filled in only where it was deduced. */
  private static void keepMissing(double[] reported, BitSet wrong, double[] values, How[] how) {
    for (int j = 0; j < values.length; j++) {
      if (Double.isNaN(reported[j]) && !wrong.get(j) && how[j] != How.DEDUCED) {
        values[j] = Double.NaN;
      }
    }
  }
}
