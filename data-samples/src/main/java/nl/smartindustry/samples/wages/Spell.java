package nl.smartindustry.samples.wages;

import java.time.LocalDate;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.Life;

/**
 * A job as far as it lies within the days that are asked for.
 *
 * @param employer who pays
 * @param seats the seats of which this is one: the employer's, or those of one it absorbed
 * @param hired the month in which the person took the seat
 */
record Spell(Life employer, Seats seats, int seat, int hired, LocalDate from, LocalDate to) {
  private static final long MONTHS = 40_000;

  /** The key of everything that stays the same about this job. */
  long key(Draws draws) {
    return draws.bits(Purpose.JOB, seats.key(seat), employer.key() * MONTHS + hired);
  }

  /** Whether it is that of a director who owns the enterprise. */
  boolean isDirectors() {
    return employer.equals(seats.life()) && seats.isDirector(seat);
  }
}
