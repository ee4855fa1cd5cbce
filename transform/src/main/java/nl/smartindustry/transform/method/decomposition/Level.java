package nl.smartindustry.transform.method.decomposition;

/**
 * Sums over enterprises in one year: a = weight × labour is an enterprise's labour in the
 * population, phi its productivity.
 *
 * @param labour sum of a
 * @param product sum of a phi
 * @param weight sum of the weights, the number of enterprises in the population
 * @param plain sum of weight × phi
 */
public record Level(double labour, double product, double weight, double plain) {
  static final Level NONE = new Level(0, 0, 0, 0);

  /** The enterprises at these rows, in their order. */
  public static Level of(Panel panel, int[] rows) {
    double labour = 0;
    double product = 0;
    double weight = 0;
    double plain = 0;
    for (int row : rows) {
      double each = panel.weight()[row];
      double a = each * panel.labour()[row];
      labour += a;
      product += a * panel.phi()[row];
      weight += each;
      plain += each * panel.phi()[row];
    }
    return new Level(labour, product, weight, plain);
  }

  Level plus(Level other) {
    return new Level(
        labour + other.labour, product + other.product, weight + other.weight, plain + other.plain);
  }

  /** Productivity weighted by labour; NaN for no enterprises. */
  public double aggregate() {
    return product / labour;
  }

  /** The mean over the enterprises of the population: with design weights, not unweighted. */
  public double mean() {
    return plain / weight;
  }

  /** What the productive have more of the labour; the allocative efficiency. */
  public double covariance() {
    return aggregate() - mean();
  }

  /** What these enterprises add to an aggregate measured from a reference; 0 without any. */
  double above(double reference) {
    return labour == 0 ? 0 : product - labour * reference;
  }
}
