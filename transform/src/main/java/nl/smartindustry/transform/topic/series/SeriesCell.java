package nl.smartindustry.transform.topic.series;

import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.topic.programme.definition.DeliveredRow;

/** What a row of another producer's series says: its value and flags, unchanged. */
final class SeriesCell {
  private static final String FREE = "F";
  private static final String UNRELIABLE = "u";
  private static final String PROVISIONAL = "p";

  private SeriesCell() {}

  /** The cell of a row; the source does not say more than that a figure is secret. */
  static Cell of(DeliveredRow row) {
    var flags = flags(row);
    if (isSecret(row)) {
      return new Cell.Suppressed(Reason.NOT_DELIVERED);
    }
    var value = row.number("value");
    if (value != null) {
      return new Cell.Published(Estimate.exact(value), flags);
    }
    var reason = flags.contains(UNRELIABLE) ? Reason.UNRELIABLE : Reason.NOT_DELIVERED;
    return new Cell.Flagged(reason, flags);
  }

  static String flags(DeliveredRow row) {
    var flags = row.text("obs_status");
    return flags == null ? "" : flags;
  }

  static boolean isSecret(DeliveredRow row) {
    var confidentiality = row.text("conf_status");
    return confidentiality != null && !confidentiality.equals(FREE);
  }

  /** Provisional or final, by the flags of a source. */
  static String status(String flags) {
    return flags.contains(PROVISIONAL) ? "voorlopig" : Notes.FINAL;
  }
}
