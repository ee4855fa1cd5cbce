package nl.smartindustry.samples.population;

import nl.smartindustry.samples.parameter.Parameters;
import nl.smartindustry.samples.population.Blueprint.PlanCell;

/**
 * Two enterprises so large that the protection of published cells has work: the largest of
 * transport equipment outweighs all others of its group at any scale, a medium-sized one in
 * refining and chemicals outweighs its cell in small countries.
 */
public final class Dominance {
  private static final String LARGE_GROUP = "29-30";
  private static final String MEDIUM_GROUP = "19-21";

  private final int large;
  private final int medium;
  private final int largePersons;
  private final double largeProductivity;
  private final double mediumProductivity;

  Dominance(Blueprint blueprint, Parameters parameters) {
    this.large = firstSlot(blueprint, LARGE_GROUP, SizeBand.P250);
    this.medium = firstSlot(blueprint, MEDIUM_GROUP, SizeBand.P100);
    this.largePersons =
        (int) (parameters.number("dominant_factor") * persons(blueprint, LARGE_GROUP));
    this.largeProductivity = parameters.number("dominant_productivity");
    this.mediumProductivity = parameters.number("dominant_medium_productivity");
  }

  public boolean dominates(int slot) {
    return slot == large || slot == medium;
  }

  /** Persons of the dominant enterprise in a slot; 0 where the usual size holds. */
  int persons(int slot) {
    return slot == large ? largePersons : 0;
  }

  /** Value added per person against others of the group. */
  public double productivity(int slot) {
    if (slot == large) {
      return largeProductivity;
    }
    return slot == medium ? mediumProductivity : 1;
  }

  private static int firstSlot(Blueprint blueprint, String group, SizeBand band) {
    return blueprint.cells().stream()
        .filter(cell -> cell.group().code().equals(group) && cell.band() == band)
        .filter(cell -> cell.count() > 0)
        .mapToInt(PlanCell::first)
        .findFirst()
        .orElse(-1);
  }

  private static double persons(Blueprint blueprint, String group) {
    return blueprint.cells().stream()
        .filter(cell -> cell.group().code().equals(group))
        .mapToDouble(cell -> cell.count() * Workforce.meanSize(cell.band()))
        .sum();
  }
}
