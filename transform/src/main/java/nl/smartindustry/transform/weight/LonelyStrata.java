package nl.smartindustry.transform.weight;

/** What a stratum with one respondent adds to the variance; never decided silently. */
public enum LonelyStrata {
  /** The pooled variance within the strata of the same pool. */
  POOLED,
  /** Nothing, as if it had been taken completely. */
  CERTAINTY
}
