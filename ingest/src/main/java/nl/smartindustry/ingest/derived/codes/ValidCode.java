package nl.smartindustry.ingest.derived.codes;

import java.time.LocalDate;

/**
 * A code of a list for as long as it holds.
 *
 * @param to the first day on which it no longer holds; null while it does
 * @param parent a code of the same list; empty for none
 */
public record ValidCode(String list, String code, LocalDate from, LocalDate to, String parent) {
  public ValidCode {
    if (to != null && !to.isAfter(from)) {
      throw new IllegalArgumentException(
          "Code list '%s', code '%s': holds from %s to %s (the end is later)"
              .formatted(list, code, from, to));
    }
    parent = parent == null ? "" : parent;
  }

  /** Whether it holds on a day. */
  public boolean on(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }

  /** Whether there is a day on which both hold. */
  boolean overlaps(ValidCode other) {
    boolean startsBeforeOtherEnds = other.to == null || from.isBefore(other.to);
    boolean endsAfterOtherStarts = to == null || other.from.isBefore(to);
    return startsBeforeOtherEnds && endsAfterOtherStarts;
  }
}
