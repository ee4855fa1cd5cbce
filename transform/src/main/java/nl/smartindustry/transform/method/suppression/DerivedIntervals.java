package nl.smartindustry.transform.method.suppression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;
import nl.smartindustry.transform.method.suppression.LinkedTables.Relation;

/**
 * What an outsider can derive of every withheld cell from all that is published: the least and the
 * largest value that it has in any table that fits.
 *
 * <p>The tables of the certificate show how wide an interval is at least, and each relation how
 * wide at most. Only where these two differ a linear programme is solved, whose table shows more of
 * other cells as well. A bound is that of the programme's dual, so that the interval holds all that
 * fits, to 1e-9 of its size.
 *
 * @see "Hundepool et al. (2012), Statistical Disclosure Control, section 4.4.4: auditing"
 */
public final class DerivedIntervals {
  private static final double NEGLIGIBLE = 1e-9;
  private static final int ROUNDS = 100;

  private final LinkedTables tables;
  private final BitSet withheld;
  private final List<List<Integer>> relationsOf = new ArrayList<>();

  /** By cell, between which moves from the true value all tables that fit lie. */
  private final double[] lowest;

  private final double[] highest;

  /** By cell, between which moves some table that fits is known to lie. */
  private final double[] seenLowest;

  private final double[] seenHighest;

  /** Bounds, perhaps infinite; equal to the value where the cell is published. */
  public record Interval(double lower, double upper) {}

  private DerivedIntervals(LinkedTables tables, BitSet withheld) {
    this.tables = tables;
    this.withheld = withheld;
    int size = tables.cells().size();
    lowest = new double[size];
    highest = new double[size];
    seenLowest = new double[size];
    seenHighest = new double[size];
    tables.cells().forEach(cell -> relationsOf.add(new ArrayList<>()));
    for (int r = 0; r < tables.relations().size(); r++) {
      for (int cell : tables.relations().get(r).cells()) {
        relationsOf.get(cell).add(r);
      }
    }
  }

  /**
   * The interval of each cell, in the order of the tables.
   *
   * @param withheld positions of the cells that are not published
   * @param certificate of this pattern; an empty one costs more programmes
   */
  public static List<Interval> of(LinkedTables tables, BitSet withheld, Certificate certificate) {
    var intervals = new DerivedIntervals(tables, withheld);
    withheld.stream().forEach(intervals::bound);
    intervals.propagate();
    certificate.witnesses().forEach(intervals::see);
    intervals.solve();
    var result = new ArrayList<Interval>();
    for (int cell = 0; cell < tables.cells().size(); cell++) {
      double value = tables.cells().get(cell).value();
      result.add(
          new Interval(
              whole(value + intervals.lowest[cell]), whole(value + intervals.highest[cell])));
    }
    return result;
  }

  /** A corner of tables of whole numbers is mostly whole: without the error of its computation. */
  private static double whole(double bound) {
    boolean isWhole = Math.abs(bound - Math.rint(bound)) <= negligible(bound);
    return isWhole ? Math.rint(bound) + 0.0 : bound;
  }

  private static double negligible(double size) {
    return NEGLIGIBLE * Math.max(1, Math.abs(size));
  }

  private void bound(int cell) {
    var of = tables.cells().get(cell);
    long lower = of.beforehand().lower();
    long upper = of.beforehand().upper();
    lowest[cell] =
        lower == -Bounds.INFINITE ? Double.NEGATIVE_INFINITY : (double) lower - of.value();
    highest[cell] =
        upper == Bounds.INFINITE ? Double.POSITIVE_INFINITY : (double) upper - of.value();
  }

  /** Bounds each cell by the bounds of the others in its relations, until little changes. */
  private void propagate() {
    var queue = new ArrayDeque<Integer>();
    var queued = new BitSet();
    var rounds = new int[tables.relations().size()];
    for (int r = 0; r < rounds.length; r++) {
      queue.add(r);
      queued.set(r);
    }
    while (!queue.isEmpty()) {
      int r = queue.remove();
      queued.clear(r);
      if (rounds[r]++ < ROUNDS) {
        for (int cell : tightened(tables.relations().get(r))) {
          for (int next : relationsOf.get(cell)) {
            if (!queued.get(next)) {
              queued.set(next);
              queue.add(next);
            }
          }
        }
      }
    }
  }

