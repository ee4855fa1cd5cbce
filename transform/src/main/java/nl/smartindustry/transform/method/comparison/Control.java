package nl.smartindustry.transform.method.comparison;

/** With whom the treated are compared. */
public enum Control {
  /** Those who are never treated. */
  NEVER,
  /** Those, and who is not treated yet in either period of a comparison. */
  NOT_YET
}
