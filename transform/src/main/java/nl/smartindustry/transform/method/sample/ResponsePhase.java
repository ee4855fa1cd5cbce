package nl.smartindustry.transform.method.sample;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Answering as the second phase of sampling: what it adds to a variance that took the respondents,
 * blown up and with zeros for the silent, as the whole sample. Built once for a sample; a vector
 * then costs one pass.
 *
 * <p>With z = w u, zero for the silent, Q the stratified formula and V_q the response variance of a
 * sum given the sample: the sampling phase is Q(z) − Σ_h c_h [Σ_i V_q(z_i) − V_q(z_h) / n_h], c_h =
 * (1 − n_h/N_h) n_h/(n_h − 1), sums over the sampled units or clusters i; the response phase is
 * V_q(z). For one population this equals the double sum of Särndal, Swensson and Wretman (1992),
 * result 9.3.1, with the joint response probabilities of simple random response within groups; it
 * needs no pairs.
 */
public final class ResponsePhase {
  private final SampleDesign design;
  private final ResponseGroups groups;
  private final GroupFactors factors;
  private final boolean residual;
  private final Crossing byUnit;
  private final Crossing byStratum;

  private ResponsePhase(SampleDesign full, ResponseGroups groups) {
    this.design = full;
    this.groups = groups;
    this.factors = GroupFactors.of(groups);
    this.residual = groups.adjustment() == ResponseAdjustment.WEIGHT;
    int units = full.units();
    this.byUnit =
        full.clusters() == null
            ? null
            : Crossing.of(
                List.of("cluster", "group"), List.of(clusters(full), groups.groups()), units);
    this.byStratum =
        Crossing.of(List.of("stratum", "group"), List.of(full.strata(), groups.groups()), units);
  }

  /** The response phase of a sample: those who answered are drawn at random within each group. */
  public static ResponsePhase of(SampleDesign full, ResponseGroups groups) {
    return new ResponsePhase(full, groups);
  }

  private static Codes clusters(SampleDesign full) {
    return Codes.of(
        IntStream.of(full.clusters()).mapToObj(Integer::toString).toArray(String[]::new));
  }

  /**
   * What to add to the stratified variance of {@code z} over the whole sample to get that of both
   * phases; may be below zero only by as much as that variance is too large. 0 with full response.
   *
   * @param z weighted linearised value of each sampled unit: weight corrected for non-response
   *     (calibrated, if so) times u; what a silent unit has is not looked at
   */
  public double beyond(double[] z) {
    return response(z) - excess(z);
  }

  /** The response phase: V_q of the sum of {@code z}. */
  public double response(double[] z) {
    var values = residual ? residual(z) : z;
    var centres = centres(values);
    double variance = 0;
    for (int k = 0; k < z.length; k++) {
      int g = group(k);
      if (g != Codes.NONE) {
        double deviation = values[k] - centres[g];
        variance += factors.factor()[g] * deviation * deviation;
      }
    }
    return variance;
  }

  /** By how much the stratified formula, applied to {@code z}, overstates the sampling phase. */
  double excess(double[] z) {
    var ofUnits = byUnit == null ? single(z) : cellwise(z, byUnit);
    var ofStrata = cellwise(z, byStratum);
    double excess = 0;
    for (int h = 0; h < design.strataCount(); h++) {
      int n = design.sampled()[h];
      if (n > 1) {
        excess += design.notSampled(h) * n / (n - 1) * (ofUnits[h] - ofStrata[h] / n);
      }
    }
    return excess;
  }

  /** By stratum the sum over its units of V_q of the unit alone: (1 − r/n) z². */
  private double[] single(double[] z) {
    var sums = new double[design.strataCount()];
    for (int k = 0; k < z.length; k++) {
      int g = group(k);
      if (g != Codes.NONE) {
        sums[design.strata().of()[k]] += factors.silent()[g] * z[k] * z[k];
      }
    }
    return sums;
  }

  /** By stratum the sum over its cells of V_q of the cell's sum, cells being within groups. */
  private double[] cellwise(double[] z, Crossing cells) {
    var total = new double[cells.size()];
    var squares = new double[cells.size()];
    var at = new int[cells.size()];
    for (int k = 0; k < z.length; k++) {
      if (group(k) != Codes.NONE) {
        int c = cells.of()[k];
        total[c] += z[k];
        squares[c] += z[k] * z[k];
        at[c] = k;
      }
    }
    var sums = new double[design.strataCount()];
    for (int c = 0; c < total.length; c++) {
      int g = groups.groups().of()[at[c]];
      if (g != Codes.NONE) {
        sums[design.strata().of()[at[c]]] += factors.variance(g, squares[c], total[c]);
      }
    }
    return sums;
  }

  private double[] centres(double[] z) {
    var sums = new double[groups.sampled().length];
    for (int k = 0; k < z.length; k++) {
      if (group(k) != Codes.NONE) {
        sums[group(k)] += z[k];
      }
    }
    return factors.centres(sums);
  }

  /** z − w Σz/Σw of the group: the group's weight total is met, so only the residual varies. */
  private double[] residual(double[] z) {
    var sums = new double[groups.sampled().length];
    var weights = new double[groups.sampled().length];
    for (int k = 0; k < z.length; k++) {
      if (group(k) != Codes.NONE) {
        sums[group(k)] += z[k];
        weights[group(k)] += groups.weights()[k];
      }
    }
    var residual = new double[z.length];
    for (int k = 0; k < z.length; k++) {
      int g = group(k);
      residual[k] = g == Codes.NONE ? 0 : z[k] - groups.weights()[k] * sums[g] / weights[g];
    }
    return residual;
  }

  /** The group of a resolved unit; none for a silent or certain one. */
  private int group(int unit) {
    return groups.outcomes()[unit].resolved() ? groups.groups().of()[unit] : Codes.NONE;
  }

  /**
   * What the squares within each response group count for.
   *
   * @param silent 1 − r/n: the response variance of one unit's z is this times z²
   * @param factor (1 − r/n) r/(r − 1) of squares about the mean; with one respondent 1 − r/n of
   *     squares about zero
   * @param about r where squares are about the mean of the group, 0 where about zero
   */
  record GroupFactors(double[] silent, double[] factor, int[] about) {
    static GroupFactors of(ResponseGroups groups) {
      int size = groups.sampled().length;
      var factors = new GroupFactors(new double[size], new double[size], new int[size]);
      for (int g = 0; g < size; g++) {
        int resolved = groups.resolved()[g];
        boolean centred = resolved > 1;
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
}
