package nl.smartindustry.ingest.edit.rule;

import java.io.Serializable;

/**
 * One field of an edit set.
 *
 * @param scale decimals
 * @param weight reliability: how much changing it costs
 * @param fixed whether it is never changed
 * @param to number of the field it usually is a share of; -1 for none
 * @param ratio that usual share
 */
public record EditField(String name, int scale, double weight, boolean fixed, int to, double ratio)
    implements Serializable {
  private static final double BASE = 10;

  /** The smallest difference that two values can have. */
  public double unit() {
    return Math.pow(BASE, -scale);
  }

  /** The nearest value that the field can have; half goes away from zero. */
  public double rounded(double value) {
    double factor = Math.pow(BASE, scale);
    return Math.signum(value) * Math.floor(Math.abs(value) * factor + 0.5) / factor;
  }
}
