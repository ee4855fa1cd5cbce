package nl.smartindustry.transform.method.premium;

/**
 * The standard error of one coefficient under every choice that programs make. Only {@link
 * #primary()} is published; the others let a reader meet the figure of another program.
 *
 * @param primary clustered; records alone in a class dropped, classes nested in the clusters not
 *     counted (fixest 0.14)
 * @param allCounted clustered; all records kept, all classes counted (sandwich HC1, estimatr
 *     "stata", clubSandwich CR1S)
 * @param uncorrected clustered, no correction (CR0)
 * @param designBased clustered, G / (G − 1) alone (survey::svyglm)
 * @param unclustered robust to unequal variances only (HC1): too small where enterprises recur
 * @param independent as if all errors were one draw (iid): too small
 * @see "Cameron and Miller (2015), Journal of Human Resources 50(2)"
 */
public record StandardErrors(
    double primary,
    double allCounted,
    double uncorrected,
    double designBased,
    double unclustered,
    double independent) {

  /**
   * From one fit, with and without the records that are alone in a class: these have nothing left
   * of adoption, so they count, but add nothing.
   *
   * @param all the records and parameters of the fit, nothing dropped
   * @param kept the same without the records alone in a class, nested classes not counted
   */
  static StandardErrors of(Fit fit, Records records, Degrees all, Degrees kept) {
    double clustered = root(scores(fit, records, records.cluster())) / fit.spread();
    double single = root(scores(fit, records)) / fit.spread();
    double few = clusters(all);
    double n = all.records();
    return new StandardErrors(
        clustered * Math.sqrt(clusters(kept) * kept.cluster()),
        clustered * Math.sqrt(few * all.cluster()),
        clustered,
        clustered * Math.sqrt(few),
        single * Math.sqrt(n / (n - all.parameters())),
        Math.sqrt(squares(fit, records) / (n - all.parameters()) / fit.spread()));
  }

  /**
   * What a correction for small numbers counts.
   *
   * @param parameters K, classes included
   */
  record Degrees(int records, int clusters, int parameters) {
    private double cluster() {
      return (records - 1.0) / (records - parameters);
    }
  }

  private static double clusters(Degrees degrees) {
    return degrees.clusters() / (degrees.clusters() - 1.0);
  }

  private static double[] scores(Fit fit, Records records) {
    var scores = new double[records.size()];
    for (int k = 0; k < scores.length; k++) {
      scores[k] = records.weight()[k] * fit.own()[k] * fit.residual()[k];
    }
    return scores;
  }

  private static double[] scores(Fit fit, Records records, int[] cluster) {
    var dense = ClassMeans.dense(cluster);
    var each = scores(fit, records);
    var sums = new double[each.length];
    for (int k = 0; k < each.length; k++) {
      sums[dense[k]] += each[k];
    }
    return sums;
  }

  private static double root(double[] scores) {
    double sum = 0;
    for (double score : scores) {
      sum += score * score;
    }
    return Math.sqrt(sum);
  }

  private static double squares(Fit fit, Records records) {
    double sum = 0;
    for (int k = 0; k < records.size(); k++) {
      sum += records.weight()[k] * fit.residual()[k] * fit.residual()[k];
    }
    return sum;
  }
}
