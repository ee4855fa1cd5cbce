package nl.smartindustry.transform.survey.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.method.inference.Estimand;
import nl.smartindustry.transform.method.inference.Estimates;
import nl.smartindustry.transform.method.inference.Request;
import nl.smartindustry.transform.survey.link.FrameReading;
import nl.smartindustry.transform.survey.link.FrameReading.MarginCell;
import nl.smartindustry.transform.survey.link.Placement;
import nl.smartindustry.transform.survey.link.SampledUnit;
import nl.smartindustry.transform.survey.link.StratumKey;
import nl.smartindustry.transform.survey.link.UnitKey;
import nl.smartindustry.transform.survey.wave.SurveyPlan;
import nl.smartindustry.transform.survey.wave.Variable;
import org.junit.jupiter.api.Test;

/**
 * Machinery and food, of 20 and of 60 persons, in eight provinces: 40 enterprises of each kind in
 * the first province, 50 in the second, and so on; ten of each kind answered.
 */
class SmallAreaSharesTest {
  private static final IndicatorCatalogue CATALOGUE =
      IndicatorCatalogue.load(Definitions.packaged());
  private static final SurveyPlan PLAN =
      SurveyPlan.of(CATALOGUE, CATALOGUE.survey("survey_response"));
  private static final List<String> PROVINCES =
      List.of("NL11", "NL12", "NL13", "NL21", "NL22", "NL23", "NL31", "NL32");
  private static final String ROBOTS = "SI_AD_ROB";

  private final Map<StratumKey, Long> population = new TreeMap<>();
  private final List<MarginCell> cells = new ArrayList<>();
  private final List<SampledUnit> units = new ArrayList<>();

  @Test
  void theSharesOfTheProvincesAddUpToTheDirectShareOfTheirEnterprises() {
    var survey = survey(PROVINCES.size());

    var modelled = new SmallAreaShares(survey).all();

    var wave = survey.survey().waves().get(0);

    assertThat(modelled.figures())
        .hasSize(PROVINCES.size())
        .allMatch(figure -> figure.key().breakdown().split().equals("model_fay_herriot"))
        .allMatch(figure -> figure.key().breakdown().size().equals("10-249"))
        .allMatch(figure -> figure.key().indicator().equals(ROBOTS));
    double users = 0;
    double enterprises = 0;
    for (var figure : modelled.figures()) {
      var computed = figure.result().computed().orElseThrow();
      var share = computed.estimate();
      users += share.value() * share.population();
      enterprises += share.population();
      assertThat(computed.flags()).isEqualTo("e");
      assertThat(share.respondents()).isEqualTo(40);
      assertThat(figure.support().numerator().contributions().enterprises()).isEqualTo(40);
      assertThat(share.standardError()).isBetween(0.0, 10.0);
    }
    var all = List.of(wave.units().crossing(List.of()));
    var mean = new Request(List.of(new Estimand.Mean(ROBOTS + " PC_ENT")), all);
    var weighting = wave.weights().of(CATALOGUE.measure(ROBOTS).units().get(0).weighing());
    double direct = Estimates.of(wave.units(), weighting, mean).get(0).figures().get(0).estimate();
    assertThat(users / enterprises).isCloseTo(100 * direct, within(1e-9));
    assertThat(modelled.quality()).hasSize(1);
    assertThat(modelled.quality().get(0).measure()).isEqualTo("small_area_variance");
  }

  @Test
  void aModelOfTooFewProvincesLeavesASentenceAndNoFigure() {
    var modelled = new SmallAreaShares(survey(3)).all();

    assertThat(modelled.figures()).isEmpty();
    assertThat(modelled.quality())
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.measure()).isEqualTo("small_area_refused");
              assertThat(remark.note())
                  .isEqualTo(
                      "Small areas: 3 areas with a usable direct estimate (more than 3, the"
                          + " coefficients of the model)");
            });
  }

  private Description survey(int provinces) {
    for (int p = 0; p < provinces; p++) {
      add(p, "28", "MEDHIGH", 20, 40 + 10 * p);
      add(p, "10-12", "LOW", 20, 60 + 5 * p * p);
      add(p, "28", "MEDHIGH", 60, 30 + p * p);
      add(p, "10-12", "LOW", 60, 50 - p);
    }
    return SurveyInMemory.described(CATALOGUE, PLAN, frame(), units);
  }

  private FrameReading frame() {
    return new FrameReading(population, Map.of(), cells, Map.of());
  }

  private void add(int province, String branch, String technology, int persons, long enterprises) {
    var size = persons < 50 ? "10-49" : "50-249";
    var stratumSize = persons < 50 ? "20-49" : "50-99";
    var stratum = branch + "|" + stratumSize;
    var nuts2 = PROVINCES.get(province);
    var codes =
        PLAN.columns().dimensions().stream()
            .map(
                name ->
                    switch (name) {
                      case "activity" -> branch;
                      case "technology_level" -> technology;
                      case "size" -> size;
                      case "sme" -> "10-249";
                      case "nuts1" -> nuts2.substring(0, 3);
                      default -> nuts2;
                    })
            .toList();
    population.merge(new StratumKey("2024", stratum), enterprises, Long::sum);
    var sum = List.of(BigDecimal.valueOf(persons * enterprises));
    cells.add(new MarginCell("2024", codes, enterprises, sum));
    for (int k = 0; k < 10; k++) {
      var key = new UnitKey("2024", "%d %s %d %d".formatted(province, branch, persons, k));
      var numbers = new double[PLAN.columns().numbers().size()];
      Arrays.fill(numbers, Double.NaN);
      numbers[PLAN.columns().number(Variable.ONE)] = 1;
      numbers[PLAN.columns().number("robots")] =
          k < 2 + province % 4 + (branch.equals("28") ? 3 : 0) ? 1 : 0;
      var place =
          new Placement(stratum, stratumSize, true, codes, new double[] {persons, 1.0 / persons});
      units.add(new SampledUnit(key, place, "R", "", "", numbers));
    }
  }
}
