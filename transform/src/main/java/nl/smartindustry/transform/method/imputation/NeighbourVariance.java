package nl.smartindustry.transform.method.imputation;

import java.util.Comparator;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.sample.SampleDesign;

/**
 * What nearest-neighbour imputation adds to a variance that took its values for reported: a donor
 * speaks for all who borrowed from it, and those do not have exactly its value.
 *
 * <p>With y = m(x) + e about the size, e independent, and κ_k = Σ w s over the units that carry the
 * value of donor k (itself too), the error of the estimate holds Σ κ² σ² − 2 Σ κ s σ² + Σ_U s² σ²;
 * the formula over the completed data has counted c_h [Σ_i (w s)² σ² − Σ_k κ_kh² σ² / n_h] of it,
 * c_h = (1 − n_h/N_h) n_h/(n_h − 1). The difference is given here (Särndal 1992, Survey Methodology
 * 18, 241-252, with the donor's own σ² as in Chen and Shao 2001: half the squared difference with
 * its nearest fellow donor). No re-imputation of replicates, which nearest neighbour answers badly.
 */
public final class NeighbourVariance {
  private final SampleDesign design;
  private final double[] weights;
  private final int[] carrier;
  private final double[] spread;
  private final int[] order;

  private NeighbourVariance(SampleDesign design, double[] weights, int[] carrier, double[] spread) {
    this.design = design;
    this.weights = weights;
    this.carrier = carrier;
    this.spread = spread;
    this.order = byStratumAndCarrier(design, carrier);
  }

  /**
   * The effect of an imputation on estimates from a sample of units.
   *
   * @param weights with which the estimates are made
   */
  public static NeighbourVariance of(
      NearestNeighbour imputation, SampleDesign design, double[] weights) {
    if (design.clusters() != null) {
      throw new IllegalArgumentException(
          "Variance of nearest neighbour: a design of clusters (of units)");
    }
    return new NeighbourVariance(
        design, weights, imputation.carriers(), imputation.donorVariances());
  }

  private static int[] byStratumAndCarrier(SampleDesign design, int[] carrier) {
    return IntStream.range(0, carrier.length)
        .filter(k -> carrier[k] >= 0)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(k -> design.strata().of()[k])
                .thenComparingInt(k -> carrier[k]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /**
   * To be added to the stratified variance of the completed data; 0 where all reported and w = N/n.
   *
   * @param slope how much the estimate moves with y of each unit, per unit of its weight: 1 in the
   *     domain of a total, 1 / N of a mean; 0 outside
   */
  public double beyond(double[] slope) {
    return error(slope) - counted(slope);
  }

  private double error(double[] slope) {
    var carried = new double[carrier.length];
    double error = 0;
    for (int k : order) {
      carried[carrier[k]] += weights[k] * slope[k];
      error += weights[k] * slope[k] * slope[k] * spread[carrier[k]];
    }
    for (int k = 0; k < carried.length; k++) {
      if (carrier[k] == k) {
        error += carried[k] * (carried[k] - 2 * slope[k]) * spread[k];
      }
    }
    return error;
  }

  private double counted(double[] slope) {
    var sums = new double[design.strataCount()];
    for (int from = 0, to; from < order.length; from = to) {
      int h = design.strata().of()[order[from]];
      int donor = carrier[order[from]];
      double carried = 0;
      double squares = 0;
      for (to = from; to < order.length && sameCell(order[from], order[to]); to++) {
        double z = weights[order[to]] * slope[order[to]];
        carried += z;
        squares += z * z;
      }
      sums[h] += spread[donor] * (squares - carried * carried / design.sampled()[h]);
    }
    double counted = 0;
    for (int h = 0; h < sums.length; h++) {
      int n = design.sampled()[h];
      counted += n < 2 ? 0 : design.notSampled(h) * n / (n - 1) * sums[h];
    }
    return counted;
  }

  private boolean sameCell(int one, int other) {
    return carrier[one] == carrier[other]
        && design.strata().of()[one] == design.strata().of()[other];
  }
}
