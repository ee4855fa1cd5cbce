package nl.smartindustry.transform.method.change;

import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.math3.special.Erf;

/**
 * A change between two waves with its precision.
 *
 * @param delta the change; NaN where not defined
 * @param se its standard error; NaN where not defined
 * @param pair the figures it comes from
 * @param flags what a reader must know, in the order of the enum
 */
public record Change(double delta, double se, WavePair pair, Set<ChangeFlag> flags) {
  /** A change below this part of what it is the difference of is rounding. */
  private static final double ROUNDING = 1e-12;

  /**
   * A change that is linear, or made so: its variance is a² V1 + b² V2 + 2 a b C.
   *
   * @param a its derivative to the earlier figure
   * @param b its derivative to the later figure
   */
  static Change of(WavePair pair, double delta, double a, double b) {
    if (Double.isNaN(delta)) {
      return undefined(pair);
    }
    double variance =
        a * a * pair.first().variance()
            + b * b * pair.second().variance()
            + 2 * a * b * pair.cappedCovariance();
    double scale = Math.abs(a * pair.first().value()) + Math.abs(b * pair.second().value());
    double change = Math.abs(delta) <= ROUNDING * scale ? 0 : delta;
    return new Change(change, Math.sqrt(Math.max(0, variance)), pair, flags(pair));
  }

  static Change undefined(WavePair pair) {
    return new Change(Double.NaN, Double.NaN, pair, EnumSet.of(ChangeFlag.CHANGE_NOT_DEFINED));
  }

  private static EnumSet<ChangeFlag> flags(WavePair pair) {
    var flags = EnumSet.noneOf(ChangeFlag.class);
    if (pair.isCapped()) {
      flags.add(ChangeFlag.COVARIANCE_CAPPED);
    }
    if (pair.overlap() == 0) {
      flags.add(ChangeFlag.NO_OVERLAP);
    }
    return flags;
  }

  /** Two-sided normal probability of a change this large where none is; NaN where not defined. */
  public double pValue() {
    if (se == 0) {
      return delta == 0 ? 1 : 0;
    }
    return NormalTail.twoSided(delta / se);
  }

  /** Tail probabilities of the standard normal distribution. */
  static final class NormalTail {
    private NormalTail() {}

    /** P(|Z| ≥ |z|); NaN for NaN. */
    static double twoSided(double z) {
      return Double.isNaN(z) ? Double.NaN : Erf.erfc(Math.abs(z) / Math.sqrt(2));
    }
  }
}
