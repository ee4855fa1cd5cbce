package nl.smartindustry.transform.method.decomposition;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * A quantity and the parts that add up to it; NaN where a part is not defined. One whose parts do
 * not add up cannot be made.
 *
 * @param total measured by itself, never as the sum of the parts
 */
public record Decomposed(String method, double total, Map<Component, Double> parts) {
  /** Relative to the largest of its terms where that is above 1. */
  static final double TOLERANCE = 1e-10;

  public Decomposed {
    parts = Collections.unmodifiableMap(new EnumMap<>(parts));
    double sum = 0;
    double largest = Math.max(1, Math.abs(total));
    for (double part : parts.values()) {
      sum += part;
      largest = Math.max(largest, Math.abs(part));
    }
    if (Math.abs(sum - total) > TOLERANCE * largest) {
      throw new Refusal(
          ExitCode.INTERNAL,
          String.format(
              Locale.ROOT,
              "Decomposition '%s': its parts miss the total by %.3g (at most %.0e)",
              method,
              sum - total,
              TOLERANCE * largest));
    }
  }

  /** A part; NaN where the method does not have it or cannot compute it. */
  public double part(Component component) {
    return component == Component.TOTAL ? total : parts.getOrDefault(component, Double.NaN);
  }
}
