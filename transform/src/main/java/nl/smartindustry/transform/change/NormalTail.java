package nl.smartindustry.transform.change;

/** Tail probabilities of the standard normal distribution, to a relative error of 1e-12. */
final class NormalTail {
  /** Up to here the series, beyond it the continued fraction. */
  private static final double FAR = 3;

  private static final int STEPS = 120;

  private NormalTail() {}

  /** P(|Z| ≥ |z|); NaN for NaN. */
  static double twoSided(double z) {
    double distance = Math.abs(z);
    if (Double.isNaN(z)) {
      return Double.NaN;
    }
    return distance < FAR ? 1 - 2 * centre(distance) : 2 * far(distance);
  }

  /** Φ(z) − ½ = φ(z) (z + z³/3 + z⁵/(3·5) + …): all terms positive (Marsaglia 2004). */
  private static double centre(double z) {
    double term = z;
    double sum = z;
    for (int odd = 3; term > sum * 1e-17; odd += 2) {
      term *= z * z / odd;
      sum += term;
    }
    return density(z) * sum;
  }

  /** φ(z) / (z + 1/(z + 2/(z + 3/(z + …)))): Laplace's continued fraction. */
  private static double far(double z) {
    double rest = z;
    for (int step = STEPS; step > 0; step--) {
      rest = z + step / rest;
    }
    return density(z) / rest;
  }

  private static double density(double z) {
    return StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }
}
