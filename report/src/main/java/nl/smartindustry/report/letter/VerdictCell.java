package nl.smartindustry.report.letter;

import java.util.List;
import nl.smartindustry.report.layout.Labels;
import nl.smartindustry.report.table.Cell;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Reason;

/** What may be said of an effect: it is established where it has a figure, else its reason says. */
final class VerdictCell {
  private static final String ESTABLISHED = "established";

  private VerdictCell() {}

  /** The verdict on the last of some observations. */
  static Cell of(List<Observation> observed, Labels labels) {
    if (observed.isEmpty()) {
      return labels.gap(Reason.NO_OBSERVATIONS);
    }
    var last = observed.get(observed.size() - 1);
    if (last.present()) {
      return new Cell.Words(labels.word(ESTABLISHED));
    }
    var reason = last.cell().reason().orElseThrow();
    return switch (reason) {
      case NOT_ESTABLISHED, NOT_TESTABLE -> new Cell.Words(labels.word(reason.code()));
      default -> labels.gap(reason);
    };
  }
}
