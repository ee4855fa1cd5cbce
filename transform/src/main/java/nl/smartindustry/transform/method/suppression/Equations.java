package nl.smartindustry.transform.method.suppression;

import java.math.BigInteger;
import java.util.BitSet;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;

/**
 * The relations as a sparse matrix, by row and by column, and how far each cell can move from its
 * true value; {@link Bounds#INFINITE} where nothing bounds it.
 */
final class Equations {
  final int cells;
  final int rows;
  final long[] lowest;
  final long[] highest;
  private final int[][] cellsOf;
  private final long[][] coefficientsOf;
  private final int[][] rowsOf;
  private final long[][] coefficientsIn;
  private BitSet independent;

  Equations(LinkedTables tables) {
    cells = tables.cells().size();
    rows = tables.relations().size();
    lowest = new long[cells];
    highest = new long[cells];
    for (int i = 0; i < cells; i++) {
      var cell = tables.cells().get(i);
      var bounds = cell.beforehand();
      boolean isPublic = cell.publication() == Publication.PUBLIC;
      lowest[i] = isPublic ? 0 : room(cell.value(), bounds.lower(), -Bounds.INFINITE);
      highest[i] = isPublic ? 0 : room(cell.value(), bounds.upper(), Bounds.INFINITE);
    }
    cellsOf = new int[rows][];
    coefficientsOf = new long[rows][];
    for (int row = 0; row < rows; row++) {
      cellsOf[row] = tables.relations().get(row).cells();
      coefficientsOf[row] = tables.relations().get(row).coefficients();
    }
    coefficientsIn = new long[cells][];
    rowsOf = transposed();
  }

  private static long room(long value, long bound, long infinite) {
    return bound == infinite ? infinite : Math.subtractExact(bound, value);
  }

  private int[][] transposed() {
    var sizes = new int[cells];
    for (int[] row : cellsOf) {
      for (int cell : row) {
        sizes[cell]++;
      }
    }
    var result = new int[cells][];
    for (int i = 0; i < cells; i++) {
      result[i] = new int[sizes[i]];
      coefficientsIn[i] = new long[sizes[i]];
    }
    for (int row = rows - 1; row >= 0; row--) {
      for (int i = 0; i < cellsOf[row].length; i++) {
        int at = --sizes[cellsOf[row][i]];
        result[cellsOf[row][i]][at] = row;
        coefficientsIn[cellsOf[row][i]][at] = coefficientsOf[row][i];
      }
    }
    return result;
  }

  /** The cells of a relation. */
  int[] cellsOf(int row) {
    return cellsOf[row];
  }

  /** Their coefficients, in the same order. */
  long[] coefficientsOf(int row) {
    return coefficientsOf[row];
  }

  /** The relations of a cell. */
  int[] rowsOf(int cell) {
    return rowsOf[cell];
  }

  /** Its coefficients in them, in the same order. */
  long[] coefficientsIn(int cell) {
    return coefficientsIn[cell];
  }

  /** The relations of which all others are sums of multiples. */
  synchronized BitSet independent() {
    independent =
        independent == null ? IndependentRows.of(cells, cellsOf, coefficientsOf) : independent;
    return independent;
  }

  /** The relations of any of the cells. */
  BitSet rowsOf(int[] of) {
    var rows = new BitSet();
    for (int cell : of) {
      for (int row : rowsOf[cell]) {
        rows.set(row);
      }
    }
    return rows;
  }

  /** Whether a cell may move so far. */
  boolean isWithin(int cell, long move, long denominator) {
    return isBelow(lowest[cell], -Bounds.INFINITE, move, denominator)
        && isBelow(-highest[cell], -Bounds.INFINITE, -move, denominator);
  }

  private static boolean isBelow(long bound, long infinite, long move, long denominator) {
    return bound == infinite
        || BigInteger.valueOf(bound)
                .multiply(BigInteger.valueOf(denominator))
                .compareTo(BigInteger.valueOf(move))
            <= 0;
  }

  /** Whether the moves of a relation's cells sum to zero. */
  boolean isZero(int row, Witness witness) {
    var sum = BigInteger.ZERO;
    for (int i = 0; i < cellsOf[row].length; i++) {
      var coefficient = BigInteger.valueOf(coefficientsOf[row][i]);
      sum = sum.add(coefficient.multiply(BigInteger.valueOf(witness.move(cellsOf[row][i]))));
    }
    return sum.signum() == 0;
  }
}
