package nl.smartindustry.transform.method.imputation;

import nl.smartindustry.transform.method.inference.ItemUncertainty;
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
}
