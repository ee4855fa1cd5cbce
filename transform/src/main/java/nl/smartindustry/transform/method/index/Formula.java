package nl.smartindustry.transform.method.index;

/** How changes of parts are brought together; the headline is Laspeyres, the others variants. */
public enum Formula {
  LASPEYRES,
  PAASCHE,
  FISHER,
  TORNQVIST
}
