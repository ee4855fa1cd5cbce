package nl.smartindustry.transform.topic.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.economy.Participations;
import nl.smartindustry.samples.economy.Participations.FieldlabParticipants;
import nl.smartindustry.samples.parameter.CountryScale;
import nl.smartindustry.samples.parameter.YearRange;
import nl.smartindustry.samples.population.Life;
import nl.smartindustry.transform.method.comparison.PanelObservations;

/**
 * The economy of a synthetic country, asked directly: all who take part in a fieldlab and one in so
 * many others, in every year that they live through.
 */
final class MadeUpCountry {
  static final YearRange YEARS = new YearRange(2022, 2024);
  private static final int SCALE = 100;
  private static final int ONE_IN = 40;

  private final Country country;
  private final FieldlabParticipants participants;

  MadeUpCountry(long seed) {
    country = Country.of(seed, new CountryScale(SCALE), YEARS);
    participants =
        new Participations(country.draws(), country.people().demography(), country.parameters())
            .since(country.fieldlabs(), YEARS.last());
  }

  /** Real value added per person and persons, in logarithms, by enterprise and year. */
  Rows rows() {
    var lives = lives();
    var years = YEARS.statistics();
    int n = lives.size() * years.size();
    var rows = new Rows(new int[n], new int[n], new int[n], new double[n], new double[n]);
    for (int k = 0; k < n; k++) {
      var life = lives.get(k / years.size());
      int year = years.get(k % years.size());
      var accounts = country.economy().accounts(life, year);
      double deflator = country.economy().branch(life.group().parameterRow()).deflator(year);
      rows.unit[k] = k / years.size();
      rows.year[k] = year;
      rows.since[k] = participants.since(life).orElse(PanelObservations.NEVER);
      rows.persons[k] = Math.log(accounts.persons());
      rows.productivity[k] =
          Math.log(accounts.output().valueAdded() / deflator / accounts.persons());
    }
    return rows;
  }

  private List<Life> lives() {
    int first = YEARS.statistics().get(0);
    var lives = new ArrayList<Life>();
    for (var cell : country.people().blueprint().cells()) {
      if (cell.surveyed()) {
        IntStream.range(cell.first(), cell.end())
            .mapToObj(slot -> country.people().at(slot, first))
            .filter(life -> participants.since(life).isPresent() || life.slot() % ONE_IN == 0)
            .filter(life -> country.people().at(life.slot(), YEARS.last()).key() == life.key())
            .forEach(lives::add);
      }
    }
    return lives;
  }

  /** The mean effect over treated enterprises and years, of those first treated after the start. */
  double truth(Rows rows) {
    return IntStream.range(0, rows.unit.length)
        .filter(k -> rows.since[k] > YEARS.statistics().get(0) && rows.year[k] >= rows.since[k])
        .mapToDouble(
            k ->
                country
                    .productivity()
                    .participationGain(java.util.OptionalInt.of(rows.since[k]), rows.year[k]))
        .average()
        .orElseThrow();
  }

  /** A row per enterprise and year. */
  record Rows(int[] unit, int[] year, int[] since, double[] productivity, double[] persons) {
    PanelObservations of(double[] outcome, List<double[]> covariates) {
      var ones = new double[unit.length];
      java.util.Arrays.fill(ones, 1);
      return new PanelObservations(unit, year, since, outcome, covariates, ones, unit);
    }
  }
}
