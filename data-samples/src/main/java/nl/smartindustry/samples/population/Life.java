package nl.smartindustry.samples.population;

import nl.smartindustry.samples.population.Blueprint.PlanCell;

/**
 * One enterprise: the generation that holds a slot of the plan.
 *
 * @param begun year of birth; a year before the first of the country for those that were always
 *     there
 */
public record Life(int slot, int generation, int begun, PlanCell cell) {
  static final int MOST_GENERATIONS = 15;

  /** The key of everything that stays the same about this enterprise. */
  public long key() {
    return (long) slot * MOST_GENERATIONS + generation;
  }

  public ActivityGroup group() {
    return cell.group();
  }

  /** The size class it was planned for; the size of a year may lie outside. */
  public SizeBand band() {
    return cell.band();
  }
}
