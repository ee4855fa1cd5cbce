package nl.smartindustry.transform.inference;

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
   * Sums units into cells.
   *
   * @param cell per unit, negative for none
   * @param y NaN where the item is missing: the unit is then in no cell
   * @param x null for 1
   */
  static Moments of(int[] cell, int cells, double[] w, double[] y, double[] x) {
    var sums = new Moments(cells);
    for (int k = 0; k < cell.length; k++) {
      double xk = x == null ? 1 : x[k];
      int c = cell[k];
      if (c >= 0 && !Double.isNaN(y[k] + xk)) {
        sums.count[c]++;
        sums.weight[c] += w[k];
        sums.a[c] += w[k] * y[k];
        sums.b[c] += w[k] * xk;
      }
    }
    for (int k = 0; k < cell.length; k++) {
      double xk = x == null ? 1 : x[k];
      int c = cell[k];
      if (c >= 0 && !Double.isNaN(y[k] + xk)) {
        sums.deviate(c, w[k], y[k], xk);
      }
    }
    return sums;
  }

  private void deviate(int c, double w, double y, double x) {
    double da = w * y - a[c] / count[c];
    double db = w * x - b[c] / count[c];
    aa[c] += da * da;
    ab[c] += da * db;
    bb[c] += db * db;
    double dy = y - a[c] / weight[c];
    double dx = x - b[c] / weight[c];
    yy[c] += w * dy * dy;
    xy[c] += w * dx * dy;
    xx[c] += w * dx * dx;
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
