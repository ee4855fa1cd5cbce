package nl.smartindustry.transform.topic.impact;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;

/** How likely effects as large as found are where there are none. */
public final class Chance {
  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  private Chance() {}

  /** Two-sided, normally distributed; empty without a standard error. */
  public static OptionalDouble of(double effect, double standardError) {
    return standardError > 0
        ? OptionalDouble.of(2 * NORMAL.cumulativeProbability(-Math.abs(effect / standardError)))
        : OptionalDouble.empty();
  }

  /**
   * Probabilities of several outcomes, so corrected that one of them below a limit is as likely as
   * the limit says; those that are empty do not count.
   *
   * @see "Holm (1979), Scandinavian Journal of Statistics 6(2)"
   */
  public static List<OptionalDouble> together(List<OptionalDouble> each) {
    var order =
        IntStream.range(0, each.size())
            .filter(k -> each.get(k).isPresent())
            .boxed()
            .sorted(Comparator.comparingDouble(k -> each.get(k).getAsDouble()))
            .toList();
    var corrected = new OptionalDouble[each.size()];
    java.util.Arrays.fill(corrected, OptionalDouble.empty());
    double least = 0;
    for (int rank = 0; rank < order.size(); rank++) {
      int k = order.get(rank);
      least = Math.max(least, Math.min(1, each.get(k).getAsDouble() * (order.size() - rank)));
      corrected[k] = OptionalDouble.of(least);
    }
    return List.of(corrected);
  }
}
