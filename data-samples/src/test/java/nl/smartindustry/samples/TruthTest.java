package nl.smartindustry.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.economy.Economy;
import nl.smartindustry.samples.economy.Participations;
import nl.smartindustry.samples.economy.Participations.FieldlabParticipants;
import nl.smartindustry.samples.economy.Productivity;
import nl.smartindustry.samples.economy.TechnologyAdoption;
import nl.smartindustry.samples.parameter.CountryScale;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Parameters;
import nl.smartindustry.samples.parameter.YearRange;
import nl.smartindustry.samples.population.Blueprint;
import nl.smartindustry.samples.population.Life;
import nl.smartindustry.samples.population.People;
import nl.smartindustry.samples.population.SizeBand;
import nl.smartindustry.samples.survey.SamplingFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The country at national size, of which only manufacturing with 10 and more persons is asked. */
class TruthTest {
  private static final Country NATION =
      Country.of(42, new CountryScale(1), new YearRange(2020, 2024));

  private static final FieldlabParticipants NOBODY = new FieldlabParticipants(Map.of());

  @ParameterizedTest
  @CsvSource({
    "robots, 10-12, 0.25",
    "robots, 22-23, 0.45",
    "robots, 24-25, 0.41",
    "robots, 28, 0.41",
    "cloud, 24-25, 0.28",
    "cloud, 26-27, 0.52",
    "p3d, 26-27, 0.25",
    "da, 10-12, 0.21"
  })
  void sharesOf2018LieNearThePublishedOnes(String item, String group, double published) {
    var lives = tenAndMore(2018).stream().filter(l -> l.group().code().equals(group)).toList();

    double users = lives.stream().filter(l -> NATION.adoption().uses(l, item, 2018)).count();

    assertThat(users / lives.size()).isCloseTo(published, within(0.045));
  }

  @Test
  void nobodyStopsUsingATechnology() {
    var adoption = NATION.adoption();

    assertThat(tenAndMore(2020))
        .noneMatch(l -> adoption.uses(l, "iot", 2020) && !adoption.uses(l, "iot", 2021));
  }

  @Test
  void adoptersGainWhatTheTruthSaysAgainstThoseWhoNeverAdopt() {
    var gains = new ArrayList<Double>();
    var others = new ArrayList<Double>();
    for (Life life : tenAndMore(2019)) {
      var since = NATION.productivity().since(life);
      if (since.isPresent() && since.getAsInt() >= 2021 && since.getAsInt() <= 2022) {
        gains.add(change(life, 2019, 2024));
      } else if (since.isEmpty()) {
        others.add(change(life, 2019, 2024));
      }
    }

    assertThat(mean(gains) - mean(others)).isCloseTo(0.084, within(0.02));
  }

  @Test
  void adoptersLeadBeforeTheyAdopt() {
    var before = new ArrayList<Double>();
    var never = new ArrayList<Double>();
    for (Life life : tenAndMore(2019)) {
      if (life.band() == SizeBand.P10) {
        var since = NATION.productivity().since(life);
        if (since.isEmpty()) {
          never.add(NATION.productivity().of(life, 2019));
        } else if (since.getAsInt() > 2019) {
          before.add(NATION.productivity().of(life, 2019));
        }
      }
    }

    assertThat(mean(before) - mean(never)).isCloseTo(0.10, within(0.04));
  }

  @Test
  void participantsLeadFromTheStartAndGainWhatTheTruthSaysSinceTheyTakePart() {
    var participants = participants(NATION);
    var without = new Productivity(NATION.draws(), NATION.adoption(), NOBODY, NATION.parameters());
    var begun = tenAndMore(2022).stream().filter(l -> since(participants, l) == 2022).toList();

    assertThat(begun).hasSizeGreaterThan(5);
    for (Life life : begun) {
      double[] added = new double[4];
      for (int at = 0; at < added.length; at++) {
        int year = 2021 + at;
        added[at] = NATION.productivity().of(life, year) - without.of(life, year);
      }
      assertThat(added).containsExactly(new double[] {0.30, 0.34, 0.38, 0.38}, within(1e-12));
    }
  }

  private static FieldlabParticipants participants(Country country) {
    return new Participations(country.draws(), country.people().demography(), country.parameters())
        .since(country.fieldlabs(), 2024);
  }

  private static int since(FieldlabParticipants participants, Life life) {
    return participants.since(life).orElse(0);
  }

  @Test
  void smallCountriesKeepEnoughManufacturersToEstimateBranches() {
    var parameters = Parameters.read();
    var blueprint = Blueprint.at(new CountryScale(1000), parameters);

    int planned =
        blueprint.cells().stream()
            .filter(cell -> cell.group().manufacturing() && cell.band().atLeast(SizeBand.P10))
            .mapToInt(cell -> cell.count())
            .sum();
    assertThat(planned).isBetween(1195, 1205);
    assertThat(blueprint.slots()).isBetween(3400, 3600);
  }

  @Test
  void oneEnterpriseOutweighsTheOthersOfItsGroup() {
    var draws = new KeyedDraws(7);
    var parameters = Parameters.read();
    var people = People.of(draws, new CountryScale(20), parameters);
    var productivity =
        new Productivity(
            draws, new TechnologyAdoption(draws, people.blueprint()), NOBODY, parameters);
    var economy = new Economy(draws, people, productivity);

    var values =
        people.blueprint().cells().stream()
            .filter(cell -> cell.group().code().equals("29-30"))
            .flatMapToInt(cell -> IntStream.range(cell.first(), cell.end()))
            .mapToLong(s -> economy.accounts(people.at(s, 2023), 2023).output().valueAdded())
            .toArray();

    long largest = Arrays.stream(values).max().orElseThrow();
    assertThat(2 * largest).isGreaterThan(Arrays.stream(values).sum());
  }

  private static List<Life> tenAndMore(int year) {
    return SamplingFrame.manufacturing(NATION, year).strata().entrySet().stream()
        .filter(entry -> entry.getKey().band().atLeast(SizeBand.P10))
        .flatMap(entry -> entry.getValue().stream())
        .map(unit -> unit.life())
        .toList();
  }

  private static double change(Life life, int from, int to) {
    var productivity = NATION.productivity();
    return productivity.of(life, to) - productivity.of(life, from);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
