package nl.smartindustry.ingest.derived.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.smartindustry.ingest.derived.units.ContinuityDefinition.Span;

/**
 * A window, looked at with the events that were known on a day.
 *
 * @param latest whether everything delivered is known
 */
record Slot(Span window, LocalDate knownUntil, boolean latest) {

  /**
   * All slots; those of one window follow each other in time.
   *
   * @param frames years of which there is a frame
   * @param lastProcessed the last day on which an event was processed
   */
  static List<Slot> all(
      ContinuityDefinition definition, TreeSet<Integer> frames, LocalDate lastProcessed) {
    var slots = new ArrayList<Slot>();
    for (var window : windows(definition, frames)) {
      for (int months : definition.vintages()) {
        var day = start(window.to()).plusMonths(months);
        if (day.isBefore(lastProcessed)) {
          slots.add(new Slot(window, day, false));
        }
      }
      slots.add(new Slot(window, lastProcessed, true));
    }
    return slots;
  }

  /** The day of a frame. */
  static LocalDate start(int year) {
    return LocalDate.of(year, 1, 1);
  }

  private static TreeSet<Span> windows(ContinuityDefinition definition, TreeSet<Integer> frames) {
    var windows = new TreeSet<Span>();
    var chosen = definition.windows();
    for (Integer year : frames) {
      var next = frames.higher(year);
      if (chosen.consecutive() && next != null) {
        windows.add(new Span(year, next));
      }
    }
    if (chosen.wholePanel() && frames.size() > 1) {
      windows.add(new Span(frames.first(), frames.last()));
    }
    chosen.also().stream()
        .filter(span -> frames.contains(span.from()) && frames.contains(span.to()))
        .forEach(windows::add);
    return windows;
  }
}
