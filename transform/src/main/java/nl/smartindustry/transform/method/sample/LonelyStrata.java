package nl.smartindustry.transform.method.sample;

/**
 * What a stratum with one sampled unit and more in the population adds to the variance; never
 * decided silently. The last five as R {@code survey} defines them.
 */
public enum LonelyStrata {
  /** The pooled variance within the other strata of the same broad group. */
  POOLED,
  /** Nothing: the stratum is left out. */
  REMOVE,
  /** Nothing: as if it had been taken completely. */
  CERTAINTY,
  /** Its square about zero, the mean of a linearised variable over the population. */
  ADJUST,
  /** The average contribution of the other strata. */
  AVERAGE,
  /** No variance at all: the run is refused, the stratum named. */
  FAIL
}
