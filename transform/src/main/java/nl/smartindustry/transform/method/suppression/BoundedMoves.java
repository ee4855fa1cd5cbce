package nl.smartindustry.transform.method.suppression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;
import nl.smartindustry.transform.method.suppression.LinkedTables.Relation;

/**
 * Between which moves from its true value each cell lies in any table that fits, as each relation
 * bounds it by the others: no closer than that, where more relations together bound it.
 */
final class BoundedMoves {
  private static final double NEGLIGIBLE = 1e-9;
  private static final int ROUNDS = 100;

  /** By cell; perhaps infinite, and 0 where it does not move. */
  final double[] lowest;

  final double[] highest;
  private final List<Relation> relations;

  /** By cell. */
  final int[][] relationsOf;

  private BoundedMoves(
      double[] lowest, double[] highest, List<Relation> relations, int[][] relationsOf) {
    this.lowest = lowest;
    this.highest = highest;
    this.relations = relations;
    this.relationsOf = relationsOf;
  }

  /** Where these cells alone move. */
  static BoundedMoves of(LinkedTables tables, BitSet moving) {
    int size = tables.cells().size();
    var bounds =
        new BoundedMoves(
            new double[size], new double[size], tables.relations(), relationsOf(tables));
    moving.stream().forEach(cell -> bounds.bound(cell, tables.cells().get(cell)));
    bounds.propagate(IntStream.range(0, tables.relations().size()));
    return bounds;
  }

  /** Where some of them do not move either. */
  BoundedMoves without(int[] known) {
    var bounds = new BoundedMoves(lowest.clone(), highest.clone(), relations, relationsOf);
    for (int cell : known) {
      bounds.lowest[cell] = 0;
      bounds.highest[cell] = 0;
    }
    bounds.propagate(Arrays.stream(known).flatMap(cell -> Arrays.stream(relationsOf[cell])));
    return bounds;
  }

  private static int[][] relationsOf(LinkedTables tables) {
    var of = new ArrayList<List<Integer>>();
    tables.cells().forEach(cell -> of.add(new ArrayList<>()));
    for (int r = 0; r < tables.relations().size(); r++) {
      for (int cell : tables.relations().get(r).cells()) {
        of.get(cell).add(r);
      }
    }
    return of.stream().map(l -> l.stream().mapToInt(r -> r).toArray()).toArray(int[][]::new);
  }

  private void bound(int cell, LinkedTables.Cell of) {
    long lower = of.beforehand().lower();
    long upper = of.beforehand().upper();
    lowest[cell] =
        lower == -Bounds.INFINITE ? Double.NEGATIVE_INFINITY : (double) lower - of.value();
    highest[cell] =
        upper == Bounds.INFINITE ? Double.POSITIVE_INFINITY : (double) upper - of.value();
  }

  /** Bounds each cell by the bounds of the others in its relations, until little changes. */
  private void propagate(IntStream first) {
    var queue = new ArrayDeque<Integer>();
    var queued = new BitSet();
    var rounds = new int[relations.size()];
    first.distinct().forEach(queue::add);
    queue.forEach(queued::set);
    while (!queue.isEmpty()) {
      int r = queue.remove();
      queued.clear(r);
      if (rounds[r]++ < ROUNDS) {
        for (int cell : tightened(relations.get(r))) {
          for (int next : relationsOf[cell]) {
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
      if (lowest[cell] < highest[cell]) {
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
      int cell = relation.cells()[i];
      if (i != without && lowest[cell] < highest[cell]) {
        double coefficient = relation.coefficients()[i];
        sum += coefficient * (coefficient * sign > 0 ? highest[cell] : lowest[cell]);
      }
    }
    return sum;
  }

  static double negligible(double size) {
    return NEGLIGIBLE * Math.max(1, Math.abs(size));
  }
}
