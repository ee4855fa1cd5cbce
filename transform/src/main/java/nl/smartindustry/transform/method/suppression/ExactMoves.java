package nl.smartindustry.transform.method.suppression;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * From moves as a solver computes them, in floating point, to moves that fit the relations and the
 * bounds exactly. The corner of a polyhedron of whole numbers has a small denominator more often
 * than not, so that a few are tried; else the moves that lie between their bounds follow from the
 * others by elimination.
 */
final class ExactMoves {
  private static final long[] DENOMINATORS = {1, 2, 6, 60};
  private static final double NOTHING = 1e-6;

  private final Equations equations;
  private final int[] cells;
  private final double[] moves;
  private final int[] rows;

  private ExactMoves(Equations equations, int[] cells, double[] moves) {
    this.equations = equations;
    this.cells = cells;
    this.moves = moves;
    var touched = new TreeSet<Integer>();
    for (int cell : cells) {
      Arrays.stream(equations.rowsOf(cell)).forEach(touched::add);
    }
    rows = touched.stream().mapToInt(row -> row).toArray();
  }

  /**
   * A witness near the moves, or null where there is none.
   *
   * @param cells ascending
   * @param moves how far each moves, about
   * @param target whose moves sum to the distance or more
   */
  static Witness of(Equations equations, int[] cells, double[] moves, int[] target, long distance) {
    var moving =
        IntStream.range(0, cells.length).filter(i -> Math.abs(moves[i]) > NOTHING).toArray();
    var exact =
        new ExactMoves(
            equations,
            Arrays.stream(moving).map(i -> cells[i]).toArray(),
            Arrays.stream(moving).mapToDouble(i -> moves[i]).toArray());
    for (long denominator : DENOMINATORS) {
      var witness = exact.rounded(denominator);
      if (witness != null && witness.reaches(target, distance)) {
        return witness;
      }
    }
    var witness = exact.eliminated(target, distance);
    return witness != null && witness.reaches(target, distance) ? witness : null;
  }

  private Witness rounded(long denominator) {
    var rounded = new long[cells.length];
    for (int i = 0; i < cells.length; i++) {
      rounded[i] = Math.round(moves[i] * denominator);
    }
    return checked(rounded, denominator);
  }

  /** The witness, or null where the moves do not fit. */
  private Witness checked(long[] numerators, long denominator) {
    var witness = new Witness(cells, numerators, denominator);
    for (int i = 0; i < cells.length; i++) {
      if (!equations.isWithin(cells[i], numerators[i], denominator)) {
        return null;
      }
    }
    for (int row : rows) {
      if (!equations.isZero(row, witness)) {
        return null;
      }
    }
    return witness.withoutZeros();
  }

  private Witness eliminated(int[] target, long distance) {
    var fractions = new BigFraction[cells.length];
    for (int i = 0; i < cells.length; i++) {
      long near = Math.round(moves[i]);
      boolean atBound = near == equations.lowest[cells[i]] || near == equations.highest[cells[i]];
      if (atBound && Math.abs(moves[i] - near) < NOTHING * Math.max(1, Math.abs(moves[i]))) {
        fractions[i] = new BigFraction(near);
      }
    }
    var matrix = new ArrayList<TreeMap<Integer, BigFraction>>();
    for (int row : rows) {
      matrix.add(equation(equations.cellsOf(row), equations.coefficientsOf(row), 0, fractions));
    }
    var ones = new long[target.length];
    Arrays.fill(ones, 1);
    matrix.add(equation(target, ones, distance, fractions));
    return solve(matrix, fractions) ? overOneDenominator(fractions) : null;
  }

  /** A row over the moves that are not known yet; at position -1 what their sum must be. */
  private TreeMap<Integer, BigFraction> equation(
      int[] of, long[] coefficients, long sum, BigFraction[] known) {
    var row = new TreeMap<Integer, BigFraction>();
    var right = new BigFraction(sum);
    for (int i = 0; i < of.length; i++) {
      int at = Arrays.binarySearch(cells, of[i]);
      if (at >= 0 && known[at] != null) {
        right = right.subtract(known[at].multiply(new BigFraction(coefficients[i])));
      } else if (at >= 0) {
        row.put(at, new BigFraction(coefficients[i]));
      }
    }
    row.put(-1, right);
    return row;
  }

  /** Gives every unknown a value; false where the rows contradict each other. */
  private boolean solve(List<TreeMap<Integer, BigFraction>> matrix, BigFraction[] values) {
    var solved = new ArrayList<TreeMap<Integer, BigFraction>>();
    while (!matrix.isEmpty()) {
      var row = matrix.stream().min((a, b) -> Integer.compare(a.size(), b.size())).orElseThrow();
      matrix.remove(row);
      if (row.size() == 1) {
        if (row.get(-1).compareTo(BigFraction.ZERO) != 0) {
          return false;
        }
        continue;
      }
      int pivot = row.lastKey();
      matrix.forEach(other -> subtract(other, row, pivot));
      solved.add(row);
    }
    for (int i = solved.size() - 1; i >= 0; i--) {
      substitute(solved.get(i), values);
    }
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null) {
        values[i] = new BigFraction(Math.round(moves[i]));
      }
    }
    return true;
  }

  private static void subtract(
      TreeMap<Integer, BigFraction> from, TreeMap<Integer, BigFraction> row, int pivot) {
    var entry = from.get(pivot);
    if (entry == null) {
      return;
    }
    var factor = entry.divide(row.get(pivot));
    row.forEach(
        (at, value) -> {
          var left = from.getOrDefault(at, BigFraction.ZERO).subtract(value.multiply(factor));
          if (at >= 0 && left.compareTo(BigFraction.ZERO) == 0) {
            from.remove(at);
          } else {
            from.put(at, left);
          }
        });
  }

  /** The pivot's value from the others of its row; those without one are rounded. */
  private void substitute(TreeMap<Integer, BigFraction> row, BigFraction[] values) {
    int pivot = row.lastKey();
    var right = row.get(-1);
    for (var entry : row.entrySet()) {
      int at = entry.getKey();
      if (at >= 0 && at != pivot) {
        if (values[at] == null) {
          values[at] = new BigFraction(Math.round(moves[at]));
        }
        right = right.subtract(entry.getValue().multiply(values[at]));
      }
    }
    values[pivot] = right.divide(row.get(pivot));
  }

  private Witness overOneDenominator(BigFraction[] fractions) {
    var denominator = BigInteger.ONE;
    for (var fraction : fractions) {
      var own = fraction.getDenominator();
      denominator = denominator.divide(denominator.gcd(own)).multiply(own);
      if (denominator.bitLength() > 62) {
        return null;
      }
    }
    var numerators = new long[cells.length];
    for (int i = 0; i < cells.length; i++) {
      var numerator =
          fractions[i].getNumerator().multiply(denominator).divide(fractions[i].getDenominator());
      if (numerator.bitLength() > 62) {
        return null;
      }
      numerators[i] = numerator.longValue();
    }
    return checked(numerators, denominator.longValue());
  }
}
