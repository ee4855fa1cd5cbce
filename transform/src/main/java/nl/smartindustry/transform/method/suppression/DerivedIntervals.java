package nl.smartindustry.transform.method.suppression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

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
  /** Parts in which the cells are looked at side by side: on any number of cores as many. */
  private static final int PARTS = 2;

  /** Fewer cells are one part. */
  private static final int MANY = 500;

  private final LinkedTables tables;
  private final BitSet withheld;
  private final int[][] relationsOf;

  /** By cell, between which moves from the true value all tables that fit lie. */
  private final double[] lowest;

  private final double[] highest;

  private final Seen certified;

  /** By cell, between which moves some table that fits is known to lie. */
  private record Seen(double[] lowest, double[] highest) {
    void see(int cell, double move) {
      lowest[cell] = Math.min(lowest[cell], move);
      highest[cell] = Math.max(highest[cell], move);
    }
  }

  /** Bounds, perhaps infinite; equal to the value where the cell is published. */
  public record Interval(double lower, double upper) {}

  private DerivedIntervals(LinkedTables tables, BitSet withheld) {
    this.tables = tables;
    this.withheld = withheld;
    int size = tables.cells().size();
    var bounds = BoundedMoves.of(tables, withheld);
    lowest = bounds.lowest;
    highest = bounds.highest;
    certified = new Seen(new double[size], new double[size]);
    relationsOf = bounds.relationsOf;
  }

  /**
   * The interval of each cell, in the order of the tables.
   *
   * @param withheld positions of the cells that are not published
   * @param certificate of this pattern; an empty one costs more programmes
   */
  public static List<Interval> of(LinkedTables tables, BitSet withheld, Certificate certificate) {
    var intervals = new DerivedIntervals(tables, withheld);
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
    boolean isWhole = Math.abs(bound - Math.rint(bound)) <= BoundedMoves.negligible(bound);
    return isWhole ? Math.rint(bound) + 0.0 : bound;
  }

  /** A table that fits widens what is known to be possible; and so does its mirror image. */
  private void see(Witness witness) {
    double mirrored = 1;
    for (int i = 0; i < witness.cells().length; i++) {
      double move = (double) witness.moves()[i] / witness.denominator();
      certified.see(witness.cells()[i], move);
      double room = move > 0 ? -lowest[witness.cells()[i]] : highest[witness.cells()[i]];
      mirrored = Math.min(mirrored, room / Math.abs(move));
    }
    for (int i = 0; i < witness.cells().length; i++) {
      double back = -mirrored * (double) witness.moves()[i] / witness.denominator();
      certified.see(witness.cells()[i], back);
    }
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
      for (int relation : relationsOf[queue.remove()]) {
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
    var cells = together.stream().toArray();
    int parts = cells.length < MANY ? 1 : PARTS;
    var lowestBefore = lowest.clone();
    var highestBefore = highest.clone();
    IntStream.range(0, parts)
        .parallel()
        .forEach(
            part ->
                solve(
                    Arrays.copyOfRange(
                        cells, cells.length * part / parts, cells.length * (part + 1) / parts),
                    () -> new FarthestMoves(tables, together, lowestBefore, highestBefore)));
  }

  /** Bounds these cells alone, from what the certificate and their own programmes show. */
  private void solve(int[] cells, Supplier<FarthestMoves> moves) {
    var seen = new Seen(certified.lowest.clone(), certified.highest.clone());
    FarthestMoves programme = null;
    for (int cell : cells) {
      if (isOpen(highest[cell], seen.highest[cell])) {
        programme = programme == null ? moves.get() : programme;
        highest[cell] = Math.min(highest[cell], programme.bound(new int[] {cell}, 1, seen::see));
      }
      if (isOpen(lowest[cell], seen.lowest[cell])) {
        programme = programme == null ? moves.get() : programme;
        lowest[cell] = Math.max(lowest[cell], -programme.bound(new int[] {cell}, -1, seen::see));
      }
    }
  }

  private static boolean isOpen(double bound, double seen) {
    return Math.abs(bound - seen) > BoundedMoves.negligible(bound);
  }
}
