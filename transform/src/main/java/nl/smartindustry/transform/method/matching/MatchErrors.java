package nl.smartindustry.transform.method.matching;

import java.util.HashMap;
import java.util.function.IntUnaryOperator;

/**
 * The standard error of a matched effect under every choice that programs make; {@code pair} is the
 * primary one.
 *
 * @param pair of the mean over pairs: deviation over root of their number
 * @param pairRobust regression of changes on treatment, clustered by pair (CR1)
 * @param unitRobust the same, clustered by unit: a control may serve several cohorts
 * @param twoWay clustered by both
 */
public record MatchErrors(double pair, double pairRobust, double unitRobust, double twoWay) {

  static MatchErrors of(Pairs pairs, double effect) {
    double n = pairs.size();
    double squares = 0;
    for (double difference : pairs.differences()) {
      squares += (difference - effect) * (difference - effect);
    }
    var scores = scores(pairs);
    double byPair = variance(scores, row -> row / 2);
    double byUnit = variance(scores, row -> unit(pairs, row));
    double byRow = variance(scores, row -> row);
    return new MatchErrors(
        Math.sqrt(squares / (n - 1) / n),
        Math.sqrt(byPair),
        Math.sqrt(byUnit),
        Math.sqrt(Math.max(0, byPair + byUnit - byRow)));
  }

  /** What each change adds to the effect: treated and control of a pair stand beside each other. */
  private static double[] scores(Pairs pairs) {
    int n = pairs.size();
    var mean = new double[2];
    for (int row = 0; row < 2 * n; row++) {
      mean[row % 2] += change(pairs, row) / n;
    }
    var scores = new double[2 * n];
    for (int row = 0; row < 2 * n; row++) {
      double left = change(pairs, row) - mean[row % 2];
      scores[row] = (row % 2 == 0 ? left : -left) / n;
    }
    return scores;
  }

  private static double change(Pairs pairs, int row) {
    return pairs.all().change()[candidate(pairs, row)];
  }

  private static int unit(Pairs pairs, int row) {
    return pairs.all().unit()[candidate(pairs, row)];
  }

  private static int candidate(Pairs pairs, int row) {
    return row % 2 == 0 ? pairs.treated()[row / 2] : pairs.control()[row / 2];
  }

  private static double variance(double[] scores, IntUnaryOperator cluster) {
    var sums = new HashMap<Integer, Double>();
    for (int row = 0; row < scores.length; row++) {
      sums.merge(cluster.applyAsInt(row), scores[row], Double::sum);
    }
    double squares = 0;
    for (double sum : sums.values()) {
      squares += sum * sum;
    }
    double g = sums.size();
    return squares * g / (g - 1) * (scores.length - 1) / (scores.length - 2);
  }
}
