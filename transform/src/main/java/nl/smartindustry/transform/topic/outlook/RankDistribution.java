package nl.smartindustry.transform.topic.outlook;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The rank of one value among others, 1 for the highest, when all have independent normal errors:
 * what drawing them many times would come to, without drawing. Given the value, each other is above
 * it with a probability of its own, so that the number above has a Poisson-binomial distribution;
 * that is averaged over the error of the value by Gauss-Hermite quadrature.
 *
 * @param rank by the values as they are; equal values share the better rank
 * @param probabilities of rank 1, 2, …; they add up to 1
 * @see "Goldstein and Spiegelhalter (1996), JRSS A 159(3), on the uncertainty of league tables"
 */
public record RankDistribution(int rank, double[] probabilities) {
  private static final GaussIntegrator RULE = new GaussIntegratorFactory().hermite(40);
  private static final double TAIL = 0.025;
  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  /** A value with its standard error; an error of 0 is a value that is known. */
  public record Measured(double value, double error) {}

  /** The rank of one value among others. */
  public static RankDistribution of(Measured own, List<Measured> others) {
    int above = (int) others.stream().filter(other -> other.value() > own.value()).count();
    var probabilities = new double[others.size() + 1];
    for (int i = 0; i < RULE.getNumberOfPoints(); i++) {
      double at = own.value() + own.error() * Math.sqrt(2) * RULE.getPoint(i);
      double weight = RULE.getWeight(i) / Math.sqrt(Math.PI);
      var numberAbove = numberAbove(at, others);
      for (int r = 0; r < probabilities.length; r++) {
        probabilities[r] += weight * numberAbove[r];
      }
    }
    return new RankDistribution(1 + above, probabilities);
  }

  /** The best rank that is not excluded at 95%. */
  public int low() {
    return quantile(TAIL);
  }

  /** The worst rank that is not excluded at 95%. */
  public int high() {
    return quantile(1 - TAIL);
  }

  /** Whether any rank is possible: then the rank says nothing. */
  public boolean saysNothing() {
    return low() == 1 && high() == probabilities.length;
  }

  private int quantile(double part) {
    double sum = 0;
    for (int r = 0; r < probabilities.length; r++) {
      sum += probabilities[r];
      if (sum >= part) {
        return r + 1;
      }
    }
    return probabilities.length;
  }

  /** The distribution of how many others lie above a value. */
  private static double[] numberAbove(double value, List<Measured> others) {
    var found = new double[others.size() + 1];
    found[0] = 1;
    for (int i = 0; i < others.size(); i++) {
      double above = isAbove(others.get(i), value);
      for (int n = i + 1; n > 0; n--) {
        found[n] = found[n] * (1 - above) + found[n - 1] * above;
      }
      found[0] *= 1 - above;
    }
    return found;
  }

  private static double isAbove(Measured other, double value) {
    double gap = other.value() - value;
    return other.error() > 0
        ? NORMAL.cumulativeProbability(gap / other.error())
        : (1 + Math.signum(gap)) / 2;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RankDistribution that
        && rank == that.rank
        && Arrays.equals(probabilities, that.probabilities);
  }

  @Override
  public int hashCode() {
    return 31 * rank + Arrays.hashCode(probabilities);
  }
}
