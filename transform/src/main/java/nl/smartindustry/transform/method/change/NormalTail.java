package nl.smartindustry.transform.method.change;

import org.apache.commons.math3.special.Erf;

/** Tail probabilities of the standard normal distribution. */
final class NormalTail {
  private NormalTail() {}

  /** P(|Z| ≥ |z|); NaN for NaN. */
  static double twoSided(double z) {
    return Double.isNaN(z) ? Double.NaN : Erf.erfc(Math.abs(z) / Math.sqrt(2));
  }
}
