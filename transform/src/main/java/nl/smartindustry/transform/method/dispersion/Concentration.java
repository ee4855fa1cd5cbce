package nl.smartindustry.transform.method.dispersion;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How much of an amount lies with few enterprises. One with weight w counts as w equal enterprises.
 *
 * @param order units with a positive amount and weight, the largest first
 */
public record Concentration(int[] order, double[] amount, double[] weight) {
  /** Orders units by their amount; those without a positive one are not part of it. */
  public static Concentration of(int[] members, double[] amount, double[] weight) {
    var order =
        IntStream.of(members)
            .filter(k -> amount[k] > 0 && weight[k] > 0)
            .boxed()
            .sorted(Comparator.<Integer>comparingDouble(k -> -amount[k]).thenComparing(k -> k))
            .mapToInt(k -> k)
            .toArray();
    return new Concentration(order, amount, weight);
  }

  /** Number of enterprises in the sample. */
  public int size() {
    return order.length;
  }

  /** Whether every enterprise stands for itself alone. */
  public boolean isComplete() {
    return IntStream.of(order).allMatch(k -> Math.abs(weight[k] - 1) < 1e-9);
  }

  /** Σ w x. */
  public double total() {
    return IntStream.of(order).mapToDouble(k -> weight[k] * amount[k]).sum();
  }

  /** Σ w (x / Σ w x)², between 0 and 1 (Herfindahl and Hirschman). */
  public double herfindahl() {
    double total = total();
    return IntStream.of(order)
        .mapToDouble(k -> weight[k] * (amount[k] / total) * (amount[k] / total))
        .sum();
  }

  /** The share of the n largest, who are counted by weight; all of it where there are no more. */
  public double largest(int n) {
    double left = n;
    double sum = 0;
    for (int i = 0; i < order.length && left > 0; i++) {
      double part = Math.min(left, weight[order[i]]);
      sum += part * amount[order[i]];
      left -= part;
    }
    return sum / total();
  }

  /**
   * What the sum of squares lets the second largest work out of the largest, as if it were read off
   * a sum: √(Σ x² − x₂²) + x₂.
   */
  public double knownBySquares() {
    double second = size() < 2 ? 0 : amount[order[1]];
    double squares = herfindahl() * total() * total();
    return Math.sqrt(squares - second * second) + second;
  }
}
