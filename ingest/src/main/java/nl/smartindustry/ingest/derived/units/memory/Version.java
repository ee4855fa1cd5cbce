package nl.smartindustry.ingest.derived.units.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.smartindustry.ingest.derived.units.ContinuityDefinition.EventTypes;
import nl.smartindustry.ingest.derived.units.Slot;
import org.apache.spark.sql.Row;

/**
 * A version of an event.
 *
 * @param superseded the day on which a later version was processed; null for the last
 * @param links whether it ties its parties
 */
record Version(
    Known event, LocalDate day, String type, LocalDate superseded, Sides sides, boolean links) {

  /** An event and the day on which it was processed; the earliest first. */
  record Known(LocalDate processed, String id) implements Comparable<Known> {
    @Override
    public int compareTo(Known other) {
      return Comparator.comparing(Known::processed).thenComparing(Known::id).compare(this, other);
    }
  }

  /** The parties before and after. */
  record Sides(List<String> before, List<String> after) {
    static Sides of(String before, String after) {
      return new Sides(split(before), split(after));
    }

    boolean several() {
      return before.size() > 1 || after.size() > 1;
    }

    TreeSet<String> parties() {
      var parties = new TreeSet<>(before);
      parties.addAll(after);
      return parties;
    }

    private static List<String> split(String list) {
      return list == null ? List.of() : Arrays.asList(list.split("\\|"));
    }
  }

  boolean knownIn(Slot slot) {
    return !event.processed().isAfter(slot.knownUntil())
        && (superseded == null || superseded.isAfter(slot.knownUntil()));
  }

  boolean happensIn(Slot slot) {
    return day.isAfter(Slot.start(slot.window().from()))
        && !day.isAfter(Slot.start(slot.window().to()));
  }

  /**
   * All versions.
   *
   * @param rows {@code event_id}, {@code event_date}, {@code processed}, {@code event_type}, {@code
   *     enterprises_before}, {@code enterprises_after}, sorted by event, processing and delivery
   */
  static List<Version> all(List<Row> rows, EventTypes types) {
    var deaths = deaths(rows);
    var versions = new ArrayList<Version>();
    for (int at = 0; at < rows.size(); at++) {
      var row = rows.get(at);
      boolean corrected =
          at + 1 < rows.size() && rows.get(at + 1).getString(0).equals(row.getString(0));
      var sides = Sides.of(row.getString(4), row.getString(5));
      versions.add(
          new Version(
              new Known(date(row, 2), row.getString(0)),
              date(row, 1),
              row.getString(3),
              corrected ? date(rows.get(at + 1), 2) : null,
              sides,
              links(row, sides, types, deaths)));
    }
    return versions;
  }

  private static boolean links(
      Row row, Sides sides, EventTypes types, TreeMap<String, TreeSet<LocalDate>> deaths) {
    if (types.linking().contains(row.getString(3))) {
      return true;
    }
    if (!types.reactivating().contains(row.getString(3))) {
      return false;
    }
    var of = sides.before().isEmpty() ? null : deaths.get(sides.before().get(0));
    var died = of == null ? null : of.floor(date(row, 1));
    return died == null || !date(row, 1).isAfter(died.plusMonths(types.months()));
  }

  private static TreeMap<String, TreeSet<LocalDate>> deaths(List<Row> rows) {
    var deaths = new TreeMap<String, TreeSet<LocalDate>>();
    for (var row : rows) {
      if (row.getString(3).equals(EventTypes.DEATH) && row.getString(4) != null) {
        var enterprise = Sides.split(row.getString(4)).get(0);
        deaths.computeIfAbsent(enterprise, key -> new TreeSet<>()).add(date(row, 1));
      }
    }
    return deaths;
  }

  private static LocalDate date(Row row, int at) {
    return row.getDate(at).toLocalDate();
  }
}
