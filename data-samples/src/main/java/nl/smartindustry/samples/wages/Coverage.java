package nl.smartindustry.samples.wages;

import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.parameter.Scale;
import nl.smartindustry.samples.population.Cell;
import nl.smartindustry.samples.population.SizeBand;

/**
 * Which employers are in the files: all of them, but in the smallest country, whose files must stay
 * small, one in twenty of those below 100 persons; neighbours in the plan together, so that people
 * who move between them are followed.
 */
public record Coverage(Draws draws, Scale scale) {
  private static final double SMALLEST = 0.05;
  private static final int NEIGHBOURS = 2;

  /** Whether the employers in a slot of the plan are in the files. */
  public boolean holds(Cell cell, int slot) {
    return !scale.smallest()
        || !cell.band().atLeast(SizeBand.P100)
            && draws.happens(SMALLEST, Purpose.WAGE, slot >> NEIGHBOURS, 0);
  }
}
