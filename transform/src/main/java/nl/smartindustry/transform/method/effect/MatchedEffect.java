package nl.smartindustry.transform.method.effect;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The mean over pairs of how much more the treated changed.
 *
 * @param effect unweighted, the primary one
 * @param weighted by the design weight of the treated
 * @param errors under every choice
 * @param treated units that could have been matched
 * @param pool controls they could be matched with, once a cohort
 * @param pairs matched
 * @param imbalance the largest standardised difference in likeness, before and after
 * @see "Abadie and Spiess (2022), JASA 117(538), on errors after matching"
 */
public record MatchedEffect(
    double effect,
    double weighted,
    MatchErrors errors,
    int treated,
    int pool,
    int pairs,
    Imbalance imbalance) {

  /** The largest absolute standardised mean difference, before matching and after. */
  public record Imbalance(double before, double after) {}

  /** The effect; empty with fewer than two pairs. */
  public static Optional<MatchedEffect> of(Candidates all) {
    int treated = all.treatedUnits();
    if (treated == 0 || treated == all.size()) {
      return Optional.empty();
    }
    var pairs = MatchedPairs.of(all);
    return pairs.size() < 2 ? Optional.empty() : Optional.of(of(pairs));
  }

  /** The effect of given pairs, two or more. */
  public static MatchedEffect of(MatchedPairs pairs) {
    var all = pairs.all();
    var differences = pairs.differences();
    double effect = Arrays.stream(differences).sum() / differences.length;
    int treated = all.treatedUnits();
    return new MatchedEffect(
        effect,
        weighted(pairs, differences),
        MatchErrors.of(pairs, effect),
        treated,
        all.size() - treated,
        pairs.size(),
        new Imbalance(
            Likeness.imbalance(all, IntStream.range(0, all.size()).toArray()),
            Likeness.imbalance(
                all,
                IntStream.concat(Arrays.stream(pairs.treated()), Arrays.stream(pairs.control()))
                    .toArray())));
  }

  private static double weighted(MatchedPairs pairs, double[] differences) {
    double sum = 0;
    double weights = 0;
    for (int p = 0; p < differences.length; p++) {
      double w = pairs.all().weight()[pairs.treated()[p]];
      sum += w * differences[p];
      weights += w;
    }
    return sum / weights;
  }

  /** How alike the treated and others were before. */
  static final class Likeness {
    private Likeness() {}

    /**
     * The largest absolute difference in means, each in standard deviations of all treated
     * candidates.
     *
     * @param over the candidates to compare
     */
    static double imbalance(Candidates all, int[] over) {
      return all.likeness().stream()
          .mapToDouble(column -> Math.abs(difference(all, column, over)))
          .max()
          .orElse(0);
    }

    private static double difference(Candidates all, double[] column, int[] over) {
      double deviation = deviation(all, column);
      double gap = mean(all, column, over, true) - mean(all, column, over, false);
      return deviation > 0 ? gap / deviation : 0;
    }

    private static double mean(Candidates all, double[] column, int[] over, boolean treated) {
      return Arrays.stream(over)
          .filter(k -> all.treated()[k] == treated)
          .mapToDouble(k -> column[k])
          .average()
          .orElse(0);
    }

    private static double deviation(Candidates all, double[] column) {
      double sum = 0;
      double squares = 0;
      int n = 0;
      for (int k = 0; k < column.length; k++) {
        if (all.treated()[k]) {
          n++;
          sum += column[k];
          squares += column[k] * column[k];
        }
      }
      return n < 2 ? 0 : Math.sqrt(Math.max(0, squares - sum * sum / n) / (n - 1));
    }
  }

  /**
   * The standard error of a matched effect under every choice that programs make; {@code pair} is
   * the primary one.
   *
   * @param pair of the mean over pairs: deviation over root of their number
   * @param pairRobust regression of changes on treatment, clustered by pair (CR1)
   * @param unitRobust the same, clustered by unit: a control may serve several cohorts
   * @param twoWay clustered by both
   */
  public record MatchErrors(double pair, double pairRobust, double unitRobust, double twoWay) {

    static MatchErrors of(MatchedPairs pairs, double effect) {
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

    /**
     * What each change adds to the effect: treated and control of a pair stand beside each other.
     */
    private static double[] scores(MatchedPairs pairs) {
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

    private static double change(MatchedPairs pairs, int row) {
      return pairs.all().change()[candidate(pairs, row)];
    }

    private static int unit(MatchedPairs pairs, int row) {
      return pairs.all().unit()[candidate(pairs, row)];
    }

    private static int candidate(MatchedPairs pairs, int row) {
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
}
