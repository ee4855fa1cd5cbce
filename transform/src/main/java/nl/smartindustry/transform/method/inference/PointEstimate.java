package nl.smartindustry.transform.method.inference;

import java.util.ArrayList;
import java.util.List;

/**
 * An estimate with its precision. NaN is "not defined" and is never published.
 *
 * @param interval of 95%: Woodruff's for a quantile, normal otherwise
 * @param logit the interval of a share on the logit scale
 */
public record PointEstimate(
    double estimate,
    double standardError,
    Interval interval,
    Interval logit,
    Support support,
    List<String> flags) {
  /** No unit of the domain has a valid answer. */
  public static final String NO_RESPONDENTS = "no_respondents";

  /** Some units of the domain have no valid answer; the figure is about the others. */
  public static final String MISSING_ITEMS = "missing_items";

  /** Part of the variance was borrowed or left out: see {@code lonely_n}. */
  public static final String LONELY = "lonely_strata";

  /** All units answer alike: there is nothing to vary. */
  public static final String CONSTANT = "constant";

  /** A share of 0 or 1, that has no interval on the logit scale. */
  public static final String EXTREME_SHARE = "share_0_or_1";

  /** The denominator adds up to 0. */
  public static final String NO_DENOMINATOR = "zero_denominator";

  /**
   * All that the domain is taken from is in the sample: without sampling error, as far as known.
   */
  public static final String WHOLE = "taken_whole";

  /** A bound of the quantile lies beyond the sample. */
  public static final String OPEN_INTERVAL = "open_interval";

  /**
   * What the figure rests on.
   *
   * @param n units with a valid answer, unweighted
   * @param nHat units they stand for
   * @param deff variance over that of a simple random sample of the same size
   * @param df clusters or units less strata, both with units in the domain
   * @param lonelyStrata lonely strata with units in the domain
   */
  public record Support(long n, double nHat, double deff, long df, int lonelyStrata) {}

  public PointEstimate {
    boolean uncertain = standardError != 0 && flags.contains(WHOLE);
    flags =
        uncertain
            ? flags.stream().filter(flag -> !flag.equals(WHOLE)).toList()
            : List.copyOf(flags);
  }

  /** The figure of a domain about which nothing is known. */
  static PointEstimate none(String why) {
    return new PointEstimate(
        Double.NaN,
        Double.NaN,
        Interval.NONE,
        Interval.NONE,
        new Support(0, 0, Double.NaN, 0, 0),
        List.of(why));
  }

  /** The same with one more flag. */
  public PointEstimate flagged(String flag) {
    var more = new ArrayList<>(flags);
    more.add(flag);
    return new PointEstimate(estimate, standardError, interval, logit, support, more);
  }

  /** Standard error over the absolute estimate; NaN at 0. */
  public double variationCoefficient() {
    return estimate == 0 ? Double.NaN : standardError / Math.abs(estimate);
  }
}
