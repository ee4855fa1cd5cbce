package nl.smartindustry.transform.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.smartindustry.transform.microdata.Crossing;
import org.junit.jupiter.api.Test;

/** The variance under ratio imputation over 1 500 samples, of which 35 % do not answer the item. */
class ImputationVarianceTest {
  private static final int POPULATION = 600;
  private static final int SAMPLE = 200;
  private static final double NORMAL = 1.959963984540054;

  private int covered;
  private int coveredNaively;
  private double claimed;
  private double claimedNaively;
  private double error;

  @Test
  void imputedAnswersTakenAsRealClaimTooMuchAndTheReverseFrameworkDoesNot() {
    var x = new double[POPULATION];
    var y = new double[POPULATION];
    var random = new Random(11);
    for (int k = 0; k < POPULATION; k++) {
      x[k] = 10 + 40 * random.nextDouble();
      y[k] = 3 * x[k] + 6 * Math.sqrt(x[k]) * random.nextGaussian();
    }
    double total = Arrays.stream(y).sum();

    int redraws = 1500;
    for (int b = 0; b < redraws; b++) {
      redraw(x, y, total, new Random(500 + b));
    }

    assertThat(claimed / error).isBetween(0.9, 1.1);
    assertThat(covered / (double) redraws).isBetween(0.92, 0.98);
    assertThat(claimedNaively / error).isLessThan(0.8);
    assertThat(coveredNaively).isLessThan(covered);
  }

  private void redraw(double[] x, double[] y, double total, Random random) {
    var drawn = random.ints(0, POPULATION).distinct().limit(SAMPLE).toArray();
    var size = Arrays.stream(drawn).mapToDouble(k -> x[k]).toArray();
    var item =
        Arrays.stream(drawn)
            .mapToDouble(k -> random.nextDouble() < 0.35 ? Double.NaN : y[k])
            .toArray();
    var weights = filled((double) POPULATION / SAMPLE);
    var ratio =
        RatioImputation.weighted(
            item, size, List.of(Crossing.of(List.of(), List.of(), SAMPLE)), weights);
    var influence = ImputationInfluence.of(ratio, weights);
    var values = ratio.impute().values();
    var naive = new double[SAMPLE];
    Arrays.setAll(naive, k -> weights[k] * values[k]);
    var z = influence.correction(filled(1));
    Arrays.setAll(z, k -> z[k] + naive[k]);

    double miss = Math.abs(Arrays.stream(naive).sum() - total);
    double variance = simple(z) + influence.response(filled(1));
    error += miss * miss;
    claimed += variance;
    claimedNaively += simple(naive);
    covered += miss < NORMAL * Math.sqrt(variance) ? 1 : 0;
    coveredNaively += miss < NORMAL * Math.sqrt(simple(naive)) ? 1 : 0;
  }

  /** Simple random sampling: (1 − n/N) n/(n − 1) Σ (z − mean)². */
  private static double simple(double[] z) {
    double mean = Arrays.stream(z).average().orElseThrow();
    double squares = Arrays.stream(z).map(value -> (value - mean) * (value - mean)).sum();
    return (1 - (double) SAMPLE / POPULATION) * SAMPLE / (SAMPLE - 1) * squares;
  }

  private static double[] filled(double value) {
    var values = new double[SAMPLE];
    Arrays.fill(values, value);
    return values;
  }
}
