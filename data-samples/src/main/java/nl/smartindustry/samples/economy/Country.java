package nl.smartindustry.samples.economy;

import java.util.List;
import nl.smartindustry.samples.economy.Participations.FieldlabParticipation;
import nl.smartindustry.samples.parameter.CountryScale;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Parameters;
import nl.smartindustry.samples.parameter.YearRange;
import nl.smartindustry.samples.population.Life;
import nl.smartindustry.samples.population.People;

/** The models that make up one country: they answer any question about any year. */
public record Country(
    KeyedDraws draws,
    CountryScale scale,
    YearRange years,
    Parameters parameters,
    People people,
    List<SampleFieldlab> fieldlabs,
    Economy economy) {

  public static Country of(long seed, CountryScale scale, YearRange years) {
    var draws = new KeyedDraws(seed);
    var parameters = Parameters.read();
    var people = People.of(draws, scale, parameters);
    var fieldlabs = SampleFieldlab.all(draws, people.geography(), years, scale);
    var participants =
        new Participations(draws, people.demography(), parameters).since(fieldlabs, years.last());
    var adoption = new TechnologyAdoption(draws, people.blueprint());
    var productivity = new Productivity(draws, adoption, participants, parameters);
    var economy = new Economy(draws, people, productivity);
    return new Country(draws, scale, years, parameters, people, fieldlabs, economy);
  }

  public Productivity productivity() {
    return economy.productivity();
  }

  public TechnologyAdoption adoption() {
    return productivity().adoption();
  }

  /** Participations in fieldlabs begun by the end of the last year. */
  public List<FieldlabParticipation> participations() {
    return new Participations(draws, people.demography(), parameters)
        .begun(fieldlabs, years.last());
  }

  /** The number of an enterprise in a year. */
  public String beid(Life life, int year) {
    return people.beid(life, year);
  }

  /** The activity code of an enterprise in a year. */
  public String activity(Life life, int year) {
    return people.activities().code(life, year);
  }
}
