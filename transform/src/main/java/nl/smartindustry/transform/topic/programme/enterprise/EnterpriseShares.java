package nl.smartindustry.transform.topic.programme.enterprise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeIndicator;
import nl.smartindustry.transform.topic.programme.definition.EnterpriseClasses;
import nl.smartindustry.transform.topic.programme.definition.Moment;
import nl.smartindustry.transform.topic.programme.definition.Precision;

/**
 * Parts of the active enterprises of manufacturing, in % (class P3). Setting {@code size} names the
 * size classes that are published, {@code population_size} those that are counted; without it every
 * size counts.
 */
public record EnterpriseShares(
    EnterpriseClasses classes, RegisterPopulation population, Precision precision) {
  private static final double PERCENT = 100;

  /** What is counted in a year. */
  public interface Counted {
    /**
     * Enterprises of a cell for which a condition holds.
     *
     * @param sizes size classes of the population; none for every size
     */
    long in(Breakdown cell, List<String> sizes);
  }

  /**
   * The cells of a year.
   *
   * @param coverage % of the records behind the count that found their enterprise
   */
  public List<Observation> of(
      AdministrativeIndicator indicator, Moment moment, Counted counted, double coverage) {
    var groups = population.years().get(moment.year());
    if (groups == null) {
      var gap = new Cell.Absent(Reason.NOT_DELIVERED);
      return List.of(moment.observation(indicator, Breakdown.TOTAL, gap));
    }
    var sizes = optional(indicator, "population_size");
    var observations = new ArrayList<Observation>();
    for (var cell : cells(indicator, optional(indicator, "size"))) {
      long all = sum(groups, cell, sizes, RegisterPopulation.Group::enterprises);
      var share = share(indicator, counted.in(cell, sizes), all, coverage);
      observations.add(moment.observation(indicator, cell, share));
    }
    return observations;
  }

  /** The holders of a year. */
  public Counted holders(int year) {
    var groups = population.years().getOrDefault(year, List.of());
    return (cell, sizes) -> sum(groups, cell, sizes, RegisterPopulation.Group::holders);
  }

  /** Some enterprises, all active in the year. */
  public static Counted among(List<Enterprise> enterprises) {
    return (cell, sizes) -> enterprises.stream().filter(one -> belongs(one, cell, sizes)).count();
  }

  private Cell share(AdministrativeIndicator indicator, long some, long all, double coverage) {
    if (all == 0) {
      return new Cell.Absent(Reason.NO_OBSERVATIONS);
    }
    var protection = indicator.protection();
    // When all but a few do, or all, it is known of each of them that it does.
    boolean nearlyAll = some > 0 && all - some < protection.minimum();
    if (nearlyAll || protection.tooFew(some).isPresent()) {
      return new Cell.Suppressed(Reason.TOO_FEW_CONTRIBUTORS);
    }
    var rounded = Math.min(all, protection.round(some));
    return precision.linked(PERCENT * rounded / all, coverage);
  }

  private List<Breakdown> cells(AdministrativeIndicator indicator, List<String> sizes) {
    var cells = new ArrayList<>(List.of(Breakdown.TOTAL));
    var activities = classes.parts(classes.activity());
    if (indicator.splitBy("activity")) {
      activities.forEach(code -> cells.add(Breakdown.TOTAL.withActivity(code)));
    }
    if (indicator.splitBy("size")) {
      sizes.forEach(code -> cells.add(Breakdown.TOTAL.withSize(code)));
    }
    if (indicator.splitBy("crossing")) {
      for (String activity : activities) {
        sizes.forEach(code -> cells.add(Breakdown.TOTAL.withActivity(activity).withSize(code)));
      }
    }
    if (indicator.splitBy("region")) {
      classes.parts(classes.region()).forEach(code -> cells.add(Breakdown.TOTAL.withRegion(code)));
    }
    return cells;
  }

  private static List<String> optional(AdministrativeIndicator indicator, String setting) {
    return indicator.statistic().optional(setting);
  }

  private static long sum(
      List<RegisterPopulation.Group> groups,
      Breakdown cell,
      List<String> sizes,
      ToLongFunction<RegisterPopulation.Group> number) {
    return groups.stream()
        .filter(group -> belongs(group.alike(), cell, sizes))
        .mapToLong(number)
        .sum();
  }

  private static boolean belongs(Enterprise one, Breakdown cell, List<String> sizes) {
    return ParticipantCells.lies(one, cell)
        && one.activities().contains(Breakdown.TOTAL.activity())
        && (sizes.isEmpty() || one.sizes().stream().anyMatch(sizes::contains));
  }
}
