package nl.smartindustry.ingest.derived.units;

import java.util.Map;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.derived.units.ContinuityDefinition.Span;

/**
 * The enterprise in which one that disappeared continued, as its employees show.
 *
 * @param lastMonth in which that one had employees, counted from the year 0
 */
record Successor(int enterprise, int lastMonth) {
  private static final int YEAR = 12;

  /** Whether it explains that the enterprise is gone in a window. */
  boolean explains(Span window) {
    return within(lastMonth, window);
  }

  /** Whether a month lies from the December before a window to the December in which it ends. */
  static boolean within(int month, Span window) {
    return month >= window.from() * YEAR - 1 && month <= window.to() * YEAR - 1;
  }

  /** The same successors of the same enterprises by their new numbers. */
  static Map<Integer, Successor> renumbered(Map<Integer, Successor> successors, int[] numbers) {
    return successors.entrySet().stream()
        .collect(
            Collectors.toMap(
                one -> numbers[one.getKey()],
                one ->
                    new Successor(
                        numbers[one.getValue().enterprise()], one.getValue().lastMonth())));
  }
}
