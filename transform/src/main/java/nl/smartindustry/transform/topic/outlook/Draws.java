package nl.smartindustry.transform.topic.outlook;

import java.util.Arrays;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.replicates.KeyedHash;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The draws of an uncertainty analysis, each by its key: the same in every run and in any order.
 *
 * @param count how many
 * @param seed of all
 * @param concentration of the Dirichlet distribution of the weights, for each pillar: the higher,
 *     the nearer to equal
 * @param period what the samples of a year are distinguished by
 */
public record Draws(int count, long seed, int concentration, String period) {
  private static final double HALF = 0.5;
  private static final int STANDARDISES = 0;
  private static final int AGGREGATION = 1;
  private static final int FIRST_WEIGHT = 2;
  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  public Draws {
    if (count < 1 || concentration < 1) {
      throw Refusal.definitions(
          "Uncertainty: found %d draws with concentration %d (both at least 1)",
          count, concentration);
    }
  }

  /** Whether a draw standardises pillars over domains: half of them do. */
  boolean standardises(int draw) {
    return KeyedHash.uniform(choice(draw), STANDARDISES) < HALF;
  }

  PillarAggregation aggregation(int draw) {
    return KeyedHash.uniform(choice(draw), AGGREGATION) < HALF
        ? PillarAggregation.ARITHMETIC
        : PillarAggregation.GEOMETRIC;
  }

  /** Weights that add up to 1: Dirichlet, from gamma variates as sums of exponential ones. */
  double[] weights(int pillars, int draw) {
    long key = choice(draw);
    var weights = new double[pillars];
    for (int k = 0; k < pillars; k++) {
      for (int i = 0; i < concentration; i++) {
        int at = FIRST_WEIGHT + k * concentration + i;
        weights[k] -= StrictMath.log(KeyedHash.uniform(key, at));
      }
    }
    double total = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / total).toArray();
  }

  /** The values of a domain in another sample: normal errors, independent between parts. */
  double[] sample(Domain domain, int draw) {
    long key = KeyedHash.of(KeyedHash.of(seed, domain.activity() + "|" + period), draw);
    var values = domain.values().clone();
    for (int j = 0; j < values.length; j++) {
      if (domain.errors()[j] > 0) {
        double normal = NORMAL.inverseCumulativeProbability(KeyedHash.uniform(key, j));
        values[j] += domain.errors()[j] * normal;
      }
    }
    return values;
  }

  private long choice(int draw) {
    return KeyedHash.of(seed, draw);
  }
}
