package nl.smartindustry.ingest.derived.units;

import java.time.LocalDate;
import java.util.stream.IntStream;

/**
 * A version of an event that ties its parties.
 *
 * @param superseded the day on which a later version was processed; {@link LocalDate#MAX} for the
 *     last
 * @param reactivates whether it takes a death and a birth back
 * @param before the enterprises before it, by number
 */
record Event(
    String id,
    LocalDate day,
    LocalDate processed,
    LocalDate superseded,
    boolean reactivates,
    int[] before,
    int[] after) {

  boolean knownIn(Slot slot) {
    return !processed.isAfter(slot.knownUntil()) && superseded.isAfter(slot.knownUntil());
  }

  boolean happensIn(Slot slot) {
    return day.isAfter(Slot.start(slot.window().from()))
        && !day.isAfter(Slot.start(slot.window().to()));
  }

  /** Whether it takes back an exit of this slot: after it, within the agreed time. */
  boolean follows(Slot slot, int months) {
    var ends = Slot.start(slot.window().to());
    return day.isAfter(ends) && !day.isAfter(ends.plusMonths(months));
  }

  boolean several() {
    return before.length > 1 || after.length > 1;
  }

  /** All its enterprises, each once, by number. */
  int[] parties() {
    return IntStream.concat(IntStream.of(before), IntStream.of(after))
        .sorted()
        .distinct()
        .toArray();
  }

  /** The same event with other numbers for its enterprises. */
  Event renumbered(int[] numbers) {
    return new Event(
        id, day, processed, superseded, reactivates, in(numbers, before), in(numbers, after));
  }

  private static int[] in(int[] numbers, int[] enterprises) {
    return IntStream.of(enterprises).map(enterprise -> numbers[enterprise]).toArray();
  }
}
