package nl.smartindustry.transform.survey.link;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.smartindustry.transform.method.sample.Codes;

/**
 * The enterprise groups of sampled enterprises: what one holding puts into a figure is protected as
 * what one enterprise does.
 *
 * @param groups by the period of a frame, the group of each enterprise that is in one
 */
public record Holdings(NavigableMap<String, Map<String, String>> groups) {
  /** No register: each enterprise is a holding of its own. */
  public static final Holdings NONE = new Holdings(new TreeMap<>());

  /** The groups of some named enterprises. */
  public static Holdings of(Frames frames, Collection<String> enterprises) {
    var groups = new TreeMap<String, Map<String, String>>();
    for (var enterprise : enterprises) {
      for (var row : frames.rows(enterprise)) {
        String group = row.getAs("group_id");
        if (group != null) {
          groups
              .computeIfAbsent(row.getAs("period"), period -> new TreeMap<>())
              .put(enterprise, group);
        }
      }
    }
    return new Holdings(groups);
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
