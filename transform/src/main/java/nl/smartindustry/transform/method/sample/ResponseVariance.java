package nl.smartindustry.transform.method.sample;

import java.util.Arrays;

/**
 * The variance of an estimate from those who answered, by phase.
 *
 * @param sampling phase one, estimated from the respondents; can come out below zero in a tiny
 *     sample
 * @param response phase two: which of the sampled units answered
 */
public record ResponseVariance(double sampling, double response) {

  /** The variance over both phases. */
  public double total() {
    return sampling + response;
  }

  /**
   * Both phases with response simple random within groups; a stratum with one sampled unit adds
   * nothing to phase one here ({@link ResponsePhase#beyond} goes with any treatment of those).
   *
   * @param z weighted linearised value of each sampled unit; 0 for out of scope, not looked at for
   *     the silent
   */
  public static ResponseVariance of(SampleDesign full, ResponseGroups groups, double[] z) {
    return of(full, groups, z, ResponseMechanism.RANDOM_WITHIN_GROUP);
  }

  /** The same under a chosen mechanism. */
  public static ResponseVariance of(
      SampleDesign full, ResponseGroups groups, double[] z, ResponseMechanism mechanism) {
    var phase = ResponsePhase.of(full, groups, mechanism);
    return new ResponseVariance(stratified(full, groups, z) - phase.excess(z), phase.response(z));
  }

  /** Σ_h (1 − n/N) n/(n − 1) Σ (z_i − mean)², over units or clusters, zeros for the silent. */
  private static double stratified(SampleDesign full, ResponseGroups groups, double[] z) {
    var sums = new double[z.length];
    var means = new double[full.strataCount()];
    var first = firstOfCluster(full);
    for (int k = 0; k < z.length; k++) {
      double value = groups.outcomes()[k].resolved() ? z[k] : 0;
      sums[first[k]] += value;
      means[full.strata().of()[k]] += value / full.sampled()[full.strata().of()[k]];
    }
    double variance = 0;
    for (int k = 0; k < z.length; k++) {
      int h = full.strata().of()[k];
      int n = full.sampled()[h];
      if (n > 1 && first[k] == k) {
        double deviation = sums[k] - means[h];
        variance += full.notSampled(h) * n / (n - 1) * deviation * deviation;
      }
    }
    return variance;
  }

  /** For each unit the first of its cluster; itself where units were drawn. */
  private static int[] firstOfCluster(SampleDesign full) {
    var first = new int[full.units()];
    Arrays.setAll(first, k -> k);
    if (full.clusters() != null) {
      var seen = new int[Arrays.stream(full.clusters()).max().orElse(0) + 1];
      Arrays.fill(seen, -1);
      for (int k = 0; k < first.length; k++) {
        int cluster = full.clusters()[k];
        seen[cluster] = seen[cluster] < 0 ? k : seen[cluster];
        first[k] = seen[cluster];
      }
    }
    return first;
  }
}
