package nl.smartindustry.transform.method.suppression.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;

/**
 * The rules of an instance, computed anew: p%, dominance of the largest, and the minimum number of
 * contributors, or of what is counted.
 *
 * @param p in percent, or 0
 * @param k of dominance, in percent, or 0
 * @param minimum of contributors, or 0
 * @param count the smallest count that may be seen, or 0
 * @param zeros whether a count of zero is as sensitive as a small one
 */
record Sensitivity(long p, long k, long minimum, long count, boolean zeros) {
  static Sensitivity of(JsonNode rules) {
    long p = 0;
    long k = 0;
    long minimum = 0;
    long count = 0;
    boolean zeros = false;
    for (var rule : rules) {
      switch (rule.get("type").asText()) {
        case "p_percent" -> p = rule.get("p").asLong();
        case "dominance" -> k = rule.get("k").asLong();
        case "min_contributors" -> minimum = rule.get("n").asLong();
        case "min_freq" -> count = rule.get("n").asLong();
        default -> throw new IllegalArgumentException(rule.toString());
      }
      zeros |= rule.path("note").asText().contains("zeros protected");
    }
    return new Sensitivity(p, k, minimum, count, zeros);
  }

  /** What a count needs: to reach the smallest that may be seen. */
  Need ofCount(long value) {
    boolean sensitive = value < count && (value > 0 || zeros);
    return sensitive ? new Need(count - value, 0) : Need.NONE;
  }

  /** What an amount that cannot be below 0 needs, by the contributions to it that are not zero. */
  Need ofAmounts(Collection<Long> amounts) {
    var sorted = amounts.stream().filter(a -> a != 0).sorted(Comparator.reverseOrder()).toList();
    return ofAmounts(
        sorted.stream().mapToLong(a -> a).sum(),
        sorted.size(),
        largest(sorted, 0),
        largest(sorted, 1));
  }

  private static long largest(List<Long> sorted, int place) {
    return sorted.size() > place ? sorted.get(place) : 0;
  }

  /** The same from what is known of them. */
  Need ofAmounts(long value, long contributors, long first, long second) {
    long need = 0;
    long rest = value - first - second;
    if (p > 0 && 100 * rest < p * first) {
      need = Math.max(need, ceiling(p * first - 100 * rest, 100));
    }
    if (k > 0 && large(100, first).compareTo(large(k, value)) > 0) {
      need =
          Math.max(
              need,
              large(100, first).subtract(large(k, value)).divide(large(k, 1)).longValue() + 1);
    }
    boolean few = contributors > 0 && contributors < Math.max(minimum, count);
    if (few && need == 0) {
      need = ceiling(value, 10);
    }
    need = few || need > 0 ? Math.max(need, 1) : 0;
    return new Need(need, 0);
  }

  private static BigInteger large(long one, long other) {
    return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
  }

  private static long ceiling(long amount, long by) {
    return (amount + by - 1) / by;
  }
}
