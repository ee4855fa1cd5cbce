package nl.smartindustry.report.desk;

import java.util.Optional;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Reason;

/**
 * A cell that differs between two releases. A value that may not be seen is in neither.
 *
 * @param before null where the earlier release has no figure
 * @param after null where the later release has none
 * @param reason why one of them has none; empty where both have a figure
 */
record CellChange(
    ChangeKind kind, String indicator, String cell, Double before, Double after, String reason) {
  /** What became of a cell. */
  enum ChangeKind {
    /** Another figure under the same definition. */
    REVISED,
    /** Another figure under another definition. */
    REDEFINED,
    /** A cell the earlier release did not have. */
    ADDED,
    /** A cell the later release does not have. */
    DROPPED,
    /** A figure that may no longer be seen. */
    HIDDEN,
    /** A figure where there was none. */
    SHOWN,
    /** No figure any more, for another reason than confidentiality. */
    LOST,
    /** No figure in both, for another reason. */
    REASON;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * The change of one cell; empty where both are the same.
   *
   * @param before null where the earlier release does not have it
   * @param after null where the later does not; not both
   */
  static Optional<CellChange> between(Observation before, Observation after) {
    return kind(before, after)
        .map(
            kind -> {
              var one = after == null ? before : after;
              return new CellChange(
                  kind,
                  one.key().indicator(),
                  one.key().cell(),
                  before == null ? null : before.estimate().value(),
                  after == null ? null : after.estimate().value(),
                  one.cell().reason().map(Reason::code).orElse(""));
            });
  }

  private static Optional<ChangeKind> kind(Observation before, Observation after) {
    if (before == null) {
      return Optional.of(ChangeKind.ADDED);
    }
    if (after == null) {
      return Optional.of(ChangeKind.DROPPED);
    }
    if (before.present() && after.present()) {
      return figures(before, after);
    }
    if (before.present()) {
      return Optional.of(
          after.cell() instanceof Cell.Suppressed ? ChangeKind.HIDDEN : ChangeKind.LOST);
    }
    if (after.present()) {
      return Optional.of(ChangeKind.SHOWN);
    }
    return before.cell().reason().equals(after.cell().reason())
        ? Optional.empty()
        : Optional.of(ChangeKind.REASON);
  }

  private static Optional<ChangeKind> figures(Observation before, Observation after) {
    if (!before.notes().definitionVersion().equals(after.notes().definitionVersion())) {
      return Optional.of(ChangeKind.REDEFINED);
    }
    return before.estimate().value().equals(after.estimate().value())
        ? Optional.empty()
        : Optional.of(ChangeKind.REVISED);
  }
}
