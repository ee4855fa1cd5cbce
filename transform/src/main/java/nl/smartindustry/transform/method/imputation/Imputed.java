package nl.smartindustry.transform.method.imputation;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * An item after imputation.
 *
 * @param method how: {@code ratio}, {@code nearest}, {@code previous}
 * @param values reported and imputed; NaN where no value could be made
 * @param flags whether the value is imputed
 */
public record Imputed(String method, double[] values, boolean[] flags) {
  public Imputed {
    if (flags.length != values.length) {
      throw new IllegalArgumentException(
          "Imputation '%s': %d flags (%d units)".formatted(method, flags.length, values.length));
    }
  }

  /** Number of imputed units. */
  public int count() {
    return (int) IntStream.range(0, flags.length).filter(k -> flags[k]).count();
  }

  /** Number of units left without a value. */
  public int left() {
    return (int) Arrays.stream(values).filter(Double::isNaN).count();
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
    return new Imputed(method, some, flagged);
  }
}
