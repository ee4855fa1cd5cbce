package nl.smartindustry.transform.method.imputation;

import java.util.List;

/**
 * An item after winsorisation.
 *
 * @param item its name
 * @param values after; the same where nothing was done, NaN where missing
 * @param constants L of each group of the crossing for which it was made least
 * @param changes unit by unit, in the order of the sample; for {@code restricted/} only
 */
public record Winsorised(String item, double[] values, double[] constants, List<Cut> changes) {
  public Winsorised {
    changes = List.copyOf(changes);
  }

  /** Σ w (after − before): what it took off the total, so 0 or below. */
  public double effect() {
    return changes.stream().mapToDouble(Cut::effect).sum();
  }

  /**
   * One changed answer.
   *
   * @param unit index in the sample
   * @param weight of the unit
   * @param before as reported or imputed
   * @param after as used
   * @param cutoff K, above which a value is brought in
   */
  public record Cut(int unit, double weight, double before, double after, double cutoff) {
    /** w (after − before). */
    public double effect() {
      return weight * (after - before);
    }
  }
}
