package nl.smartindustry.transform.command.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.CalibrationRule;
import nl.smartindustry.transform.catalogue.ImputationRule;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.MarginRule;
import nl.smartindustry.transform.catalogue.SurveyDesign;
import nl.smartindustry.transform.catalogue.Treatment;
import nl.smartindustry.transform.catalogue.Treatment.ResponseRule;
import nl.smartindustry.transform.catalogue.WeightRule;
import nl.smartindustry.transform.catalogue.WinsorisationRule;
import nl.smartindustry.transform.method.imputation.Imputer.Way;
import nl.smartindustry.transform.method.sample.ResponseAdjustment;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same sample by the steps of a night and by the command: the same figures. */
class OneFrontHalfTest extends EstimateScenario {
  private static final List<String> WAVES = List.of("2023", "2024");
  private static final double PERCENT = 100;
  private static final double MILLION = 0.001;

  /** A share and a total of one survey, in all and by branch. */
  private static final String INDICATORS =
      """
      - code: SI_SHARE
        group: AD
        label: {nl: "X", en: "X"}
        measure: {kind: SHARE, source: survey_response, units: [PC_ENT], value: {numerator: robots}}
        publication: {breakdowns: [B1], precision: P1, disclosure: D1, tier: 1, reference: R, decimals: 0}
      - code: SI_TOTAL
        group: AD
        label: {nl: "Y", en: "Y"}
        measure: {kind: TOTAL, source: survey_response, units: [EUR_MIO], value: {numerator: turnover}}
        publication: {breakdowns: [B1], precision: P2, disclosure: D1, tier: 1, reference: R, decimals: 0}
      """;

  private static final String SPEC =
      """
      {"sample": "sample_2023.csv", "id": "id",
       "design": {"stratum": "stratum", "frame": "frame_2023.csv", "lonely_group": ["pool"]},
       "estimates": [{"mean": ["robots"]}, {"total": ["turnover"]}],
       "domains": [[], ["activity"]],
       "imputation": [{"item": "turnover", "method": "ratio", "by": "persons",
                       "within": ["pool", "activity"]}],
       "change": {"sample": "sample_2024.csv", "frame": "frame_2024.csv"}, %s}
      """;

  private static final ImputationRule IMPUTATION =
      new ImputationRule(
          "turnover", Way.RATIO, List.of("persons"), List.of("activity", "size"), null);

  private IndicatorCatalogue catalogue;

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

  @BeforeEach
  void deliver() throws IOException {
    var overlay = Files.createDirectory(folder.resolve("definitions"));
    Files.writeString(overlay.resolve("indicators.yaml"), INDICATORS);
    catalogue = IndicatorCatalogue.load(Definitions.overlaid(overlay));
    for (var wave : WAVES) {
      var frame = new StringBuilder("id,stratum,nuts1,persons\n");
      var sample =
          new StringBuilder("id,stratum,pool,activity,nuts1,persons,response,robots,turnover\n");
      for (var one : country()) {
        if (one.exists(wave)) {
          frame.append(
              "%s,%s,%s,%s%n".formatted(one.id(), one.stratum(wave), one.nuts1(), one.persons()));
        }
        if (one.sampled(wave)) {
          boolean answered = one.response(wave).equals("R");
          var turnover = one.turnover(wave);
          sample.append(
              "%s,%s,%s,%s,%s,%s,%s,%s,%s%n"
                  .formatted(
                      one.id(),
                      one.stratum(wave),
                      one.pool(),
                      one.activity(),
                      one.nuts1(),
                      one.persons(),
                      one.response(wave),
                      answered ? one.robots(wave) : "",
                      answered && !Double.isNaN(turnover) ? turnover : ""));
        }
      }
      file("frame_" + wave + ".csv", frame.toString());
      file("sample_" + wave + ".csv", sample.toString());
    }
  }

  /** Silent enterprises are stood for by their stratum; weights meet counts and persons. */
  @Test
  void calibratedFiguresAndTheirChangeAreTheSame() throws IOException {
    var margins =
        List.of(new MarginRule(List.of("nuts1"), null, 1), new MarginRule(List.of(), "persons", 0));
    var rule = new WeightRule(null, null, null, margins);
    var treatment =
        new Treatment(null, new CalibrationRule(rule, null, null), List.of(IMPUTATION), null);

    var command =
        estimate(
            SPEC.formatted(
                """
                "response": {"column": "response", "answered": ["R"], "out_of_scope": ["O"]},
                "calibration": {"frame": "frame_2023.csv",
                                "margins": [{"by": ["nuts1"]}, {"sum": "persons"}]}
                """));

    var night = night(treatment);
    agree(night, command);
    var imputed = night.get("SI_TOTAL 2023 _T C").result().computed().orElseThrow().imputed();
    assertThat(imputed).isPositive();
    close(imputed, Double.parseDouble(command.get("total ALL turnover").get("share_imputed")));
  }

  /** Silent enterprises are stood for by their part of the country; the largest are brought in. */
  @Test
  void figuresWithResponseGroupsAndWinsorisationAreTheSame() throws IOException {
    var treatment =
        new Treatment(
            new ResponseRule(List.of("nuts1"), ResponseAdjustment.COUNT),
            null,
            List.of(IMPUTATION),
            List.of(new WinsorisationRule("turnover", null, null)));

    var command =
        estimate(
            SPEC.formatted(
                """
                "response": {"column": "response", "answered": ["R"], "out_of_scope": ["O"],
                             "groups": ["nuts1"]},
                "winsorisation": [{"item": "turnover", "within": ["stratum"]}]
                """));

    assertThat(command.get("total ALL turnover").get("flags")).contains("winsorised");
    agree(night(treatment), command);
  }

  private static void agree(Map<String, Figure> night, Map<String, Map<String, String>> command) {
    for (var domain : List.of("C", "28", "25")) {
      var label = domain.equals("C") ? "ALL" : "activity=" + domain;
      same(
          night.get("SI_SHARE 2023 _T " + domain),
          command.get("mean " + label + " robots"),
          PERCENT);
      same(
          night.get("SI_TOTAL 2023 _T " + domain),
          command.get("total " + label + " turnover"),
          MILLION);
      same(
          night.get("SI_SHARE 2024 change_from_2023 " + domain),
          command.get("delta_mean " + label + " robots"),
          PERCENT);
    }
  }

  private static void same(Figure figure, Map<String, String> row, double factor) {
    var computed = figure.result().computed().orElseThrow();
    close(computed.estimate().value(), factor * Double.parseDouble(row.get("estimate")));
    close(computed.estimate().standardError(), factor * Double.parseDouble(row.get("se")));
    assertThat(computed.estimate().standardError()).isPositive();
  }

  private static void close(double found, double expected) {
    assertThat(found).isCloseTo(expected, within(1e-12 * Math.abs(expected)));
  }

  /** The figures of a night, by indicator, period, split and branch. */
  private Map<String, Figure> night(Treatment treatment) {
    var plan = SurveyPlan.of(catalogue, design(treatment));
    var frame = frame(plan);
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

  private SurveyDesign design(Treatment treatment) {
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

  private static FrameReading frame(SurveyPlan plan) {
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
