package nl.smartindustry.report.layout;

/** What the rows of a table are. */
public enum Content {
  STATISTICS,
  ACTIONS,
  FIELDLABS
}
