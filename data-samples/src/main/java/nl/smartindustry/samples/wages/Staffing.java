package nl.smartindustry.samples.wages;

import java.time.LocalDate;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.population.Life;
import nl.smartindustry.samples.population.Population;
import nl.smartindustry.samples.population.SizeBand;
import nl.smartindustry.samples.population.Workforce;
import nl.smartindustry.samples.register.Ownership;
import nl.smartindustry.samples.register.RegisterEntry;

/** What is asked of the population about its employees. */
public record Staffing(
    Draws draws,
    Population population,
    Workforce workforce,
    Ownership ownership,
    RegisterEntry register) {

  private static final int PARTNERS = 2;

  /** Persons employed who own the enterprise and so have no job in it. */
  int owners(Life life) {
    return switch (ownership.legalForm(life)) {
      case "Eenmanszaak" -> 1;
      case "VOF" -> PARTNERS;
      default -> 0;
    };
  }

  /** Whether the first seat is that of a director who is a major shareholder. */
  boolean hasDirector(Life life) {
    return !life.band().atLeast(SizeBand.P100) && ownership.legalForm(life).equals("BV");
  }

  /** The first day of an enterprise. */
  LocalDate founded(Life life) {
    return register.founded(life);
  }
}
