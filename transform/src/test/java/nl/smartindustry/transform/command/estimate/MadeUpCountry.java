package nl.smartindustry.transform.command.estimate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.SurveyDesign;
import nl.smartindustry.transform.catalogue.Treatment;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.survey.SurveySample;
import nl.smartindustry.transform.survey.WeightedSurvey;
import nl.smartindustry.transform.survey.estimate.SurveyFigures;
import nl.smartindustry.transform.survey.link.FrameReading;
import nl.smartindustry.transform.survey.link.FrameReading.MarginCell;
import nl.smartindustry.transform.survey.link.Holdings;
import nl.smartindustry.transform.survey.link.Linkage;
import nl.smartindustry.transform.survey.link.Placement;
import nl.smartindustry.transform.survey.link.SampledUnit;
import nl.smartindustry.transform.survey.link.StratumKey;
import nl.smartindustry.transform.survey.link.UnitKey;
import nl.smartindustry.transform.survey.wave.Deflators;
import nl.smartindustry.transform.survey.wave.SurveyPlan;
import nl.smartindustry.transform.survey.wave.SurveyWaves;
import nl.smartindustry.transform.survey.wave.TreatedWave;

/** Eighty enterprises in two waves, as files of a user and as a survey in memory. */
final class MadeUpCountry {
  static final List<String> WAVES = List.of("2023", "2024");

  private MadeUpCountry() {}

  /** One enterprise of the made-up country; all of it follows from its number. */
  private record Enterprise(int number) {
    String id() {
      return "NL%02d".formatted(number);
    }

    String activity() {
      return number % 2 == 0 ? "28" : "25";
    }

    String pool() {
      return number % 4 < 2 ? "10-49" : "50-249";
    }

    /** Some grow into another stratum. */
    String stratum(String wave) {
      boolean moved = number % 20 == 0 && wave.equals("2024");
      return activity() + "|" + (moved ? "20-49" : pool());
    }

    String nuts1() {
      return number % 3 == 0 ? "NL3" : "NL4";
    }

    double persons() {
      return 10 + number * 7 % 40;
    }

    double turnover(String wave) {
      int answer = number + wave.charAt(3);
      return answer % 6 == 1 ? Double.NaN : persons() * (1 + answer % 5) + (answer % 11) * 40;
    }

    double robots(String wave) {
      return number * 7 % 11 + wave.charAt(3) % 2 < 5 ? 1 : 0;
    }

    boolean exists(String wave) {
      return wave.equals("2023") ? number < 76 : number >= 4;
    }

    boolean sampled(String wave) {
      return exists(wave) && number * (wave.equals("2023") ? 5 : 3) % 7 < 5;
    }

    String response(String wave) {
      int answer = number * 5 + wave.charAt(3);
      return answer % 9 == 0 ? "N" : answer % 13 == 5 ? "O" : "R";
    }
  }

  private static List<Enterprise> country() {
    return IntStream.range(0, 80).mapToObj(Enterprise::new).toList();
  }

  /** The population of a wave as a file. */
  static String frame(String wave) {
    var frame = new StringBuilder("id,stratum,nuts1,persons\n");
    country().stream()
        .filter(one -> one.exists(wave))
        .map(one -> List.of(one.id(), one.stratum(wave), one.nuts1(), one.persons()))
        .forEach(row -> frame.append(line(row)));
    return frame.toString();
  }

  /** The sample of a wave as a file. */
  static String sample(String wave) {
    var sample =
        new StringBuilder("id,stratum,pool,activity,nuts1,persons,response,robots,turnover\n");
    for (var one : country()) {
      boolean answered = one.response(wave).equals("R");
      boolean known = answered && !Double.isNaN(one.turnover(wave));
      if (one.sampled(wave)) {
        sample.append(
            line(
                List.of(
                    one.id(),
                    one.stratum(wave),
                    one.pool(),
                    one.activity(),
                    one.nuts1(),
                    one.persons(),
                    one.response(wave),
                    answered ? one.robots(wave) : "",
                    known ? one.turnover(wave) : "")));
      }
    }
    return sample.toString();
  }

  private static String line(List<?> cells) {
    return cells.stream().map(Object::toString).collect(Collectors.joining(",", "", "\n"));
  }

  /** The figures of a night, by indicator, period, split and branch. */
  static Map<String, Figure> night(IndicatorCatalogue catalogue, Treatment treatment) {
    var plan = SurveyPlan.of(catalogue, design(catalogue, treatment));
    var frame = reading(plan);
    var units = new ArrayList<SampledUnit>();
    for (var wave : WAVES) {
      country().stream()
          .filter(one -> one.sampled(wave))
          .forEach(one -> units.add(unit(plan, one, wave)));
    }
    var waves =
        new SurveyWaves(plan, frame, new Deflators(Map.of()))
            .of(TreatedWave.of(plan, frame, units));
    var linkage = new Linkage(units, List.of(), Map.of());
    var sample = new SurveySample(plan, linkage, frame, Holdings.NONE);
    var figures = new HashMap<String, Figure>();
    for (var one :
        SurveyFigures.of(catalogue, List.of(new WeightedSurvey(sample, waves))).figures()) {
      var at = one.key().breakdown();
      if (at.size().equals("_T") && at.region().equals("NL")) {
        var name = List.of(one.key().indicator(), one.key().period(), at.split(), at.activity());
        figures.put(String.join(" ", name), one);
      }
    }
    return figures;
  }

  private static SurveyDesign design(IndicatorCatalogue catalogue, Treatment treatment) {
    var packaged = catalogue.survey("survey_response");
    return new SurveyDesign(
        packaged.table(),
        packaged.period(),
        packaged.described(),
        packaged.population(),
        0,
        packaged.strata(),
        packaged.frame(),
        packaged.modules(),
        packaged.fields(),
        packaged.named(),
        packaged.frequency(),
        treatment);
  }

  private static List<String> codes(SurveyPlan plan, Enterprise one) {
    var codes = Map.of("activity", one.activity(), "size", one.pool(), "nuts1", one.nuts1());
    return plan.columns().dimensions().stream().map(d -> codes.getOrDefault(d, "x")).toList();
  }

  private static FrameReading reading(SurveyPlan plan) {
    var population = new TreeMap<StratumKey, Long>();
    var cells = new ArrayList<MarginCell>();
    var histories = new HashMap<List<StratumKey>, Long>();
    for (var one : country()) {
      var lived = WAVES.stream().filter(one::exists).toList();
      for (var wave : lived) {
        population.merge(new StratumKey(wave, one.stratum(wave)), 1L, Long::sum);
        cells.add(
            new MarginCell(wave, codes(plan, one), 1, List.of(BigDecimal.valueOf(one.persons()))));
      }
      var steps = lived.stream().map(wave -> new StratumKey(wave, one.stratum(wave))).toList();
      histories.merge(steps, 1L, Long::sum);
    }
    return new FrameReading(population, Map.of(), cells, histories);
  }

  private static SampledUnit unit(SurveyPlan plan, Enterprise one, String wave) {
    var numbers = new double[plan.columns().numbers().size()];
    Arrays.fill(numbers, Double.NaN);
    var answers =
        Map.of(
            "1", 1.0,
            "persons", one.persons(),
            "robots", one.robots(wave),
            "turnover", one.turnover(wave));
    answers.forEach((item, value) -> numbers[plan.columns().number(item)] = value);
    var place =
        new Placement(
            one.stratum(wave), one.pool(), true, codes(plan, one), new double[] {one.persons()});
    return new SampledUnit(new UnitKey(wave, one.id()), place, one.response(wave), "", "", numbers);
  }
}
