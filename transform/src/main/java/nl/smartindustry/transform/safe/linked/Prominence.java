package nl.smartindustry.transform.safe.linked;

/** How prominent a figure is in the letter, and so how much a reader misses it. */
public enum Prominence {
  /** It is in the data only. */
  NOT_PRINTED,
  /** A table prints it. */
  PRINTED,
  /** The table that everyone reads prints it. */
  HEADLINE
}
