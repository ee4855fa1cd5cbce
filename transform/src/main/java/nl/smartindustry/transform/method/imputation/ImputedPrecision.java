package nl.smartindustry.transform.method.imputation;

import nl.smartindustry.transform.method.inference.ItemUncertainty;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.SampleDesign;

/** What an imputation adds to the variance of estimates, by the way it was done. */
public final class ImputedPrecision {
  private ImputedPrecision() {}

  /**
   * The uncertainty of an imputed item.
   *
   * @param imputer how the item was filled
   * @param weights with which estimates are made
   */
  public static ItemUncertainty of(Imputer imputer, SampleDesign design, double[] weights) {
    if (imputer instanceof RatioImputation ratio) {
      return of(ImputationInfluence.of(ratio, weights));
    }
    if (imputer instanceof PreviousWave previous) {
      return of(slope -> previous.response(weights, slope));
    }
    return of(NeighbourVariance.of((NearestNeighbour) imputer, design, weights)::beyond);
  }

  private static ItemUncertainty of(ImputationInfluence influence) {
    return new ItemUncertainty() {
      @Override
      public double[] correction(double[] slope) {
        return influence.correction(slope);
      }

      @Override
      public double beyond(double[] slope) {
        return influence.response(slope);
      }
    };
  }

  private static ItemUncertainty of(java.util.function.ToDoubleFunction<double[]> beyond) {
    return new ItemUncertainty() {
      @Override
      public double[] correction(double[] slope) {
        return null;
      }

      @Override
      public double beyond(double[] slope) {
        return beyond.applyAsDouble(slope);
      }
    };
  }

  /**
   * What ratio imputation does to a variance, in the reverse framework of Shao and Steel (1999):
   * first who would answer, then the sample.
   *
   * <p>The slope s_k is how much the estimate moves when y_k moves, per unit of its weight: 1
   * within the domain of a total, 1 / N of a mean, 1 / X in the numerator of a ratio and −R / X in
   * its denominator; 0 outside the domain. V1, the sampling variance with the answers as they came,
   * is the ordinary formula over z + {@link #correction}; V2, for which items were answered, is
   * {@link #response} and stays in a census.
   */
  static final class ImputationInfluence {
    private final RatioImputation imputation;
    private final RatioLinks links;
    private final double[] weights;

    private ImputationInfluence(RatioImputation imputation, double[] weights) {
      this.imputation = imputation;
      this.links = imputation.links();
      this.weights = weights;
    }

    /** The effect of an imputation on estimates with these weights. */
    public static ImputationInfluence of(RatioImputation imputation, double[] weights) {
      return new ImputationInfluence(imputation, weights);
    }

    /**
     * To be added to the weighted linearised values z_k = w_k u_k of the completed data, before any
     * projection on margins: a donor bears a (y − R x) · Σ_missing w s x / Σ_donors a x of each
     * class it lends to, other units 0.
     *
     * @param slope s of each unit
     */
    public double[] correction(double[] slope) {
      var correction = new double[slope.length];
      for (int level = 0; level < links.ratio().length; level++) {
        var borrowed = borrowed(level, slope, 1);
        for (int k = 0; k < slope.length; k++) {
          int at = links.classes().at(level, k);
          if (at != Codes.NONE && links.lent()[k] > 0 && borrowed[at] != 0) {
            double residual = imputation.residual(k, links.ratio()[level][at]);
            correction[k] += links.lent()[k] * residual * borrowed[at] / links.base()[level][at];
          }
        }
      }
      return correction;
    }

    /**
     * V2: Σ_missing w s² σ² x for the values that were not reported, and Σ_donors c² / w (c the
     * correction) for the ratio that stands in for them, with Var(y) = σ² x about the ratio. Under
     * equally likely response in the class it has the same expectation as the design-based form (1
     * − p) / p² Σ w (y − R x)².
     */
    public double response(double[] slope) {
      double variance = 0;
      for (int level = 0; level < links.ratio().length; level++) {
        var borrowed = borrowed(level, slope, 2);
        var spread = spread(level);
        for (int at = 0; at < borrowed.length; at++) {
          variance += borrowed[at] == 0 ? 0 : borrowed[at] * spread[at];
        }
      }
      var correction = correction(slope);
      for (int k = 0; k < correction.length; k++) {
        variance += correction[k] == 0 ? 0 : correction[k] * correction[k] / weights[k];
      }
      return variance;
    }

    /** Σ w s^power x of the units that borrow from each class of a level. */
    private double[] borrowed(int level, double[] slope, int power) {
      var sums = new double[links.ratio()[level].length];
      for (int k = 0; k < slope.length; k++) {
        if (links.route()[k] == level) {
          double factor = power == 1 ? slope[k] : slope[k] * slope[k];
          sums[links.classes().at(level, k)] += weights[k] * factor * imputation.auxiliary(k);
        }
      }
      return sums;
    }

    /**
     * σ² of each class: Σ a (y − R x)² / Σ a x, times m / (m − 1) for m donors; 0 for one donor.
     */
    private double[] spread(int level) {
      var spread = new double[links.ratio()[level].length];
      for (int k = 0; k < weights.length; k++) {
        int at = links.classes().at(level, k);
        if (at != Codes.NONE && links.lent()[k] > 0 && links.base()[level][at] > 0) {
          double residual = imputation.residual(k, links.ratio()[level][at]);
          int others = links.donors()[level][at] - 1;
          spread[at] +=
              others == 0
                  ? 0
                  : links.lent()[k]
                      * residual
                      * residual
                      / links.base()[level][at]
                      * (others + 1)
                      / others;
        }
      }
      return spread;
    }
  }
}
