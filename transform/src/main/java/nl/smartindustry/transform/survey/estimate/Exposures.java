package nl.smartindustry.transform.survey.estimate;

import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.survey.estimate.Outcome.Exposure;

/**
 * What the figures of one variable would tell of their contributors, by domain.
 *
 * @param total weighted sum of the contributions
 * @param first the largest contribution, unweighted
 */
public record Exposures(long[] contributors, double[] total, double[] first, double[] second) {
  /**
   * @param valid the numerator by unit, NaN where there is no valid answer
   * @param contribution by unit: the denominator for a share, else the numerator
   */
  public static Exposures of(
      Crossing domains, double[] weights, double[] valid, double[] contribution) {
    int size = domains.size();
    var exposures =
        new Exposures(new long[size], new double[size], new double[size], new double[size]);
    for (int k = 0; k < weights.length; k++) {
      int domain = domains.of()[k];
      if (domain >= 0 && !Double.isNaN(valid[k])) {
        exposures.contributors[domain]++;
        exposures.total[domain] += weights[k] * contribution[k];
        exposures.rank(domain, Math.abs(contribution[k]));
      }
    }
    return exposures;
  }

  private void rank(int domain, double contribution) {
    if (contribution > first[domain]) {
      second[domain] = first[domain];
      first[domain] = contribution;
    } else if (contribution > second[domain]) {
      second[domain] = contribution;
    }
  }

  /** The exposure of a domain. */
  public Exposure of(int domain) {
    return new Exposure(contributors[domain], total[domain], first[domain], second[domain]);
  }
}
