package nl.smartindustry.samples;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.samples.dirt.DirtLevel;
import nl.smartindustry.samples.dirt.TiedUnits;
import nl.smartindustry.samples.dirt.TiedUnits.Pair;
import nl.smartindustry.samples.population.Life;
import nl.smartindustry.samples.population.SizeBand;
import nl.smartindustry.samples.survey.Outcome;
import nl.smartindustry.samples.survey.SampleDesign;
import nl.smartindustry.samples.survey.Wave;

/** Finds the enterprises that dirty events and questionnaires are about. */
record EventDirt(Country country, GenerateOptions options, int year) {

  /** Those of the second year; none unless everything dirty is asked for, of three years. */
  static TiedUnits of(Country country, GenerateOptions options) {
    int year = options.years().first() + 1;
    return options.dirt() == DirtLevel.ALL && year < options.years().last()
        ? new EventDirt(country, options, year).tied()
        : TiedUnits.none();
  }

  private TiedUnits tied() {
    var asked = wave().asked();
    var renumbered =
        asked.stream()
            .filter(one -> one.responded() && !one.stratum().group().manufacturing())
            .map(one -> one.unit().life())
            .filter(this::cameInstead)
            .limit(1)
            .map(this::renumbering)
            .toList();
    var merged =
        asked.stream()
            .filter(one -> one.outcome() == Outcome.D)
            .map(one -> one.unit().life())
            .limit(1)
            .map(life -> new Pair(beid(life, year), beid(at(life.slot() - 1, year), year)))
            .toList();
    return new TiedUnits(year, renumbered, merged, late(renumbered));
  }

  /** Somebody else who came where another ended, and of whom the register hears late. */
  private List<Pair> late(List<Pair> others) {
    var population = country.people().population();
    var found = new ArrayList<Pair>();
    for (int slot = 0; slot < population.blueprint().slots() && found.isEmpty(); slot++) {
      var life = at(slot, year);
      if (life.band().atLeast(SizeBand.P2) && cameInstead(life)) {
        found.add(renumbering(life));
        found.removeAll(others);
      }
    }
    return found;
  }

  /** Whether it began in the year before, where another ended without being absorbed. */
  private boolean cameInstead(Life life) {
    return life.generation() > 0
        && life.begun() == year - 1
        && !country.people().population().absorbed(life.slot(), year - 1);
  }

  private Pair renumbering(Life life) {
    return new Pair(beid(at(life.slot(), year - 1), year - 1), beid(life, year));
  }

  private Life at(int slot, int when) {
    return country.people().population().at(slot, when);
  }

  private String beid(Life life, int when) {
    return country.people().identity().beid(life, when);
  }

  private Wave wave() {
    var people = country.people();
    return Wave.draw(
        year,
        new Wave.Source(
            country.draws(),
            people.population(),
            people.workforce(),
            country.business().economy(),
            new SampleDesign(options.scale())));
  }
}
