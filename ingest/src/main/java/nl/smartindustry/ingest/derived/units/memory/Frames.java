package nl.smartindustry.ingest.derived.units.memory;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.smartindustry.ingest.derived.units.ContinuityDefinition.Span;
import nl.smartindustry.ingest.derived.units.Status;
import org.apache.spark.sql.Row;

/** The years in whose frames each enterprise exists. */
record Frames(TreeMap<String, TreeSet<Integer>> years) {

  /**
   * @param rows {@code period} (a year) and {@code enterprise_id}
   */
  static Frames of(List<Row> rows) {
    var years = new TreeMap<String, TreeSet<Integer>>();
    for (var row : rows) {
      years
          .computeIfAbsent(row.getString(1), enterprise -> new TreeSet<>())
          .add(Integer.valueOf(row.getString(0)));
    }
    return new Frames(years);
  }

  TreeSet<Integer> all() {
    var all = new TreeSet<Integer>();
    years.values().forEach(all::addAll);
    return all;
  }

  boolean in(String enterprise, int year) {
    var there = years.get(enterprise);
    return there != null && there.contains(year);
  }

  /** Whether it is there at one end of the window only. */
  boolean flows(String enterprise, Span window) {
    return in(enterprise, window.from()) != in(enterprise, window.to());
  }

  /** Whether one that flows comes or goes. */
  String flow(String enterprise, Span window) {
    return in(enterprise, window.to()) ? Status.ENTRY : Status.EXIT;
  }

  /** Whether one that flows was or will be away for one frame only. */
  boolean back(String enterprise, Span window) {
    return in(enterprise, window.to())
        ? in(enterprise, window.from() - 1) && in(enterprise, window.from() + 1)
        : in(enterprise, window.to() + 1) && in(enterprise, window.to() - 1);
  }

  /** The status of an entry or exit known from the frames alone. */
  String untouched(String enterprise, Span window) {
    if (back(enterprise, window)) {
      return Status.REACTIVATED;
    }
    return in(enterprise, window.to()) ? Status.BIRTH : Status.DEATH;
  }
}
