package nl.smartindustry.transform.topic.impact;

/** Why an effect is not established. */
public enum Failing {
  /** Nothing could be estimated. */
  NO_ESTIMATE,
  /** Too few treated units. */
  FEW_TREATED,
  /** Too few clusters for an error by cluster. */
  FEW_CLUSTERS,
  /** No period long enough before treatment to see whether groups moved alike. */
  NO_PERIOD_BEFORE,
  /** The treated moved otherwise before treatment already. */
  PRE_TREND,
  /** An effect where there was no treatment yet. */
  PLACEBO,
  /** Matches are not alike. */
  IMBALANCE,
  /** May be chance. */
  CHANCE;

  /** As texts write it. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
