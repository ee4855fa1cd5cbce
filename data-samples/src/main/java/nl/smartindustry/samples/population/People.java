package nl.smartindustry.samples.population;

import nl.smartindustry.samples.parameter.CountryScale;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Parameters;

/** The enterprises of the country: which there are, how large, where, under which number. */
public record People(
    BusinessDemography demography,
    Workforce workforce,
    Identity identity,
    Geography geography,
    Activities activities) {

  public static People of(KeyedDraws draws, CountryScale scale, Parameters parameters) {
    var demography = new BusinessDemography(draws, Blueprint.at(scale, parameters), parameters);
    return new People(
        demography,
        new Workforce(draws, demography, parameters),
        new Identity(draws, parameters),
        new Geography(draws),
        new Activities(draws, demography, parameters));
  }

  /** The enterprise in a slot on 1 January of a year. */
  public Life at(int slot, int year) {
    return demography.at(slot, year);
  }

  /** The number of the statistical unit in a year. */
  public String beid(Life life, int year) {
    return identity.beid(life, year);
  }

  public Blueprint blueprint() {
    return demography.blueprint();
  }
}
