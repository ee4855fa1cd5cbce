package nl.smartindustry.transform.topic.outlook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The index of each domain under many choices that could as well have been made: weights around
 * equal ones, pillars standardised over the domains or not, arithmetic or geometric aggregation,
 * another sample. Choices are the same for all domains in a draw, samples are not.
 *
 * @see "OECD and JRC (2008), Handbook on constructing composite indicators, step 7"
 */
public record Uncertainty(List<Pillar> pillars, List<Domain> domains, Draws draws) {

  /**
   * One domain over all draws.
   *
   * @param values the index of each draw
   * @param ranks of each draw, 1 the highest; empty for a domain that is not ranked
   */
  public record Spread(double[] values, int[] ranks) {
    /** The value that a part of the draws does not pass. */
    public double value(double part) {
      var sorted = values.clone();
      Arrays.sort(sorted);
      return sorted[place(part)];
    }

    /** The rank that a part of the draws does not pass. */
    public int rank(double part) {
      var sorted = ranks.clone();
      Arrays.sort(sorted);
      return sorted[place(part)];
    }

    /** The part of the draws in which it has a rank. */
    public double chance(int rank) {
      return Arrays.stream(ranks).filter(one -> one == rank).count() / (double) ranks.length;
    }

    private int place(double part) {
      return (int) Math.round(part * (values.length - 1));
    }
  }

  /** The spread of each domain, in their order. */
  public List<Spread> spreads() {
    var values = new double[domains.size()][draws.count()];
    var ranks = new int[domains.size()][draws.count()];
    for (int b = 0; b < draws.count(); b++) {
      var index = index(b);
      for (int d = 0; d < index.length; d++) {
        values[d][b] = index[d];
        ranks[d][b] = rank(domains, index, d);
      }
    }
    var spreads = new ArrayList<Spread>();
    for (int d = 0; d < values.length; d++) {
      spreads.add(new Spread(values[d], domains.get(d).ranked() ? ranks[d] : new int[0]));
    }
    return spreads;
  }

  private double[] index(int draw) {
    var scores = new double[domains.size()][];
    for (int d = 0; d < scores.length; d++) {
      scores[d] = Pillar.scores(pillars, draws.sample(domains.get(d), draw));
    }
    if (draws.standardises(draw)) {
      scores = standardised(scores);
    }
    var weights = draws.weights(pillars.size(), draw);
    var aggregation = draws.aggregation(draw);
    return Arrays.stream(scores).mapToDouble(score -> aggregation.of(score, weights)).toArray();
  }

  /** The place of a domain among those that are ranked, 1 for the highest index. */
  static int rank(List<Domain> domains, double[] index, int of) {
    int rank = 1;
    for (int d = 0; d < index.length; d++) {
      rank += domains.get(d).ranked() && index[d] > index[of] ? 1 : 0;
    }
    return rank;
  }

  /**
   * Every pillar with the same mean and spread over the ranked domains: the average mean and spread
   * of all pillars, so that the index stays on its scale. With fewer than two domains, or a pillar
   * that is the same everywhere, there is nothing to standardise by.
   */
  private double[][] standardised(double[][] scores) {
    int count = pillars.size();
    var moments = new double[count][];
    double mean = 0;
    double spread = 0;
    for (int k = 0; k < count; k++) {
      moments[k] = moments(scores, k);
      mean += moments[k][0] / count;
      spread += moments[k][1] / count;
    }
    if (Arrays.stream(moments).anyMatch(moment -> !(moment[1] > 0))) {
      return scores;
    }
    var standard = new double[scores.length][count];
    for (int d = 0; d < scores.length; d++) {
      for (int k = 0; k < count; k++) {
        double z = (scores[d][k] - moments[k][0]) / moments[k][1];
        standard[d][k] = Goalposts.clipped(mean + spread * z);
      }
    }
    return standard;
  }

  /** Mean and standard deviation of a pillar over the ranked domains. */
  private double[] moments(double[][] scores, int pillar) {
    double sum = 0;
    double squares = 0;
    int n = 0;
    for (int d = 0; d < scores.length; d++) {
      if (domains.get(d).ranked()) {
        sum += scores[d][pillar];
        squares += scores[d][pillar] * scores[d][pillar];
        n++;
      }
    }
    double mean = sum / n;
    return new double[] {mean, Math.sqrt(Math.max(0, (squares - n * mean * mean) / (n - 1)))};
  }
}
