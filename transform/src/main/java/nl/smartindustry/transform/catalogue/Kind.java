package nl.smartindustry.transform.catalogue;

/** What an indicator is; decides estimator and variance. */
public enum Kind {
  /** Weighted sum of the numerator. */
  TOTAL,
  /** Weighted mean of the numerator over valid answers. */
  MEAN,
  /** Weighted share of valid answers for which the numerator holds. */
  SHARE,
  /** Ratio of two weighted sums. */
  RATIO,
  /** Difference of an indicator between two size classes. */
  GAP,
  /** Share of a panel that started, and that stopped, with what an indicator is about. */
  TRANSITION,
  /** Change of an indicator since the year before, 100 times the difference of logarithms. */
  GROWTH;

  /** Whether it is estimated from microdata rather than from other indicators. */
  public boolean isDirect() {
    return this == TOTAL || this == MEAN || this == SHARE || this == RATIO;
  }
}
