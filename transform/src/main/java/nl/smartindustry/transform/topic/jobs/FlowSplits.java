package nl.smartindustry.transform.topic.jobs;

/** The codes of BREAKDOWN of job flows. */
final class FlowSplits {
  /** All of a cell together. */
  static final String ALL = "_T";

  /** Units that came, or went. */
  static final String ENTRY = "entry";

  static final String EXIT = "exit";

  /** Units in both frames. */
  static final String INCUMBENT = "incumbent";

  /** What is moved beyond what the net growth asks. */
  static final String EXCESS = "excess";

  /** Every enterprise by itself: what mergers, splits and new numbers would seem to do. */
  static final String WITHOUT_EVENTS = "without_events";

  /** By the size at the start, or at the first moment there: for comparison with mean size. */
  static final String FIRST_SIZE = "base_year_size";

  private FlowSplits() {}
}
