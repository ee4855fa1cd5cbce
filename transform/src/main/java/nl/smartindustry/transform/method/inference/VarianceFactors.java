package nl.smartindustry.transform.method.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.smartindustry.transform.method.sample.LonelyStrata;
import nl.smartindustry.transform.method.sample.SampleDesign;

/**
 * What a stratum's sum of squares is multiplied by: V = Σ_h factor_h Q_h, with Q_h = Σ (z − z̄_h)²
 * of the weighted linearised variable and factor_h = (1 − f_h) n_h / (n_h − 1).
 *
 * <p>A lonely stratum has no Q. Pooled, it lends itself that of its group: N²(1 − f) S², S² the sum
 * of squares of the group's sampled strata, back on the scale of one unit, over their degrees of
 * freedom; this only raises the factors of those strata. Strata taken completely lend nothing: they
 * hold the largest units, unlike those of a stratum that was sampled.
 *
 * @param factor by stratum; NaN where nothing is left to borrow from
 * @param lonely whether the stratum has one unit and more in the population
 * @param policy what lonely strata add
 */
public record VarianceFactors(double[] factor, boolean[] lonely, LonelyStrata policy) {
  /** The factors of a design, in which any stratum of a group may lend. */
  public static VarianceFactors of(SampleDesign design) {
    var everywhere = new boolean[design.strataCount()];
    Arrays.fill(everywhere, true);
    return within(design, everywhere);
  }

  /**
   * The factors for a domain that is a union of strata: only these borrow and lend.
   *
   * @param member by stratum whether it belongs to the domain
   */
  static VarianceFactors within(SampleDesign design, boolean[] member) {
    int strata = design.strataCount();
    var factor = new double[strata];
    var lonely = new boolean[strata];
    for (int h = 0; h < strata; h++) {
      lonely[h] = design.isLonely(h);
      double n = design.sampled()[h];
      if (n > 1) {
        factor[h] = design.notSampled(h) * n / (n - 1);
      } else if (lonely[h] && design.lonely() == LonelyStrata.ADJUST) {
        factor[h] = design.notSampled(h);
      }
    }
    if (design.lonely() == LonelyStrata.POOLED) {
      for (int h = 0; h < strata; h++) {
        if (lonely[h] && member[h]) {
          borrow(design, h, member, factor);
        }
      }
    }
    return new VarianceFactors(factor, lonely, design.lonely());
  }

  /** Adds N²(1 − f) / (n df) on the scale of each stratum of the finest group that has freedom. */
  private static void borrow(SampleDesign design, int stratum, boolean[] member, double[] factor) {
    for (var group : levels(design)) {
      int freedom = 0;
      for (int g = 0; g < factor.length; g++) {
        boolean lends = member[g] && group[g] == group[stratum] && lends(design, g);
        freedom += lends ? design.sampled()[g] - 1 : 0;
      }
      if (freedom > 0) {
        double population = design.population()[stratum];
        double share = population * population * design.notSampled(stratum) / freedom;
        for (int g = 0; g < factor.length; g++) {
          if (member[g] && group[g] == group[stratum] && lends(design, g)) {
            double weight = design.population()[g] / design.sampled()[g];
            factor[g] += share / (weight * weight);
          }
        }
        return;
      }
    }
    factor[stratum] = Double.NaN;
  }

  private static boolean lends(SampleDesign design, int stratum) {
    return design.sampled()[stratum] > 1 && design.notSampled(stratum) > 0;
  }

  /** From the finest group to everyone. */
  private static List<int[]> levels(SampleDesign design) {
    var levels = new ArrayList<>(design.groups());
    levels.add(new int[design.strataCount()]);
    return levels;
  }

  /** Whether a lonely stratum's square is taken about the mean of all rather than dropped. */
  boolean adjusts() {
    return policy == LonelyStrata.ADJUST;
  }

  int lonelyCount() {
    int count = 0;
    for (boolean one : lonely) {
      count += one ? 1 : 0;
    }
    return count;
  }

  /**
   * By what the sum over strata is blown up: under {@link LonelyStrata#AVERAGE} all strata over
   * those with a variance.
   */
  double scale(int strata, int lonelyStrata) {
    if (policy != LonelyStrata.AVERAGE) {
      return 1;
    }
    return strata == lonelyStrata ? Double.NaN : (double) strata / (strata - lonelyStrata);
  }
}
