package nl.smartindustry.transform.method.change;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holm's correction for many tests in one table: the chance of even one wrong claim stays within
 * the level, whatever the tests have in common.
 *
 * @see "Holm (1979), A simple sequentially rejective multiple test procedure, Scandinavian Journal
 *     of Statistics 6(2), 65–70"
 */
public final class Holm {
  /** The family level of a published table. */
  public static final double LEVEL = 0.05;

  private Holm() {}

  /**
   * Corrects the p-values of one table.
   *
   * @param p NaN where a figure has no test: it stays NaN and does not count in the family
   * @return to compare with the family level, in the order given
   */
  public static double[] adjust(double[] p) {
    var adjusted = p.clone();
    var order =
        IntStream.range(0, p.length)
            .filter(i -> !Double.isNaN(p[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .toList();
    double largest = 0;
    for (int rank = 0; rank < order.size(); rank++) {
      int at = order.get(rank);
      largest = Math.max(largest, Math.min(1, (order.size() - rank) * p[at]));
      adjusted[at] = largest;
    }
    return adjusted;
  }

  /** The verdict on each change of one table, at a family level of 5 %. */
  public static List<Verdict> verdicts(List<Change> table) {
    var adjusted = adjust(table.stream().mapToDouble(Change::pValue).toArray());
    return IntStream.range(0, adjusted.length)
        .mapToObj(i -> Verdict.of(table.get(i).delta(), adjusted[i]))
        .toList();
  }
}
