package nl.smartindustry.ingest.delivery;

/** What becomes of a delivery; of every delivery that was ever seen exactly one of these. */
public enum DeliveryState {
  /** It counts. */
  ACTIVE,
  /** A later one of its source and period, or a later period, takes its place. */
  SUPERSEDED,
  /** It has the content of another one. */
  COPY,
  /** Its supplier has taken it back. */
  WITHDRAWN,
  /** It takes another one back and brings nothing. */
  WITHDRAWAL,
  /** Too much of it was refused: it does not count, and the night goes on without it. */
  HELD,
  /** It does not count, for a reason that is reported. */
  PASSED_BY,
  /** It has not been delivered completely. */
  INCOMPLETE,
  /** It arrived after the day that the run describes. */
  LATER
}
