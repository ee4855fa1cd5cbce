package nl.smartindustry.transform.method.premium;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The records of one regression, a row per enterprise and year.
 *
 * @param outcome y, such as the logarithm of real labour productivity; NaN where not defined
 * @param adoption x, 1 for an adopter and 0 for another, or any number
 * @param covariates further regressors
 * @param absorbed classifications of which every class has a level of its own; negative: no class
 * @param cluster what the error is robust to, the enterprise
 * @param weight 0 or more
 */
public record PremiumRecords(
    double[] outcome,
    double[] adoption,
    List<double[]> covariates,
    List<int[]> absorbed,
    int[] cluster,
    double[] weight) {

  public PremiumRecords {
    covariates = List.copyOf(covariates);
    absorbed = List.copyOf(absorbed);
    int n = outcome.length;
    boolean equal = adoption.length == n && cluster.length == n && weight.length == n;
    if (!equal
        || covariates.stream().anyMatch(column -> column.length != n)
        || absorbed.stream().anyMatch(classes -> classes.length != n)) {
      throw new IllegalArgumentException("Records of a regression: columns of unequal length");
    }
    if (absorbed.isEmpty()) {
      throw new IllegalArgumentException("Records of a regression: no class to compare within");
    }
  }

  /** Number of records. */
  public int size() {
    return outcome.length;
  }

  /** Those without a missing value, without a class or without weight left out. */
  PremiumRecords valid() {
    return keep(IntStream.range(0, size()).filter(this::isValid).toArray());
  }

  private boolean isValid(int k) {
    return Double.isFinite(outcome[k])
        && Double.isFinite(adoption[k])
        && weight[k] > 0
        && cluster[k] >= 0
        && covariates.stream().allMatch(column -> Double.isFinite(column[k]))
        && absorbed.stream().allMatch(classes -> classes[k] >= 0);
  }

  /** Those with company in each of their classes; a record alone says nothing of a difference. */
  PremiumRecords withoutSingletons() {
    var kept = this;
    int before;
    do {
      before = kept.size();
      for (int one = 0; one < absorbed.size(); one++) {
        var classes = kept.absorbed.get(one);
        var times = new HashMap<Integer, Integer>();
        Arrays.stream(classes).forEach(c -> times.merge(c, 1, Integer::sum));
        kept =
            kept.keep(
                IntStream.range(0, classes.length)
                    .filter(k -> times.get(classes[k]) > 1)
                    .toArray());
      }
    } while (kept.size() < before);
    return kept;
  }

  private PremiumRecords keep(int[] rows) {
    return rows.length == size()
        ? this
        : new PremiumRecords(
            pick(outcome, rows),
            pick(adoption, rows),
            covariates.stream().map(column -> pick(column, rows)).toList(),
            absorbed.stream().map(classes -> pick(classes, rows)).toList(),
            pick(cluster, rows),
            pick(weight, rows));
  }

  private static double[] pick(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(k -> values[k]).toArray();
  }

  private static int[] pick(int[] values, int[] rows) {
    return Arrays.stream(rows).map(k -> values[k]).toArray();
  }
}
