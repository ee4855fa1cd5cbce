package nl.smartindustry.samples.register;

import java.time.LocalDate;

/**
 * One event.
 *
 * @param id unique for life
 * @param parties the enterprises before and after, joined by bars
 * @param reported whether the register ever hears of it
 */
record Event(
    String id, String type, LocalDate day, Parties parties, LocalDate processed, boolean reported) {

  /**
   * @param continuing the enterprise that keeps its identity; empty for none
   */
  record Parties(String before, String after, String continuing) {}

  /** Whether it says that an enterprise goes on as another: no birth and no death does. */
  boolean links() {
    return !parties.before().isEmpty()
        && !parties.after().isEmpty()
        && !parties.before().equals(parties.after());
  }

  /** The same, that nobody ever hears of. */
  Event unreported() {
    return new Event(id, type, day, parties, processed, false);
  }
}
