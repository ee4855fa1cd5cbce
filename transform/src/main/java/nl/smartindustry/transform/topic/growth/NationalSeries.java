package nl.smartindustry.transform.topic.growth;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.topic.DeliveredRow;

/**
 * The yearly accounts of the branches as delivered. What was sent as confidential is not in it.
 *
 * @param values by {@code series|activity|year}
 * @param provisional years of which any figure is provisional
 */
public record NationalSeries(
    Map<Item, String> names,
    Map<String, Double> values,
    Set<Integer> provisional,
    Manufacturing manufacturing) {
  /**
   * Manufacturing and the branches that make it up.
   *
   * @param branches publication groups, no activity in two of them
   * @param total code of all of them together
   */
  public record Manufacturing(List<String> branches, String total) {
    public Manufacturing {
      branches = List.copyOf(branches);
    }

    /** The branches, and manufacturing. */
    public List<String> activities() {
      var activities = new ArrayList<>(branches);
      activities.add(total);
      return activities;
    }

    boolean isTotal(String activity) {
      return activity.equals(total);
    }

    /** The branches of an activity: itself, or all. */
    List<String> parts(String activity) {
      return isTotal(activity) ? branches : List.of(activity);
    }
  }

  private static final Set<String> FREE = Set.of("", "F");
  private static final Set<Item> COSTS = Set.of(Item.LABOUR_COST, Item.ICT_COST, Item.OTHER_COST);
  private static final String YEAR = "\\d{4}";
  private static final int THOUSAND = 1000;

  public NationalSeries {
    names = Map.copyOf(names);
    values = Map.copyOf(values);
    provisional = Set.copyOf(provisional);
  }

  /**
   * Takes the rows of the series that are named.
   *
   * @param rows table {@code macro_series}, each record as it was last delivered
   * @throws Refusal where levels would come out in another unit
   */
  public static NationalSeries of(
      Map<Item, String> names, List<DeliveredRow> rows, Manufacturing manufacturing) {
    var values = new HashMap<String, Double>();
    var provisional = new HashSet<Integer>();
    for (var row : rows) {
      var series = row.text("indicator");
      var period = row.text("time_period");
      if (!names.containsValue(series) || !period.matches(YEAR) || !isFree(row)) {
        continue;
      }
      names.forEach((item, name) -> requireUnit(item, name, series, row.text("unit")));
      values.put(key(series, row.text("activity"), Integer.parseInt(period)), row.number("value"));
      if (flags(row).contains("p")) {
        provisional.add(Integer.parseInt(period));
      }
    }
    return new NationalSeries(names, values, provisional, manufacturing);
  }

  private static boolean isFree(DeliveredRow row) {
    var confidentiality = row.text("conf_status");
    return row.number("value") != null
        && FREE.contains(confidentiality == null ? "" : confidentiality);
  }

  private static String flags(DeliveredRow row) {
    var flags = row.text("obs_status");
    return flags == null ? "" : flags;
  }

  private static void requireUnit(Item item, String name, String series, String unit) {
    if (name.equals(series) && !item.unit().isEmpty() && !item.unit().equals(unit)) {
      throw Refusal.data("Series '%s': found unit '%s' (%s)", series, unit, item.unit());
    }
  }

  /** A figure, where it was delivered. */
  OptionalDouble at(Item item, String activity, int year) {
    var value = values.get(key(names.get(item), activity, year));
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** A figure that {@link #has} said is there. */
  double of(Item item, String activity, int year) {
    return at(item, activity, year)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Series '%s', %s in %d: not delivered"
                        .formatted(names.get(item), activity, year)));
  }

  /** Whether all these figures are there; a price or volume counts only above zero. */
  boolean has(String activity, int year, Collection<Item> items) {
    return items.stream()
        .allMatch(
            item -> {
              var value = at(item, activity, year);
              return value.isPresent() && (COSTS.contains(item) || value.getAsDouble() > 0);
            });
  }

  /** Log change since the year before. */
  double logChange(Item item, String activity, int year) {
    return Math.log(of(item, activity, year) / of(item, activity, year - 1));
  }

  /** The sum over activities; nothing where one lacks. */
  public OptionalDouble sum(Item item, List<String> activities, int year) {
    return activities.stream().allMatch(one -> has(one, year, List.of(item)))
        ? OptionalDouble.of(activities.stream().mapToDouble(one -> of(item, one, year)).sum())
        : OptionalDouble.empty();
  }

  /** Hours that a person works in a year. */
  public OptionalDouble hoursPerPerson(String activity, int year) {
    return has(activity, year, List.of(Item.HOURS, Item.PERSONS))
        ? OptionalDouble.of(
            THOUSAND * of(Item.HOURS, activity, year) / of(Item.PERSONS, activity, year))
        : OptionalDouble.empty();
  }

  /** The years of any series. */
  public NavigableSet<Integer> years() {
    var years = new TreeSet<Integer>();
    values.keySet().forEach(key -> years.add(Integer.parseInt(key.substring(key.length() - 4))));
    return years;
  }

  private static String key(String series, String activity, int year) {
    return series + "|" + activity + "|" + year;
  }
}
