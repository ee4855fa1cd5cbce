package nl.smartindustry.transform.method.imputation;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An item after imputation.
 *
 * @param method how: {@code ratio}, {@code nearest}, {@code previous}; in order, joined by {@code
 *     +}
 * @param values reported and imputed; NaN where no value could be made
 * @param flags whether the value is imputed
 * @param routes units imputed by the class that gave the value, from fine to coarse: {@code
 *     stratum}, {@code sector}, {@code ALL}
 * @param left units left missing, by the reason: a class without donors, or what they lack
 */
public record Imputed(
    String method, double[] values, boolean[] flags, List<Tally> routes, List<Tally> left) {
  public Imputed {
    routes = List.copyOf(routes);
    left = List.copyOf(left);
    if (flags.length != values.length) {
      throw new IllegalArgumentException(
          "Imputation '%s': %d flags (%d units)".formatted(method, flags.length, values.length));
    }
  }

  /** Number of imputed units. */
  public int count() {
    return routes.stream().mapToInt(Tally::units).sum();
  }

  /** Whether a value was made of any. */
  public boolean any() {
    return IntStream.range(0, flags.length).anyMatch(k -> flags[k]);
  }

  /**
   * The same for some of the units; the others keep what they reported.
   *
   * @param asked which units may be given a value; null for all
   * @param reported the item before
   */
  public Imputed among(boolean[] asked, double[] reported) {
    if (asked == null) {
      return this;
    }
    var some = values.clone();
    var flagged = flags.clone();
    for (int k = 0; k < some.length; k++) {
      flagged[k] &= asked[k];
      some[k] = flagged[k] ? values[k] : reported[k];
    }
    return new Imputed(method, some, flagged, routes, left);
  }
}
