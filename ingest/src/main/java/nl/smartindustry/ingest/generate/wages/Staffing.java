package nl.smartindustry.ingest.generate.wages;

import java.time.LocalDate;
import nl.smartindustry.ingest.generate.chance.Draws;
import nl.smartindustry.ingest.generate.population.Life;
import nl.smartindustry.ingest.generate.population.Population;
import nl.smartindustry.ingest.generate.population.SizeBand;
import nl.smartindustry.ingest.generate.population.Workforce;
import nl.smartindustry.ingest.generate.register.Ownership;
import nl.smartindustry.ingest.generate.register.RegisterEntry;

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
