package nl.smartindustry.transform.method.premium;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.inference.Interval;
import nl.smartindustry.transform.method.premium.Premium.StandardErrors.Degrees;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * By how much the outcome of adopters differs from that of others of their class: the coefficient
 * of adoption in a weighted regression with a level for every class, its error by cluster.
 *
 * <p>An association. Adopters may have been ahead before they adopted, so it is to be shown beside
 * what future adopters had already.
 *
 * @param beta in the unit of the outcome; logarithmic points for a logarithm
 * @param errors its standard error under every choice
 * @param counts what it rests on
 * @param explained share of the variation within classes
 * @see "Cameron and Miller (2015), Journal of Human Resources 50(2)"
 */
public record Premium(double beta, StandardErrors errors, Counts counts, double explained) {

  /**
   * What an estimate rests on, records alone in their class left out.
   *
   * @param records enterprise-years
   * @param adopting of which with adoption other than 0
   * @param clusters enterprises
   * @param adopters enterprises with an adopting record
   * @param parameters K of the primary standard error
   * @param alone records left out because they were alone in a class
   */
  public record Counts(
      int records, int adopting, int clusters, int adopters, int parameters, int alone) {}

  /**
   * The premium within one classification; see {@link #of(Records)}.
   *
   * @param y the outcome of each record; NaN where not defined
   * @param x 1 for an adopter, 0 for another
   * @param cell branch × size class × year, or the enterprise itself; negative where none
   * @param cluster the enterprise
   * @param w weight
   */
  public static Optional<Premium> of(
      double[] y, double[] x, int[] cell, int[] cluster, double[] w) {
    return of(new PremiumRecords(y, x, List.of(), List.of(cell), cluster, w));
  }

  /**
   * The premium over records; those with a missing value are left out.
   *
   * @return empty where there is none: no enterprise adopts, all do, or classes and covariates say
   *     which do; never 0 for want of an estimate
   */
  public static Optional<Premium> of(PremiumRecords records) {
    var all = records.valid();
    var kept = all.withoutSingletons();
    var means = ClassMeans.of(all.absorbed(), all.weight());
    return PremiumFit.of(all, means).flatMap(fit -> of(fit, all, kept, means.rank()));
  }

  private static Optional<Premium> of(
      PremiumFit fit, PremiumRecords all, PremiumRecords kept, int levels) {
    var every = new Degrees(all.size(), distinct(all.cluster()), fit.covariates() + 1 + levels);
    var few = new Degrees(kept.size(), distinct(kept.cluster()), fit.covariates() + few(kept));
    if (few.clusters() < 2 || few.records() <= few.parameters()) {
      return Optional.empty();
    }
    var adopting = IntStream.range(0, kept.size()).filter(k -> kept.adoption()[k] != 0).toArray();
    var adopters = Arrays.stream(adopting).map(k -> kept.cluster()[k]).toArray();
    var counts =
        new Counts(
            few.records(),
            adopting.length,
            few.clusters(),
            distinct(adopters),
            few.parameters(),
            all.size() - kept.size());
    var errors = StandardErrors.of(fit, all, every, few);
    return Optional.of(new Premium(fit.beta(), errors, counts, fit.explained()));
  }

  /**
   * Adoption itself and every class, but those that lie within one enterprise count as one; each
   * further classification has one level to spare.
   */
  static int few(PremiumRecords kept) {
    int levels =
        kept.absorbed().stream()
            .mapToInt(classes -> isNested(classes, kept.cluster()) ? 1 : distinct(classes))
            .sum();
    return 2 + levels - kept.absorbed().size();
  }

  private static boolean isNested(int[] classes, int[] cluster) {
    var owner = new java.util.HashMap<Integer, Integer>();
    return IntStream.range(0, classes.length)
        .allMatch(k -> owner.merge(classes[k], cluster[k], (first, next) -> first) == cluster[k]);
  }

  private static int distinct(int[] values) {
    return (int) Arrays.stream(values).distinct().count();
  }

  /** The primary standard error. */
  public double standardError() {
    return errors.primary();
  }

  /** Degrees of freedom of t: enterprises less one. */
  public int degrees() {
    return counts.clusters() - 1;
  }

  /** The interval of 95% confidence of beta, t distributed, by the primary standard error. */
  public Interval interval() {
    return interval(errors.primary());
  }

  /** The interval of 95% confidence of beta by another standard error. */
  public Interval interval(double standardError) {
    double reach = t().inverseCumulativeProbability(0.975) * standardError;
    return new Interval(beta - reach, beta + reach);
  }

  /** How likely a difference at least as large is where there is none, by a standard error. */
  public double probability(double standardError) {
    return 2 * t().cumulativeProbability(-Math.abs(beta / standardError));
  }

  private TDistribution t() {
    return new TDistribution(null, degrees());
  }

  /** Logarithmic points as a percentage: 100 (exp − 1). */
  public static double percent(double logarithmic) {
    return 100 * Math.expm1(logarithmic);
  }

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
    static StandardErrors of(PremiumFit fit, PremiumRecords records, Degrees all, Degrees kept) {
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

    private static double[] scores(PremiumFit fit, PremiumRecords records) {
      var scores = new double[records.size()];
      for (int k = 0; k < scores.length; k++) {
        scores[k] = records.weight()[k] * fit.own()[k] * fit.residual()[k];
      }
      return scores;
    }

    private static double[] scores(PremiumFit fit, PremiumRecords records, int[] cluster) {
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

    private static double squares(PremiumFit fit, PremiumRecords records) {
      double sum = 0;
      for (int k = 0; k < records.size(); k++) {
        sum += records.weight()[k] * fit.residual()[k] * fit.residual()[k];
      }
      return sum;
    }
  }
}
