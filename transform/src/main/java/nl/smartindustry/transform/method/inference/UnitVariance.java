package nl.smartindustry.transform.method.inference;

import nl.smartindustry.transform.method.sample.SampleDesign;

/**
 * The variance of a linear estimator, unit by unit: for one estimate, whatever its linearisation.
 *
 * @see "Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, chapters 3 and 4"
 */
public final class UnitVariance {
  private UnitVariance() {}

  /**
   * V = Σ_h (1 − f_h) n_h / (n_h − 1) Σ (z − z̄_h)², over units or the totals of their clusters.
   *
   * @param factors those of the design
   * @param z the weighted linearised variable of every sampled unit, 0 outside the domain
   * @return NaN where a lonely stratum has nothing to borrow from
   */
  public static double of(SampleDesign design, VarianceFactors factors, double[] z) {
    var strata = design.strata().of();
    if (design.clusters() != null) {
      var clustered = ClusterTotals.of(design);
      return over(design, factors, clustered.strata(), clustered.totals(z));
    }
    return over(design, factors, strata, z);
  }

  private static double over(
      SampleDesign design, VarianceFactors factors, int[] strata, double[] z) {
    int count = design.strataCount();
    var mean = new double[count];
    double all = 0;
    long sampled = 0;
    for (int k = 0; k < z.length; k++) {
      mean[strata[k]] += z[k];
      all += z[k];
    }
    int lonely = 0;
    for (int h = 0; h < count; h++) {
      mean[h] /= design.sampled()[h];
      sampled += design.sampled()[h];
      lonely += factors.lonely()[h] ? 1 : 0;
      if (factors.adjusts() && factors.lonely()[h]) {
        mean[h] = Double.NaN;
      }
    }
    double centre = all / sampled;
    var squares = new double[count];
    for (int k = 0; k < z.length; k++) {
      int h = strata[k];
      double deviation = z[k] - (Double.isNaN(mean[h]) ? centre : mean[h]);
      squares[h] += deviation * deviation;
    }
    double variance = 0;
    for (int h = 0; h < count; h++) {
      variance += factors.factor()[h] * squares[h];
    }
    return variance * factors.scale(count, lonely);
  }
}
