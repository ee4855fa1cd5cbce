package nl.smartindustry.samples.population;

import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Parameters;
import nl.smartindustry.samples.parameter.Purpose;

/**
 * Persons employed by enterprise and year: a long-run size within the planned class (truncated
 * Pareto), moved by the shocks of the last years, plus what the enterprise absorbed.
 */
public record Workforce(
    KeyedDraws draws, BusinessDemography demography, double weight, int memory) {
  private static final double TAIL = 1.1;
  private static final int MEAN_POINTS = 200;

  public Workforce(KeyedDraws draws, BusinessDemography demography, Parameters parameters) {
    this(draws, demography, parameters.number("growth_weight"), parameters.whole("growth_memory"));
  }

  /** Persons employed by an enterprise in a year. */
  public int persons(Life life, int year) {
    if (!life.band().atLeast(SizeBand.P2)) {
      return life.band().from();
    }
    int persons = own(life, year);
    if ((life.slot() & 1) == 0 && life.slot() + 1 < life.cell().end()) {
      for (int y = Math.max(life.begun(), demography.baseYear()); y < year; y++) {
        if (demography.absorbed(life.slot() + 1, y)) {
          persons += own(demography.at(life.slot() + 1, y), year);
        }
      }
    }
    return persons;
  }

  /** Persons of an enterprise without those of the ones it absorbed. */
  public int ownPersons(Life life, int year) {
    return life.band().atLeast(SizeBand.P2) ? own(life, year) : life.band().from();
  }

  private int own(Life life, int year) {
    int dominant = demography.dominance().persons(life.slot());
    double shocks = 0;
    for (int back = 0; back < memory; back++) {
      shocks += 2 * draws.uniform(Purpose.GROWTH, life.key(), year - back) - 1;
    }
    double size =
        dominant > 0 ? dominant : size(life.band(), draws.uniform(Purpose.SIZE, life.key(), 0));
    return Math.max(SizeBand.P2.from(), (int) (size * StrictMath.exp(weight * shocks)));
  }

  /** Mean long-run size of a class. */
  static double meanSize(SizeBand band) {
    if (!band.atLeast(SizeBand.P2)) {
      return band.from();
    }
    double sum = 0;
    for (int point = 0; point < MEAN_POINTS; point++) {
      sum += size(band, (point + 0.5) / MEAN_POINTS);
    }
    return sum / MEAN_POINTS;
  }

  private static double size(SizeBand band, double share) {
    double low = StrictMath.pow(band.from(), -TAIL);
    double high = StrictMath.pow(band.below(), -TAIL);
    return StrictMath.pow(low - share * (low - high), -1 / TAIL);
  }
}
