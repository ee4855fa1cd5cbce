package nl.smartindustry.samples.economy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.samples.parameter.CountryScale;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.parameter.YearRange;
import nl.smartindustry.samples.population.Geography;
import nl.smartindustry.samples.population.Geography.Region;
import nl.smartindustry.samples.write.Phrase;

/**
 * A made-up fieldlab: 49 of them at national size, 12 in the smallest country.
 *
 * @param type 1 knowledge, 2 demonstration and business, 3 skills, 4 combination
 * @param history its statuses in order of time
 */
public record SampleFieldlab(
    int number, int type, List<String> themes, String leadKvk, Region region, List<Stage> history) {
  /** The type of fieldlabs for skills. */
  public static final int SKILLS = 3;

  /** Status of a fieldlab that is at work. */
  public static final String ACTIVE = "actief";

  private static final int NATIONAL = 49;
  private static final double SHRINK = 0.2;
  private static final int YEARS_BEFORE = 6;
  private static final List<String> THEMES =
      List.of(
          "digital factory", "flexible production", "additive manufacturing", "robotics", "data");

  /** A status and the day from which it holds. */
  public record Stage(String status, LocalDate from) {}

  /** All fieldlabs of the country. */
  static List<SampleFieldlab> all(
      KeyedDraws draws, Geography geography, YearRange years, CountryScale scale) {
    int count = (int) Math.round(NATIONAL * StrictMath.pow(scale.oneTo(), -SHRINK));
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> of(number, new FieldlabDraws(draws, number), geography, years))
        .toList();
  }

  private static SampleFieldlab of(
      int number, FieldlabDraws draws, Geography geography, YearRange years) {
    return new SampleFieldlab(
        number,
        1 + draws.below(4, 2),
        IntStream.range(0, 1 + draws.below(2, 3))
            .mapToObj(at -> THEMES.get((draws.below(THEMES.size(), 4) + at) % THEMES.size()))
            .toList(),
        Phrase.of("%08d", draws.below(100_000_000, 5)),
        geography.region(Purpose.FIELDLAB, number, 1),
        history(number, draws, years));
  }

  /**
   * Idea, start-up, active; some are merged or ended within the years, some never pass the idea.
   */
  private static List<Stage> history(int number, FieldlabDraws draws, YearRange years) {
    int begin = years.first() - YEARS_BEFORE;
    int year = begin + draws.below(years.last() - begin + 1, 6);
    var idea = LocalDate.ofYearDay(year, 1 + draws.below(365, 7));
    var stages = new ArrayList<Stage>(List.of(new Stage("idee", idea)));
    if (draws.share(8) < 0.06) {
      return stages;
    }
    stages.add(new Stage("opstart", idea.plusDays(90L + draws.below(200, 9))));
    stages.add(new Stage(ACTIVE, idea.plusDays(400L + draws.below(200, 10))));
    double ending = draws.share(11);
    var end = idea.plusDays(900L + draws.below(900, 12));
    if (ending < 0.08 && number > 1) {
      stages.add(new Stage("gefuseerd", end));
    } else if (ending < 0.16) {
      stages.add(new Stage("beeindigd", end));
    }
    return stages;
  }

  /** What is drawn for one fieldlab. */
  private record FieldlabDraws(KeyedDraws draws, int number) {
    int below(int limit, int detail) {
      return draws.below(limit, Purpose.FIELDLAB, number, detail);
    }

    double share(int detail) {
      return draws.uniform(Purpose.FIELDLAB, number, detail);
    }
  }

  public String id() {
    return Phrase.of("FL%03d", number);
  }

  /** Clearly made up, with an accent for the encoding to keep. */
  public String name() {
    return Phrase.of(
        "Synthetisch fieldlab %02d – ideeën uit %s", number, region.municipality().name());
  }

  /** When it started, as planned or done. */
  public LocalDate started() {
    return history.get(Math.min(1, history.size() - 1)).from();
  }

  /** The statuses reached on a day; empty before the idea. */
  public List<Stage> until(LocalDate day) {
    return history.stream().filter(stage -> !stage.from().isAfter(day)).toList();
  }
}
