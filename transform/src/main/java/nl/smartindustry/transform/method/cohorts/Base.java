package nl.smartindustry.transform.method.cohorts;

/** The period with which one before treatment is compared. */
public enum Base {
  /** The one before it. */
  VARYING,
  /** The last one before treatment. */
  UNIVERSAL
}
