package nl.smartindustry.samples.population;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Parameters;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.Blueprint.PlanCell;

/**
 * Births, deaths and mergers. A slot of the plan always holds one enterprise; when it ends, the
 * next generation begins in the same year. Any year of any slot can be asked alone: nothing is
 * kept.
 */
public final class BusinessDemography {
  private static final int DAYS = 365;
  private static final int OLDEST = 60;

  private final KeyedDraws draws;
  private final Blueprint blueprint;
  private final Dominance dominance;
  private final PlanCell[] cellOf;
  private final Map<SizeBand, Double> hazards = SizeBand.numbers("hazards.csv", "hazard");
  private final int baseYear;
  private final double mergerRate;

  public BusinessDemography(KeyedDraws draws, Blueprint blueprint, Parameters parameters) {
    this.draws = draws;
    this.blueprint = blueprint;
    this.dominance = new Dominance(blueprint, parameters);
    this.baseYear = parameters.whole("base_year");
    this.mergerRate = parameters.number("merger_rate");
    this.cellOf = new PlanCell[blueprint.slots()];
    for (PlanCell cell : blueprint.cells()) {
      Arrays.fill(cellOf, cell.first(), cell.end(), cell);
    }
  }

  public Blueprint blueprint() {
    return blueprint;
  }

  public Dominance dominance() {
    return dominance;
  }

  public int baseYear() {
    return baseYear;
  }

  /** The enterprise in a slot on 1 January of a year. */
  public Life at(int slot, int year) {
    int generation = 0;
    int begun = baseYear - 1;
    for (int y = baseYear; y < year; y++) {
      if (ends(slot, y)) {
        generation = Math.min(generation + 1, Life.MOST_GENERATIONS - 1);
        begun = y;
      }
    }
    return new Life(slot, generation, begun, cellOf[slot]);
  }

  /** Whether the enterprise in a slot ends during a year: it dies or is absorbed. */
  public boolean ends(int slot, int year) {
    if (dominance.dominates(slot)) {
      return false;
    }
    return draws.happens(hazards.get(cellOf[slot].band()), Purpose.END, slot, year)
        || absorbed(slot, year);
  }

  /** Whether the enterprise in a slot is absorbed during a year by the one in the slot before. */
  public boolean absorbed(int slot, int year) {
    if ((slot & 1) == 0 || !cellOf[slot].band().atLeast(SizeBand.P2)) {
      return false;
    }
    return cellOf[slot - 1] == cellOf[slot]
        && draws.happens(mergerRate, Purpose.MERGER, slot >> 1, year);
  }

  /** The day in a year on which the enterprise in a slot ends. */
  public LocalDate endDay(int slot, int year) {
    return LocalDate.ofYearDay(year, 1 + draws.below(DAYS, Purpose.END_DAY, slot, year));
  }

  /** The day of foundation: within the year of birth, or long ago. */
  public LocalDate founded(Life life) {
    int day = 1 + draws.below(DAYS, Purpose.FOUNDED, life.key(), 0);
    double age = draws.uniform(Purpose.FOUNDED, life.key(), 1);
    int years = life.generation() == 0 ? (int) (OLDEST * age * age) : 0;
    return LocalDate.ofYearDay(life.begun() - years, day);
  }

  /**
   * Two enterprises so large that the protection of published cells has work: the largest of
   * transport equipment outweighs all others of its group at any scale, a medium-sized one in
   * refining and chemicals outweighs its cell in small countries.
   */
  public record Dominance(
      int large,
      int medium,
      int largePersons,
      double largeProductivity,
      double mediumProductivity) {
    private static final String LARGE_GROUP = "29-30";
    private static final String MEDIUM_GROUP = "19-21";

    Dominance(Blueprint blueprint, Parameters parameters) {
      this(
          firstSlot(blueprint, LARGE_GROUP, SizeBand.P250),
          firstSlot(blueprint, MEDIUM_GROUP, SizeBand.P100),
          (int) (parameters.number("dominant_factor") * persons(blueprint, LARGE_GROUP)),
          parameters.number("dominant_productivity"),
          parameters.number("dominant_medium_productivity"));
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
}
