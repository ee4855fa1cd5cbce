package nl.smartindustry.transform.method.imputation;

import nl.smartindustry.transform.method.sample.Codes;

/**
 * The ratios Σ a y / Σ a x over the donors of each class, and which of them each unit without y
 * takes.
 *
 * @param classes from fine to coarse
 * @param lent a of each unit; 0 where it is no donor
 * @param ratio by level and class; NaN in a class that cannot lend
 * @param base Σ a x over the donors, by level and class
 * @param donors their number, by level and class
 * @param route the level each unit takes; {@link DonorClasses#NONE} where it reported or cannot
 */
record RatioLinks(
    DonorClasses classes,
    double[] lent,
    double[][] ratio,
    double[][] base,
    int[][] donors,
    int[] route) {

  /** The links of an item {@code y} to {@code x}, with donors that lend by {@code a}. */
  static RatioLinks of(DonorClasses classes, double[] y, double[] x, double[] a) {
    int levels = classes.levels().size();
    var lent = new double[y.length];
    for (int k = 0; k < y.length; k++) {
      lent[k] = Double.isNaN(y[k]) || Double.isNaN(x[k]) ? 0 : a[k];
    }
    var links =
        new RatioLinks(
            classes,
            lent,
            new double[levels][],
            new double[levels][],
            new int[levels][],
            new int[y.length]);
    for (int level = 0; level < levels; level++) {
      links.sum(level, y, x);
    }
    links.choose(y, x);
    return links;
  }

  private void sum(int level, double[] y, double[] x) {
    int size = classes.levels().get(level).size();
    var numerator = new double[size];
    base[level] = new double[size];
    donors[level] = new int[size];
    for (int k = 0; k < y.length; k++) {
      int at = classes.at(level, k);
      if (at != Codes.NONE && lent[k] > 0) {
        numerator[at] += lent[k] * y[k];
        base[level][at] += lent[k] * x[k];
        donors[level][at]++;
      }
    }
    ratio[level] = new double[size];
    for (int at = 0; at < size; at++) {
      ratio[level][at] = base[level][at] > 0 ? numerator[at] / base[level][at] : Double.NaN;
    }
  }

  private void choose(double[] y, double[] x) {
    var canLend = new boolean[ratio.length][];
    for (int level = 0; level < ratio.length; level++) {
      canLend[level] = new boolean[ratio[level].length];
      for (int at = 0; at < canLend[level].length; at++) {
        canLend[level][at] = !Double.isNaN(ratio[level][at]);
      }
    }
    for (int k = 0; k < y.length; k++) {
      boolean asks = Double.isNaN(y[k]) && !Double.isNaN(x[k]);
      route[k] = asks ? classes.route(k, canLend) : DonorClasses.NONE;
    }
  }

  /** The ratio a unit takes. */
  double ratioOf(int unit) {
    return ratio[route[unit]][classes.at(route[unit], unit)];
  }
}
