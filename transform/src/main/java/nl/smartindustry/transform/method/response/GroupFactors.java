package nl.smartindustry.transform.method.response;

import java.util.Arrays;

/**
 * What the squares within each response group count for.
 *
 * @param silent 1 − r/n: the response variance of one unit's z is this times z²
 * @param factor (1 − r/n) r/(r − 1) of squares about the mean; with one respondent or independent
 *     response, 1 − r/n of squares about zero
 * @param about r where squares are about the mean of the group, 0 where about zero
 */
record GroupFactors(double[] silent, double[] factor, int[] about) {
  static GroupFactors of(ResponseGroups groups, ResponseMechanism mechanism) {
    int size = groups.sampled().length;
    var factors = new GroupFactors(new double[size], new double[size], new int[size]);
    for (int g = 0; g < size; g++) {
      int resolved = groups.resolved()[g];
      boolean centred = mechanism == ResponseMechanism.RANDOM_WITHIN_GROUP && resolved > 1;
      factors.silent[g] = 1 - (double) resolved / groups.sampled()[g];
      factors.about[g] = centred ? resolved : 0;
      factors.factor[g] = factors.silent[g] * (centred ? resolved / (resolved - 1.0) : 1);
    }
    return factors;
  }

  /** V_q of a sum over some units of a group, from their Σ z² and Σ z. */
  double variance(int group, double squares, double sum) {
    double shared = about[group] == 0 ? 0 : sum * sum / about[group];
    return factor[group] * (squares - shared);
  }

  /** The means of the groups, 0 where squares are about zero. */
  double[] centres(double[] sums) {
    var centres = Arrays.copyOf(sums, sums.length);
    for (int g = 0; g < centres.length; g++) {
      centres[g] = about[g] == 0 ? 0 : sums[g] / about[g];
    }
    return centres;
  }
}
