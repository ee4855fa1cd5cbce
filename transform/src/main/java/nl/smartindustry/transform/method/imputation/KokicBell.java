package nl.smartindustry.transform.method.imputation;

import java.util.Arrays;

/**
 * The cut-off constant of one-sided winsorisation that makes the mean squared error of a total
 * least: the root of L = Σ max(D − L, 0), where D = (w − 1)(y − μ).
 *
 * <p>At the root the bias of the winsorised total is −L (Kokic and Bell 1994, Optimal winsorizing
 * cutoffs for a stratified finite population estimator; the estimator of L from the sample: Clark
 * 1995, and Preston and Mackin 2002).
 */
public final class KokicBell {
  private KokicBell() {}

  /**
   * L from the units of a sample: the sum of the j largest D over j + 1, for the one j that leaves
   * exactly those above it. 0 where no D is above 0.
   *
   * @param excess D of each unit; NaN for a unit that does not take part
   */
  public static double cutoff(double[] excess) {
    var sorted = Arrays.stream(excess).filter(d -> d > 0).sorted().toArray();
    double sum = 0;
    double cutoff = 0;
    for (int j = 1; j <= sorted.length; j++) {
      double next = sorted[sorted.length - j];
      if (next <= cutoff) {
        return cutoff;
      }
      sum += next;
      cutoff = sum / (j + 1);
    }
    return cutoff;
  }
}
