package nl.smartindustry.transform.method.suppression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows of which all others are sums of multiples. Tables of several dimensions have many relations
 * that follow from others, as a grand total is a sum in each dimension; a programme without them
 * has the same solutions, in half the time.
 *
 * <p>By elimination modulo a prime, so that numbers stay small; short rows are kept before long
 * ones. A row that follows from others modulo the prime alone would be left out too: what a
 * programme returns is checked against all relations.
 */
final class IndependentRows {
  private static final long PRIME = Integer.MAX_VALUE;

  private final int[][] columns;
  private final long[][] coefficients;

  /** In how many rows a column is. */
  private final int[] counts;

  /** By column, which of the kept rows is the one to eliminate it with, or -1. */
  private final int[] pivotOf;

  private final List<Kept> kept = new ArrayList<>();

  /** The row at hand, by column; and the columns that may not be zero in it. */
  private final long[] row;

  private final BitSet touched = new BitSet();

  /** A row without the pivots of those before it, and 1 at its own. */
  private record Kept(int pivot, int[] columns, long[] coefficients) {}

  private IndependentRows(int size, int[][] columns, long[][] coefficients) {
    this.columns = columns;
    this.coefficients = coefficients;
    counts = new int[size];
    for (int[] of : columns) {
      for (int column : of) {
        counts[column]++;
      }
    }
    pivotOf = IntStream.range(0, size).map(column -> -1).toArray();
    row = new long[size];
  }

  /**
   * Positions of rows none of which follows from the others.
   *
   * @param size how many columns there are
   * @param columns by row, those where it is not zero
   * @param coefficients by row, in the same order
   */
  static BitSet of(int size, int[][] columns, long[][] coefficients) {
    var rows = new IndependentRows(size, columns, coefficients);
    var independent = new BitSet();
    IntStream.range(0, columns.length)
        .boxed()
        .sorted(Comparator.comparingInt(row -> columns[row].length))
        .filter(rows::isNew)
        .forEach(independent::set);
    return independent;
  }

  /** Whether the row does not follow from those before it; it is kept then. */
  private boolean isNew(int at) {
    var pivots = new BitSet();
    for (int i = 0; i < columns[at].length; i++) {
      add(columns[at][i], Math.floorMod(coefficients[at][i], PRIME), pivots);
    }
    for (int next = pivots.nextSetBit(0); next >= 0; next = pivots.nextSetBit(next + 1)) {
      var other = kept.get(next);
      long times = PRIME - row[other.pivot];
      for (int i = 0; i < other.columns.length; i++) {
        add(other.columns[i], times * other.coefficients[i] % PRIME, pivots);
      }
    }
    var left = touched.stream().filter(column -> row[column] != 0).toArray();
    if (left.length > 0) {
      keep(left);
    }
    touched.stream().forEach(column -> row[column] = 0);
    touched.clear();
    return left.length > 0;
  }

  private void add(int column, long value, BitSet pivots) {
    touched.set(column);
    row[column] = (row[column] + value) % PRIME;
    if (pivotOf[column] >= 0) {
      pivots.set(pivotOf[column]);
    }
  }

  /** The column that fewest rows have is eliminated with it. */
  private void keep(int[] left) {
    int pivot = left[0];
    for (int column : left) {
      pivot = counts[column] < counts[pivot] ? column : pivot;
    }
    long inverse = power(row[pivot], PRIME - 2);
    var scaled = new long[left.length];
    for (int i = 0; i < left.length; i++) {
      scaled[i] = row[left[i]] * inverse % PRIME;
    }
    pivotOf[pivot] = kept.size();
    kept.add(new Kept(pivot, left, scaled));
  }

  private static long power(long base, long exponent) {
    long result = 1;
    long square = base;
    for (long left = exponent; left > 0; left >>= 1) {
      result = (left & 1) == 1 ? result * square % PRIME : result;
      square = square * square % PRIME;
    }
    return result;
  }
}
