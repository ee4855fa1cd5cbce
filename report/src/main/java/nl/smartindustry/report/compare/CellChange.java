package nl.smartindustry.report.compare;

import java.util.Objects;
import java.util.Optional;

/**
 * A cell that two releases do not say the same of. A value that may not be seen is in neither.
 *
 * @param before null where the earlier release has no figure
 * @param after null where the later release has none
 * @param reason why one of them has none; empty where both have a figure
 */
record CellChange(
    Kind kind, String indicator, String cell, Double before, Double after, String reason) {
  /** What became of a cell. */
  enum Kind {
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
   * The change of one cell; empty where both say the same.
   *
   * @param before null where the earlier release does not have it
   * @param after null where the later does not; not both
   */
  static Optional<CellChange> between(ReleasedCell before, ReleasedCell after) {
    return kind(before, after)
        .map(
            kind -> {
              var one = after == null ? before : after;
              return new CellChange(
                  kind,
                  one.indicator(),
                  one.cell(),
                  before == null ? null : before.value(),
                  after == null ? null : after.value(),
                  one.reason());
            });
  }

  private static Optional<Kind> kind(ReleasedCell before, ReleasedCell after) {
    if (before == null) {
      return Optional.of(Kind.ADDED);
    }
    if (after == null) {
      return Optional.of(Kind.DROPPED);
    }
    if (before.value() != null && after.value() != null) {
      return figures(before, after);
    }
    if (before.value() != null) {
      return Optional.of(after.confidential() ? Kind.HIDDEN : Kind.LOST);
    }
    if (after.value() != null) {
      return Optional.of(Kind.SHOWN);
    }
    return before.reason().equals(after.reason()) ? Optional.empty() : Optional.of(Kind.REASON);
  }

  private static Optional<Kind> figures(ReleasedCell before, ReleasedCell after) {
    if (!before.definition().equals(after.definition())) {
      return Optional.of(Kind.REDEFINED);
    }
    return Objects.equals(before.value(), after.value())
        ? Optional.empty()
        : Optional.of(Kind.REVISED);
  }
}
