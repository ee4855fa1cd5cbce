package nl.smartindustry.samples;

import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.samples.dirt.ContinuedEnterprises;
import nl.smartindustry.samples.dirt.ContinuedEnterprises.Successor;
import nl.smartindustry.samples.dirt.DirtLevel;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.population.Life;
import nl.smartindustry.samples.population.SizeBand;
import nl.smartindustry.samples.survey.DrawnWave;
import nl.smartindustry.samples.survey.DrawnWave.AskedEnterprise;
import nl.smartindustry.samples.survey.DrawnWave.ResponseCode;

/** Finds the enterprises that defects of events and questionnaires are about. */
record SuccessorSearch(Country country, int year) {

  /** Those of the second year; none unless every kind of defect is asked for, of three years. */
  static ContinuedEnterprises of(Country country, DirtLevel level) {
    int year = country.years().first() + 1;
    return level == DirtLevel.ALL && year < country.years().last()
        ? new SuccessorSearch(country, year).found()
        : ContinuedEnterprises.none();
  }

  private ContinuedEnterprises found() {
    var asked = DrawnWave.draw(country, year).asked();
    var renumbered =
        asked.stream()
            .filter(one -> one.responded() && !one.stratum().group().manufacturing())
            .map(AskedEnterprise::life)
            .filter(this::cameInstead)
            .limit(1)
            .map(this::renumbering)
            .toList();
    var merged =
        asked.stream()
            .filter(one -> one.response() == ResponseCode.D)
            .map(AskedEnterprise::life)
            .limit(1)
            .map(life -> new Successor(beid(life, year), beid(at(life.slot() - 1, year), year)))
            .toList();
    return new ContinuedEnterprises(year, renumbered, merged, late(renumbered));
  }

  /** Another one that came where one ended, of which the register hears late. */
  private List<Successor> late(List<Successor> others) {
    return IntStream.range(0, country.people().blueprint().slots())
        .mapToObj(slot -> at(slot, year))
        .filter(life -> life.band().atLeast(SizeBand.P2) && cameInstead(life))
        .map(this::renumbering)
        .filter(one -> !others.contains(one))
        .limit(1)
        .toList();
  }

  /** Whether it began in the year before, where another ended without being absorbed. */
  private boolean cameInstead(Life life) {
    return life.generation() > 0
        && life.begun() == year - 1
        && !country.people().demography().absorbed(life.slot(), year - 1);
  }

  private Successor renumbering(Life life) {
    return new Successor(beid(at(life.slot(), year - 1), year - 1), beid(life, year));
  }

  private Life at(int slot, int when) {
    return country.people().at(slot, when);
  }

  private String beid(Life life, int when) {
    return country.beid(life, when);
  }
}
