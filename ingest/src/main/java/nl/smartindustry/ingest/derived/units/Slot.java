package nl.smartindustry.ingest.derived.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.smartindustry.ingest.derived.units.ContinuityDefinition.Span;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * A window, looked at with the events that were known on a day.
 *
 * @param number of the slot, from 0; the slots of one window follow each other in time
 * @param latest whether everything delivered is known
 */
public record Slot(int number, Span window, LocalDate knownUntil, boolean latest) {
  private static final StructType SCHEMA =
      StructType.fromDDL(
          "slot INT, window_from BIGINT, window_to BIGINT, starts DATE, ends DATE, "
              + "known_until DATE, latest BOOLEAN");

  /**
   * All slots.
   *
   * @param frames years of which there is a frame
   * @param lastProcessed the last day on which an event was processed
   */
  public static List<Slot> all(
      ContinuityDefinition definition, TreeSet<Integer> frames, LocalDate lastProcessed) {
    var slots = new ArrayList<Slot>();
    for (var window : windows(definition, frames)) {
      for (int months : definition.vintages()) {
        var day = start(window.to()).plusMonths(months);
        if (day.isBefore(lastProcessed)) {
          slots.add(new Slot(slots.size(), window, day, false));
        }
      }
      slots.add(new Slot(slots.size(), window, lastProcessed, true));
    }
    return slots;
  }

  /** The slots as rows, with the first and the last day of the window. */
  public static Dataset<Row> table(SparkSession spark, List<Slot> slots) {
    return spark.createDataFrame(slots.stream().map(Slot::row).toList(), SCHEMA);
  }

  private Row row() {
    return RowFactory.create(
        number,
        (long) window.from(),
        (long) window.to(),
        java.sql.Date.valueOf(start(window.from())),
        java.sql.Date.valueOf(start(window.to())),
        java.sql.Date.valueOf(knownUntil),
        latest);
  }

  /** The day of a frame. */
  public static LocalDate start(int year) {
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
