package nl.smartindustry.transform.topic.programme.enterprise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.survey.link.Frames;
import org.apache.spark.sql.Row;

/**
 * How many active enterprises of manufacturing there are.
 *
 * @param years year of the frame → groups of enterprises that are alike in every class
 */
public record RegisterPopulation(Map<Integer, List<Group>> years) {
  private static final int DIVISION = 2;

  /**
   * Enterprises of the same classes.
   *
   * @param alike one such enterprise, without an identifier
   */
  record Group(Enterprise alike, long enterprises) {}

  /** Whether a row of {@code register_frame} is of an active enterprise of manufacturing. */
  static boolean isActive(Row row) {
    String status = row.getAs("status");
    return (status == null || status.equals("A")) && isManufacturing(row);
  }

  static boolean isManufacturing(Row row) {
    var division = division(row);
    return division != null && division.compareTo("10") >= 0 && division.compareTo("33") <= 0;
  }

  private static String division(Row row) {
    String activity = row.getAs("activity");
    return activity == null ? null : activity.substring(0, Math.min(DIVISION, activity.length()));
  }

  /** Counts the groups of the frames. */
  public static RegisterPopulation of(Frames frames, EnterpriseClasses classes) {
    var counts = new HashMap<List<Object>, Long>();
    for (var group : frames.groups()) {
      var row = group.cells();
      if (isActive(row)) {
        var alike =
            Arrays.<Object>asList(
                row.getAs("period"),
                division(row),
                band(row.getAs("persons"), classes),
                row.getAs("size_code"),
                row.getAs("province"));
        counts.merge(alike, group.enterprises(), Long::sum);
      }
    }
    var years = new TreeMap<Integer, List<Group>>();
    counts.forEach(
        (alike, enterprises) ->
            years
                .computeIfAbsent(Integer.valueOf((String) alike.get(0)), key -> new ArrayList<>())
                .add(new Group(alike(alike, classes), enterprises)));
    return new RegisterPopulation(years);
  }

  /**
   * How many enterprises are in a cell.
   *
   * @param sizes size classes of the population; none for every size
   * @return empty for a year without a frame
   */
  OptionalLong in(int year, Breakdown cell, List<String> sizes) {
    return years.containsKey(year)
        ? OptionalLong.of(
            years.get(year).stream()
                .filter(one -> belongs(one.alike(), cell, sizes))
                .mapToLong(Group::enterprises)
                .sum())
        : OptionalLong.empty();
  }

  /** Whether an enterprise is in a cell of a population of some sizes. */
  static boolean belongs(Enterprise one, Breakdown cell, List<String> sizes) {
    return one.lies(cell) && (sizes.isEmpty() || one.sizes().stream().anyMatch(sizes::contains));
  }

  /** Persons as the lower bound of their size class; null where they are unknown. */
  private static Long band(Long persons, EnterpriseClasses classes) {
    return classes.size().stream()
        .map(EnterpriseClasses.SizeClass::from)
        .filter(from -> persons != null && persons >= from)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static Enterprise alike(List<Object> cells, EnterpriseClasses classes) {
    return new Enterprise(
        "",
        classes.activities((String) cells.get(1)),
        classes.sizes((Long) cells.get(2), (String) cells.get(3)),
        classes.regions((String) cells.get(4), null));
  }
}
