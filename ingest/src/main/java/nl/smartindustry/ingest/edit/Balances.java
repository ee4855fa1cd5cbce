package nl.smartindustry.ingest.edit;

import java.util.BitSet;
import java.util.List;
import nl.smartindustry.ingest.edit.rule.Constraint;

/**
 * What follows for unknown values from the balance edits alone: Gauss-Jordan elimination of the
 * equalities with the known values filled in.
 *
 * @see "De Waal, Pannekoek and Scholtus (2011), chapter 9: deductive imputation"
 */
final class Balances {
  private static final double ZERO = 1e-9;

  /** Rounding in the right sides, as a share of the sizes that were added up. */
  private static final double RELATIVE = 1e-11;

  private final double[][] rows;
  private final double[] sizes;
  private final int unknowns;

  private Balances(double[][] rows, double[] sizes, int unknowns) {
    this.rows = rows;
    this.sizes = sizes;
    this.unknowns = unknowns;
  }

  /**
   * The balances in which at least one value is unknown, solved as far as they go.
   *
   * @param values the known values; those of {@code unknown} fields are not looked at
   */
  static Balances of(List<Constraint> balances, double[] values, BitSet unknown) {
    var used = balances.stream().filter(b -> unknown.stream().anyMatch(b::involves)).toList();
    int n = values.length;
    var rows = new double[used.size()][n + 1];
    var sizes = new double[used.size()];
    for (int i = 0; i < rows.length; i++) {
      var balance = used.get(i);
      rows[i][n] = balance.bound();
      sizes[i] = 1 + Math.abs(balance.bound());
      for (int j = 0; j < n; j++) {
        if (unknown.get(j)) {
          rows[i][j] = balance.coefficients()[j];
        } else if (balance.involves(j)) {
          rows[i][n] -= balance.coefficients()[j] * values[j];
          sizes[i] += Math.abs(balance.coefficients()[j] * values[j]);
        }
      }
    }
    var solved = new Balances(rows, sizes, n);
    solved.eliminate();
    return solved;
  }

  /** Whether some values make all these balances exact. */
  boolean consistent() {
    for (int i = 0; i < rows.length; i++) {
      if (pivot(rows[i]) < 0 && Math.abs(rows[i][unknowns]) > RELATIVE * sizes[i]) {
        return false;
      }
    }
    return true;
  }

  /** Fills in the values that have only one solution; returns their numbers. */
  BitSet deduce(double[] values) {
    var deduced = new BitSet();
    for (var row : rows) {
      int j = pivot(row);
      if (j >= 0 && alone(row, j)) {
        values[j] = row[unknowns];
        deduced.set(j);
      }
    }
    return deduced;
  }

  private void eliminate() {
    int next = 0;
    for (int j = 0; j < unknowns && next < rows.length; j++) {
      int best = next;
      for (int i = next; i < rows.length; i++) {
        best = Math.abs(rows[i][j]) > Math.abs(rows[best][j]) ? i : best;
      }
      if (Math.abs(rows[best][j]) > ZERO) {
        swap(best, next);
        clear(next++, j);
      }
    }
  }

  /** Makes a column 1 in one row and 0 in all others. */
  private void clear(int at, int column) {
    double pivot = rows[at][column];
    for (int k = 0; k <= unknowns; k++) {
      rows[at][k] /= pivot;
    }
    sizes[at] /= Math.abs(pivot);
    for (int i = 0; i < rows.length; i++) {
      double factor = rows[i][column];
      if (i != at && factor != 0) {
        for (int k = 0; k <= unknowns; k++) {
          rows[i][k] -= factor * rows[at][k];
        }
        sizes[i] += Math.abs(factor) * sizes[at];
      }
    }
  }

  private void swap(int one, int other) {
    var row = rows[one];
    rows[one] = rows[other];
    rows[other] = row;
    double size = sizes[one];
    sizes[one] = sizes[other];
    sizes[other] = size;
  }

  private int pivot(double[] row) {
    for (int j = 0; j < unknowns; j++) {
      if (Math.abs(row[j]) > ZERO) {
        return j;
      }
    }
    return -1;
  }

  private boolean alone(double[] row, int column) {
    for (int j = 0; j < unknowns; j++) {
      if (j != column && Math.abs(row[j]) > ZERO) {
        return false;
      }
    }
    return true;
  }
}
