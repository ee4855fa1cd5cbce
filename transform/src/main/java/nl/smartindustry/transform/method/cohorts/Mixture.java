package nl.smartindustry.transform.method.cohorts;

import java.util.List;
import nl.smartindustry.transform.method.comparison.BalancedPanel;

/** Mixes effects by the size of their cohorts, of which the influence on the mixture counts. */
record Mixture(BalancedPanel panel) {

  /**
   * The mixture.
   *
   * @param cohorts the cohort of each part
   */
  Part of(List<Part> parts, int[] cohorts) {
    var share = new double[parts.size()];
    double all = 0;
    for (int p = 0; p < share.length; p++) {
      share[p] = share(cohorts[p]);
      all += share[p];
    }
    var weights = new double[share.length];
    for (int p = 0; p < share.length; p++) {
      weights[p] = share[p] / all;
    }
    var mixed = Part.sum(parts, weights);
    for (int p = 0; p < share.length; p++) {
      double factor = (parts.get(p).effect() - mixed.effect()) / all;
      addShare(mixed.influence(), cohorts[p], share[p], factor);
    }
    return mixed;
  }

  /** The mean over units of their weight in the first period, where they are of the cohort. */
  private double share(int cohort) {
    double sum = 0;
    for (int k = 0; k < panel.units(); k++) {
      sum += panel.since()[k] == cohort ? panel.weight()[0][k] : 0;
    }
    return sum / panel.units();
  }

  private void addShare(double[] influence, int cohort, double share, double factor) {
    for (int k = 0; k < influence.length; k++) {
      double own = panel.since()[k] == cohort ? panel.weight()[0][k] : 0;
      influence[k] += factor * (own - share);
    }
  }
}
