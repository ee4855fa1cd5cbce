package nl.smartindustry.transform.method.calibration;

import java.util.List;

/**
 * The weighted regression on the auxiliaries, B(u) = (Σ d q x x')⁺ Σ d q x u, with design weights:
 * the variance of a calibrated estimate is that of the residuals u − x'B. The same for every
 * distance function. Safe to use from many threads.
 *
 * @see "Deville and Särndal (1992), Calibration estimators in survey sampling, JASA 87, section 2"
 */
public final class Projection {
  private final Auxiliaries x;
  private final double[] dq;
  private final List<int[]> columns;
  private final List<Gram> inverses;

  private Projection(Auxiliaries x, double[] dq, List<int[]> columns, List<Gram> inverses) {
    this.x = x;
    this.dq = dq;
    this.columns = columns;
    this.inverses = inverses;
  }

  /**
   * The regression of a sample.
   *
   * @param designWeights d by unit
   * @param q how easily each weight changes, 0 where it is held; null for ones
   */
  public static Projection of(Auxiliaries x, double[] designWeights, double[] q) {
    var dq = designWeights.clone();
    for (int k = 0; q != null && k < dq.length; k++) {
      dq[k] *= q[k];
    }
    var blocks = Block.of(x);
    var inverses =
        blocks.parallelStream()
            .map(block -> PseudoInverse.of(Gram.of(block.x(), block.ofUnits(dq))))
            .toList();
    return new Projection(x, dq, blocks.stream().map(Block::columns).toList(), inverses);
  }

  /** The regression that belongs to a calibration. */
  public static Projection of(CalibrationTask task) {
    return of(task.x(), task.designWeights(), task.q());
  }

  /**
   * B, from Σ d q x u.
   *
   * @param rhs one value per column; not changed
   * @return one value per column; 0 for a column that no unit has
   */
  public double[] coefficients(double[] rhs) {
    var coefficients = new double[rhs.length];
    for (int b = 0; b < inverses.size(); b++) {
      var part = columns.get(b);
      var local = new double[part.length];
      boolean zero = true;
      for (int j = 0; j < part.length; j++) {
        local[j] = rhs[part[j]];
        zero &= local[j] == 0;
      }
      // a domain inside one part of the sample leaves the others alone
      var solved = zero ? local : inverses.get(b).times(local);
      for (int j = 0; j < part.length; j++) {
        coefficients[part[j]] = solved[j];
      }
    }
    return coefficients;
  }

  /** Σ d q x u, one value per column. */
  public double[] products(double[] u) {
    var sums = new double[x.columns()];
    for (int k = 0; k < u.length; k++) {
      double factor = dq[k] * u[k];
      if (factor != 0) {
        for (int i = x.start()[k]; i < x.start()[k + 1]; i++) {
          sums[x.column()[i]] += factor * x.value()[i];
        }
      }
    }
    return sums;
  }

  /** u − x'B(u), by unit. */
  public double[] residuals(double[] u) {
    var coefficients = coefficients(products(u));
    var residuals = new double[u.length];
    for (int k = 0; k < residuals.length; k++) {
      residuals[k] = u[k] - x.product(k, coefficients);
    }
    return residuals;
  }

  public Auxiliaries auxiliaries() {
    return x;
  }

  /** d q of a unit. */
  public double dq(int unit) {
    return dq[unit];
  }
}
