package nl.smartindustry.transform.method.dispersion;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Units in the ascending order of a value: sorted once, asked with any weights. The weights of
 * every function are those of all units, in the order of {@code value}.
 *
 * @param units their positions in {@code value}, none of them NaN
 * @param value of every unit, also of those outside the ranking
 */
public record Ranking(int[] units, double[] value) {
  /** A share that is missed by less than this was meant to be reached. */
  private static final double ROUNDING = 1e-12;

  /** Ranks the members that have a value; equal values in the order of the units. */
  public static Ranking of(int[] members, double[] value) {
    var units =
        IntStream.of(members)
            .filter(k -> !Double.isNaN(value[k]))
            .boxed()
            .sorted(Comparator.<Integer>comparingDouble(k -> value[k]).thenComparing(k -> k))
            .mapToInt(k -> k)
            .toArray();
    return new Ranking(units, value);
  }

  /** Number of units, unweighted. */
  public int size() {
    return units.length;
  }

  /** Σ w. */
  public double total(double[] w) {
    double sum = 0;
    for (int k : units) {
      sum += w[k];
    }
    return sum;
  }

  /**
   * The smallest value that a share p of the weight does not exceed; NaN without weight.
   *
   * @param p between 0 and 1
   */
  public double quantile(double[] w, double p) {
    return quantile(w, total(w), p);
  }

  /**
   * The same.
   *
   * @param total Σ w
   */
  double quantile(double[] w, double total, double p) {
    int at = reaches(w, p * total * (1 - ROUNDING));
    return at < 0 ? Double.NaN : value[units[at]];
  }

  /** The first place where the cumulated weight reaches an amount; -1 where none has weight. */
  private int reaches(double[] w, double amount) {
    double sum = 0;
    int last = -1;
    for (int i = 0; i < units.length; i++) {
      if (w[units[i]] > 0) {
        sum += w[units[i]];
        last = i;
        if (sum >= amount) {
          return i;
        }
      }
    }
    return last;
  }

  /**
   * The mean over the top part p of the weight; the unit on the border counts for what of it falls
   * within, so that no tie and no split of a unit moves it.
   *
   * @param total Σ w
   */
  public double meanOfTop(double[] w, double total, double p) {
    double wanted = p * total;
    double left = wanted;
    double sum = 0;
    for (int i = units.length - 1; i >= 0 && left > 0; i--) {
      double part = Math.min(left, w[units[i]]);
      sum += part * value[units[i]];
      left -= part;
    }
    return wanted > 0 ? sum / wanted : Double.NaN;
  }

  /**
   * What part of each unit falls within the top part p of the weight, in the order of {@code
   * units}: 1, 0, or between on the border.
   */
  public double[] partsOfTop(double[] w, double p) {
    var parts = new double[units.length];
    double left = p * total(w);
    for (int i = units.length - 1; i >= 0; i--) {
      parts[i] = part(left, w[units[i]]);
      left -= parts[i] * w[units[i]];
    }
    return parts;
  }

  /** What part of each unit falls within the lowest part p of the weight. */
  public double[] partsOfBottom(double[] w, double p) {
    var parts = new double[units.length];
    double left = p * total(w);
    for (int i = 0; i < units.length; i++) {
      parts[i] = part(left, w[units[i]]);
      left -= parts[i] * w[units[i]];
    }
    return parts;
  }

  /** Less than a rounding is nothing. */
  private static double part(double left, double weight) {
    return weight > 0 && left > ROUNDING * weight ? Math.min(1, left / weight) : 0;
  }
}
