package nl.smartindustry.transform.method.diffusion;

import java.util.Arrays;

/**
 * Adoption shares over time.
 *
 * @param times years, ascending, counted from any origin
 * @param shares proportions
 * @param errors standard errors of the shares; empty where unknown, then every wave weighs the same
 */
public record Waves(double[] times, double[] shares, double[] errors) {
  public Waves {
    if (times.length != shares.length || errors.length > 0 && errors.length != times.length) {
      throw new IllegalArgumentException(
          "Waves: found %d times, %d shares and %d errors (as many of each, or no errors)"
              .formatted(times.length, shares.length, errors.length));
    }
    for (int i = 1; i < times.length; i++) {
      if (times[i] <= times[i - 1]) {
        throw new IllegalArgumentException("Waves: times do not ascend at place " + i);
      }
    }
    times = times.clone();
    shares = shares.clone();
    errors = Arrays.stream(errors).allMatch(error -> error > 0) ? errors.clone() : new double[0];
  }

  /** The same waves with other shares. */
  Waves with(double[] others) {
    return new Waves(times, others, errors);
  }

  public int size() {
    return times.length;
  }

  public double first() {
    return times[0];
  }

  public double last() {
    return times[times.length - 1];
  }

  /** The highest share observed. */
  public double highest() {
    return Arrays.stream(shares).max().orElse(0);
  }

  /** Whether the errors of the shares are known. */
  public boolean hasErrors() {
    return errors.length > 0;
  }

  /** 1 / error², or 1 where errors are unknown. */
  double weight(int wave) {
    return hasErrors() ? 1 / (errors[wave] * errors[wave]) : 1;
  }
}
