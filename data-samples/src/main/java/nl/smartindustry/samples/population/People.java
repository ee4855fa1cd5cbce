package nl.smartindustry.samples.population;

import nl.smartindustry.samples.parameter.CountryScale;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Parameters;
import nl.smartindustry.samples.parameter.Purpose;

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

  /** Activity codes: one for life, or two with a change on 1 January, always in the same group. */
  public record Activities(KeyedDraws draws, int baseYear, double changeRate) {
    private static final int YEARS = 20;
    private static final double CROWDED = 2.0;

    public Activities(KeyedDraws draws, BusinessDemography demography, Parameters parameters) {
      this(draws, demography.baseYear(), parameters.number("activity_change_rate") * YEARS);
    }

    /** The five-digit code in a year. */
    public String code(Life life, int year) {
      return pick(life, change(life, year) == 0 ? 0 : 1);
    }

    /** The year since which a changed code holds; 0 where it never changed. */
    public int change(Life life, int year) {
      double draw = draws.uniform(Purpose.ACTIVITY_CHANGE, life.key(), 0);
      if (draw >= changeRate) {
        return 0;
      }
      int change = baseYear + (int) (draw / changeRate * YEARS);
      return change <= year && change > life.begun() ? change : 0;
    }

    private String pick(Life life, int choice) {
      var codes = life.group().activities();
      double draw = draws.uniform(Purpose.ACTIVITY, life.key(), choice);
      return codes.get((int) (codes.size() * StrictMath.pow(draw, CROWDED)));
    }
  }
}
