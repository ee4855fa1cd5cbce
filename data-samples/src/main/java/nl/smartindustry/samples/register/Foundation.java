package nl.smartindustry.samples.register;

import java.time.LocalDate;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.Life;

/** When enterprises were founded: within the year of birth, or long ago. */
public record Foundation(Draws draws) {
  private static final int DAYS = 365;
  private static final int OLDEST = 60;

  /** The day of foundation. */
  public LocalDate day(Life life) {
    int day = 1 + draws.below(DAYS, Purpose.FOUNDED, life.key(), 0);
    double age = draws.uniform(Purpose.FOUNDED, life.key(), 1);
    int years = life.generation() == 0 ? (int) (OLDEST * age * age) : 0;
    return LocalDate.ofYearDay(life.begun() - years, day);
  }
}
