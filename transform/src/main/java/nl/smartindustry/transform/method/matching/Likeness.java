package nl.smartindustry.transform.method.matching;

import java.util.Arrays;

/** How alike the treated and others were before. */
final class Likeness {
  private Likeness() {}

  /**
   * The largest absolute difference in means, each in standard deviations of all treated
   * candidates.
   *
   * @param over the candidates to compare
   */
  static double imbalance(Candidates all, int[] over) {
    return all.likeness().stream()
        .mapToDouble(column -> Math.abs(difference(all, column, over)))
        .max()
        .orElse(0);
  }

  private static double difference(Candidates all, double[] column, int[] over) {
    double deviation = deviation(all, column);
    double gap = mean(all, column, over, true) - mean(all, column, over, false);
    return deviation > 0 ? gap / deviation : 0;
  }

  private static double mean(Candidates all, double[] column, int[] over, boolean treated) {
    return Arrays.stream(over)
        .filter(k -> all.treated()[k] == treated)
        .mapToDouble(k -> column[k])
        .average()
        .orElse(0);
  }

  private static double deviation(Candidates all, double[] column) {
    double sum = 0;
    double squares = 0;
    int n = 0;
    for (int k = 0; k < column.length; k++) {
      if (all.treated()[k]) {
        n++;
        sum += column[k];
        squares += column[k] * column[k];
      }
    }
    return n < 2 ? 0 : Math.sqrt(Math.max(0, squares - sum * sum / n) / (n - 1));
  }
}
