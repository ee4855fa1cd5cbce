package nl.smartindustry.samples.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.parameter.Scale;
import nl.smartindustry.samples.parameter.YearRange;
import nl.smartindustry.samples.population.Geography;
import nl.smartindustry.samples.write.Phrase;

/** All fieldlabs of the country: 49 at national size, 12 in the smallest country. */
public final class Fieldlabs {
  private static final int NATIONAL = 49;
  private static final double SHRINK = 0.2;
  private static final int DAYS = 365;
  private static final int YEARS_BEFORE = 6;
  private static final List<String> THEMES =
      List.of(
          "digital factory", "flexible production", "additive manufacturing", "robotics", "data");

  private final Draws draws;
  private final Geography geography;
  private final YearRange years;

  public Fieldlabs(Draws draws, Geography geography, YearRange years) {
    this.draws = draws;
    this.geography = geography;
    this.years = years;
  }

  public List<Fieldlab> at(Scale scale) {
    int count = (int) Math.round(NATIONAL * StrictMath.pow(scale.oneTo(), -SHRINK));
    return IntStream.rangeClosed(1, count).mapToObj(this::fieldlab).toList();
  }

  private Fieldlab fieldlab(int number) {
    int region = below(geography.regions().size(), number, 1);
    return new Fieldlab(
        number,
        1 + below(4, number, 2),
        IntStream.range(0, 1 + below(2, number, 3))
            .mapToObj(at -> THEMES.get((below(THEMES.size(), number, 4) + at) % THEMES.size()))
            .toList(),
        Phrase.of("%08d", below(100_000_000, number, 5)),
        geography.regions().get(region),
        history(number));
  }

  /**
   * Idea, start-up, active; some are merged or ended within the years, some never pass the idea.
   */
  private List<Fieldlab.Step> history(int number) {
    int begin = years.first() - YEARS_BEFORE;
    var idea =
        LocalDate.ofYearDay(
            begin + below(years.last() - begin + 1, number, 6), 1 + below(DAYS, number, 7));
    var steps = new ArrayList<Fieldlab.Step>();
    steps.add(new Fieldlab.Step(Fieldlab.IDEA, idea));
    if (draws.happens(0.06, Purpose.FIELDLAB, number, 8)) {
      return steps;
    }
    steps.add(new Fieldlab.Step("opstart", idea.plusDays(90L + below(200, number, 9))));
    steps.add(new Fieldlab.Step(Fieldlab.ACTIVE, idea.plusDays(400L + below(200, number, 10))));
    double fate = draws.uniform(Purpose.FIELDLAB, number, 11);
    var end = idea.plusDays(900L + below(900, number, 12));
    if (fate < 0.08 && number > 1) {
      steps.add(new Fieldlab.Step("gefuseerd", end));
    } else if (fate < 0.16) {
      steps.add(new Fieldlab.Step("beeindigd", end));
    }
    return steps;
  }

  private int below(int limit, int number, int detail) {
    return draws.below(limit, Purpose.FIELDLAB, number, detail);
  }
}
