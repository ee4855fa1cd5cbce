package nl.smartindustry.transform.method.premium;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One coefficient of a weighted least squares fit, all else partialled out: classes by their means,
 * covariates in their order (Frisch and Waugh). A covariate that the classes and the covariates
 * before it determine is left out.
 *
 * @param beta the coefficient of adoption
 * @param own what is left of adoption
 * @param residual of the whole fit
 * @param spread Σ w own²
 * @param explained the share of the variation of the outcome within classes and covariates
 * @param covariates how many were kept
 */
record PremiumFit(
    double beta, double[] own, double[] residual, double spread, double explained, int covariates) {
  /** Less than this share of its variation left: determined by the others. */
  private static final double DETERMINED = 1e-10;

  /**
   * Fits; empty where classes and covariates determine adoption, such as that of a technology that
   * no record has.
   */
  static Optional<PremiumFit> of(PremiumRecords records, ClassMeans means) {
    var w = records.weight();
    var basis = new ArrayList<double[]>();
    for (var column : records.covariates()) {
      var left = without(means.within(column), basis, w);
      if (product(left, left, w) > DETERMINED * product(column, column, w)) {
        basis.add(left);
      }
    }
    var x = records.adoption();
    var own = without(means.within(x), basis, w);
    double spread = product(own, own, w);
    if (!(spread > DETERMINED * product(x, x, w))) {
      return Optional.empty();
    }
    var y = without(means.within(records.outcome()), basis, w);
    double beta = product(own, y, w) / spread;
    var residual = y.clone();
    subtract(residual, beta, own);
    double all = product(y, y, w);
    double explained = all > 0 ? beta * beta * spread / all : Double.NaN;
    return Optional.of(new PremiumFit(beta, own, residual, spread, explained, basis.size()));
  }

  /** Orthogonal to the basis; twice, as once leaves rounding where columns are nearly the same. */
  static double[] without(double[] column, List<double[]> basis, double[] w) {
    for (int round = 0; round < 2; round++) {
      for (var other : basis) {
        subtract(column, product(column, other, w) / product(other, other, w), other);
      }
    }
    return column;
  }

  private static void subtract(double[] from, double times, double[] column) {
    for (int k = 0; k < from.length; k++) {
      from[k] -= times * column[k];
    }
  }

  static double product(double[] a, double[] b, double[] w) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += w[k] * a[k] * b[k];
    }
    return sum;
  }
}
