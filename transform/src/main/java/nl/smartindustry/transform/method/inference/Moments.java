package nl.smartindustry.transform.method.inference;

/**
 * Sums and centred products of a pair (y, x) by cell, from two sweeps over the units, and merged
 * without ever subtracting large sums (Chan, Golub and LeVeque 1983).
 *
 * <p>With a = w y and b = w x: {@code aa} = Σ (a − ā)² and so on within the cell, for the variance;
 * {@code yy} = Σ w (y − ȳ)² and so on, for the variance that a simple random sample would have.
 */
final class Moments {
  final double[] count;
  final double[] weight;
  final double[] a;
  final double[] b;
  final double[] aa;
  final double[] ab;
  final double[] bb;
  final double[] yy;
  final double[] xy;
  final double[] xx;

  private Moments(int cells) {
    count = new double[cells];
    weight = new double[cells];
    a = new double[cells];
    b = new double[cells];
    aa = new double[cells];
    ab = new double[cells];
    bb = new double[cells];
    yy = new double[cells];
    xy = new double[cells];
    xx = new double[cells];
  }

  int size() {
    return count.length;
  }

  /**
   * Sums units into cells, cell by cell: sums first, then products about the means.
   *
   * @param y NaN where the item is missing: the unit is then in no cell
   * @param x null for 1
   */
  static Moments of(CellTable table, double[] w, double[] y, double[] x) {
    var sums = new Moments(table.cells());
    for (int c = 0; c < table.cells(); c++) {
      sums.add(c, table, w, y, x);
      if (sums.count[c] > 1) {
        sums.deviate(c, table, w, y, x);
      }
    }
    return sums;
  }

  private void add(int c, CellTable table, double[] w, double[] y, double[] x) {
    int valid = 0;
    double sumW = 0;
    double sumA = 0;
    double sumB = 0;
    for (int i = table.start()[c]; i < table.start()[c + 1]; i++) {
      int k = table.order()[i];
      double xk = x == null ? 1 : x[k];
      if (w[k] != 0 && !Double.isNaN(y[k] + xk)) {
        valid++;
        sumW += w[k];
        sumA += w[k] * y[k];
        sumB += w[k] * xk;
      }
    }
    count[c] = valid;
    weight[c] = sumW;
    a[c] = sumA;
    b[c] = sumB;
  }

  private void deviate(int c, CellTable table, double[] w, double[] y, double[] x) {
    double meanA = a[c] / count[c];
    double meanB = b[c] / count[c];
    double meanY = a[c] / weight[c];
    double meanX = b[c] / weight[c];
    for (int i = table.start()[c]; i < table.start()[c + 1]; i++) {
      int k = table.order()[i];
      double xk = x == null ? 1 : x[k];
      if (w[k] != 0 && !Double.isNaN(y[k] + xk)) {
        double da = w[k] * y[k] - meanA;
        double db = w[k] * xk - meanB;
        aa[c] += da * da;
        ab[c] += da * db;
        bb[c] += db * db;
        double dy = y[k] - meanY;
        double dx = xk - meanX;
        yy[c] += w[k] * dy * dy;
        xy[c] += w[k] * dx * dy;
        xx[c] += w[k] * dx * dx;
      }
    }
  }

  /** Merges cells into groups. */
  Moments merge(int[] group, int groups) {
    var merged = new Moments(groups);
    merged.addSums(this, group);
    for (int c = 0; c < size(); c++) {
      int g = group[c];
      if (g >= 0 && count[c] > 0) {
        double da = a[c] / count[c] - merged.a[g] / merged.count[g];
        double db = b[c] / count[c] - merged.b[g] / merged.count[g];
        merged.aa[g] += aa[c] + count[c] * da * da;
        merged.ab[g] += ab[c] + count[c] * da * db;
        merged.bb[g] += bb[c] + count[c] * db * db;
        double dy = a[c] / weight[c] - merged.a[g] / merged.weight[g];
        double dx = b[c] / weight[c] - merged.b[g] / merged.weight[g];
        merged.yy[g] += yy[c] + weight[c] * dy * dy;
        merged.xy[g] += xy[c] + weight[c] * dy * dx;
        merged.xx[g] += xx[c] + weight[c] * dx * dx;
      }
    }
    return merged;
  }

  /** Takes each non-empty cell as one observation of its totals: cells are then clusters. */
  Moments ofTotals(int[] group, int groups) {
    var merged = new Moments(groups);
    merged.addSums(this, group);
    java.util.Arrays.fill(merged.count, 0);
    for (int c = 0; c < size(); c++) {
      if (group[c] >= 0 && count[c] > 0) {
        merged.count[group[c]]++;
      }
    }
    for (int c = 0; c < size(); c++) {
      int g = group[c];
      if (g >= 0 && count[c] > 0) {
        double da = a[c] - merged.a[g] / merged.count[g];
        double db = b[c] - merged.b[g] / merged.count[g];
        merged.aa[g] += da * da;
        merged.ab[g] += da * db;
        merged.bb[g] += db * db;
      }
    }
    return merged;
  }

  private void addSums(Moments cells, int[] group) {
    for (int c = 0; c < cells.size(); c++) {
      int g = group[c];
      if (g >= 0) {
        count[g] += cells.count[c];
        weight[g] += cells.weight[c];
        a[g] += cells.a[c];
        b[g] += cells.b[c];
      }
    }
  }
}
