package nl.smartindustry.transform.method.sample;

/** What the resolved units of a group are blown up to. */
public enum ResponseAdjustment {
  /** The number of sampled units: w = d · n_g / r_g. */
  COUNT,
  /**
   * The design weights of the sampled units: w = d · Σd / Σd of the resolved; for groups that cut
   * across strata. The same as {@link #COUNT} where all of a group weigh the same.
   */
  WEIGHT
}
