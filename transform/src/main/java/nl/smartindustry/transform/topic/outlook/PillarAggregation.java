package nl.smartindustry.transform.topic.outlook;

import java.util.Arrays;

/** How pillars make an index; weights add up to 1. */
public enum PillarAggregation {
  /** A low pillar is made up for by a high one, point for point. */
  ARITHMETIC {
    @Override
    public double of(double[] scores, double[] weights) {
      double sum = 0;
      for (int i = 0; i < scores.length; i++) {
        sum += weights[i] * scores[i];
      }
      return sum;
    }
  },
  /** A low pillar is hardly made up for; a pillar of 0 makes an index of 0. */
  GEOMETRIC {
    @Override
    public double of(double[] scores, double[] weights) {
      double sum = 0;
      for (int i = 0; i < scores.length; i++) {
        sum += weights[i] * Math.log(scores[i]);
      }
      return Math.exp(sum);
    }
  };

  /** The index of scores from 0 to 100. */
  public abstract double of(double[] scores, double[] weights);

  /** The index with equal weights. */
  public double of(double[] scores) {
    var weights = new double[scores.length];
    Arrays.fill(weights, 1.0 / scores.length);
    return of(scores, weights);
  }
}
