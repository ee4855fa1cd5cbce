package nl.smartindustry.transform.survey.wave;

import nl.smartindustry.transform.catalogue.DigitalIntensity;
import nl.smartindustry.transform.catalogue.DigitalIntensity.Rule;

/**
 * Between what the digital intensity of a wave must lie, whatever those who did not answer an item
 * would have said: every unknown item no, and every unknown item yes.
 *
 * @param basic the share of enterprises at the basic level, 0 to 1
 * @param mean the mean score
 * @param unknown the part of all items of all respondents that is unknown
 * @param unscored respondents without a score
 */
public record ScoreBounds(Range basic, Range mean, double unknown, long unscored) {
  /** From the lowest to the highest. */
  public record Range(double low, double high) {}

  /**
   * The bounds of a wave.
   *
   * @param wave its items as reported and as scored
   * @param weights of enterprises
   */
  static ScoreBounds of(DigitalIntensity intensity, Rule rule, TreatedWave wave, double[] weights) {
    var items = rule.columns().stream().map(wave.reported()::numbers).toList();
    var points = wave.scored().data().numbers(DigitalIntensity.POINTS);
    double all = 0;
    var shares = new double[2];
    var means = new double[2];
    double missing = 0;
    long answered = 0;
    long unscored = 0;
    for (int k = 0; k < weights.length; k++) {
      int unit = k;
      if (wave.members().get(k).answered()) {
        double yes = items.stream().filter(holds -> holds[unit] == 1).count();
        double unknown = items.stream().filter(holds -> Double.isNaN(holds[unit])).count();
        all += weights[k];
        shares[0] += yes >= intensity.basic() ? weights[k] : 0;
        shares[1] += yes + unknown >= intensity.basic() ? weights[k] : 0;
        means[0] += weights[k] * yes;
        means[1] += weights[k] * (yes + unknown);
        missing += unknown;
        answered++;
        unscored += Double.isNaN(points[k]) ? 1 : 0;
      }
    }
    return new ScoreBounds(
        new Range(shares[0] / all, shares[1] / all),
        new Range(means[0] / all, means[1] / all),
        missing / (answered * items.size()),
        unscored);
  }
}
