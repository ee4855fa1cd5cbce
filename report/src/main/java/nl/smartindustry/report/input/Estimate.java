package nl.smartindustry.report.input;

import java.util.Optional;

/**
 * A published value and its precision, in the unit of its series; null where there is none.
 *
 * @param value the unrounded estimate
 * @param standardError of the estimate; null for a full count
 * @param low lower bound of the 95% interval
 * @param high upper bound of the 95% interval
 */
public record Estimate(Double value, Double standardError, Double low, Double high) {
  /** No value. */
  public static final Estimate NONE = new Estimate(null, null, null, null);

  public Optional<Double> present() {
    return Optional.ofNullable(value);
  }
}
