package nl.smartindustry.transform.survey.link;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.smartindustry.transform.method.sample.Codes;
import org.apache.spark.sql.Row;

/**
 * The enterprise groups of sampled enterprises: what one holding puts into a figure is protected as
 * what one enterprise does.
 *
 * @param groups by the period of a frame, the group of each enterprise that is in one
 */
public record Holdings(NavigableMap<String, Map<String, String>> groups) {
  /** The column of a frame that knows of groups. */
  public static final String GROUP = "group_id";

  /** No register: each enterprise is a holding of its own. */
  public static final Holdings NONE = new Holdings(new TreeMap<>());

  /** The groups of some named enterprises. */
  public static Holdings of(Collection<Frames> frames, Collection<String> enterprises) {
    var groups = new TreeMap<String, Map<String, String>>();
    for (var frame : frames) {
      for (var enterprise : enterprises) {
        frame.rows(enterprise).forEach(row -> add(enterprise, row, groups));
      }
    }
    return new Holdings(groups);
  }

  private static void add(String enterprise, Row row, Map<String, Map<String, String>> groups) {
    String group = row.getAs(GROUP);
    if (group != null) {
      groups.computeIfAbsent(row.getAs("period"), period -> new TreeMap<>()).put(enterprise, group);
    }
  }

  /**
   * The holding of an enterprise in a year, by the frame of that year, else the last before it,
   * else the first after it; one without a group is a holding of its own.
   */
  public String of(String enterprise, String period) {
    var frame = groups.floorEntry(period);
    frame = frame == null ? groups.firstEntry() : frame;
    return frame == null ? enterprise : frame.getValue().getOrDefault(enterprise, enterprise);
  }

  /** The holdings of the units of a wave. */
  public Codes of(List<SampledUnit> units) {
    return Codes.of(
        units.stream()
            .map(unit -> of(unit.key().enterprise(), unit.key().period()))
            .toArray(String[]::new));
  }
}