  private List<Integer> tightened(Relation relation) {
    var changed = new ArrayList<Integer>();
    for (int at = 0; at < relation.cells().length; at++) {
      int cell = relation.cells()[at];
      if (withheld.get(cell)) {
        double coefficient = -relation.coefficients()[at];
        double one = others(relation, at, Math.signum(coefficient)) / coefficient;
        double other = others(relation, at, -Math.signum(coefficient)) / coefficient;
        if (one < highest[cell] - negligible(one) || other > lowest[cell] + negligible(other)) {
          highest[cell] = Math.min(highest[cell], one);
          lowest[cell] = Math.max(lowest[cell], other);
          changed.add(cell);
        }
      }
    }
    return changed;
  }

  /** The largest sum of the other cells' moves, or with a negative sign the least. */
  private double others(Relation relation, int without, double sign) {
    double sum = 0;
    for (int i = 0; i < relation.cells().length; i++) {
      if (i != without && withheld.get(relation.cells()[i])) {
        int cell = relation.cells()[i];
        double coefficient = relation.coefficients()[i];
        sum += coefficient * (coefficient * sign > 0 ? highest[cell] : lowest[cell]);
      }
    }
    return sum;
  }

  /** A table that fits widens what is known to be possible; and so does its mirror image. */
  private void see(Witness witness) {
    double mirrored = 1;
    for (int i = 0; i < witness.cells().length; i++) {
      double move = (double) witness.moves()[i] / witness.denominator();
      see(witness.cells()[i], move);
      double room = move > 0 ? -lowest[witness.cells()[i]] : highest[witness.cells()[i]];
      mirrored = Math.min(mirrored, room / Math.abs(move));
    }
    for (int i = 0; i < witness.cells().length; i++) {
      see(witness.cells()[i], -mirrored * (double) witness.moves()[i] / witness.denominator());
    }
  }

  private void see(int cell, double move) {
    seenLowest[cell] = Math.min(seenLowest[cell], move);
    seenHighest[cell] = Math.max(seenHighest[cell], move);
  }

  private void solve() {
    var left = (BitSet) withheld.clone();
    for (int cell = left.nextSetBit(0); cell >= 0; cell = left.nextSetBit(cell)) {
      var together = together(cell);
      solve(together);
      left.andNot(together);
    }
  }

  /** The withheld cells that hang together with one by relations. */
  private BitSet together(int first) {
    var together = new BitSet();
    var queue = new ArrayDeque<Integer>(List.of(first));
    together.set(first);
    while (!queue.isEmpty()) {
      for (int relation : relationsOf.get(queue.remove())) {
        for (int cell : tables.relations().get(relation).cells()) {
          if (withheld.get(cell) && !together.get(cell)) {
            together.set(cell);
            queue.add(cell);
          }
        }
      }
    }
    return together;
  }

  private void solve(BitSet together) {
    FarthestMoves programme = null;
    for (int cell = together.nextSetBit(0); cell >= 0; cell = together.nextSetBit(cell + 1)) {
      for (int sign = 1; sign >= -1; sign -= 2) {
        if (isOpen(cell, sign)) {
          programme =
              programme == null ? new FarthestMoves(tables, together, lowest, highest) : programme;
          double bound = programme.bound(cell, sign, this::see);
          highest[cell] = sign > 0 ? Math.min(highest[cell], bound) : highest[cell];
          lowest[cell] = sign < 0 ? Math.max(lowest[cell], -bound) : lowest[cell];
        }
      }
    }
  }

  private boolean isOpen(int cell, int sign) {
    double bound = sign > 0 ? highest[cell] : lowest[cell];
    double seen = sign > 0 ? seenHighest[cell] : seenLowest[cell];
    return Math.abs(bound - seen) > negligible(bound);
  }
}
