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
}
