package nl.smartindustry.transform.survey.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.survey.estimate.SurveyFigures.Estimation;
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
 * Ten of forty machine builders of 20 persons answered, so that a missing turnover becomes the mean
 * of the others.
 */
class ImputedTurnoverTest {
  private static final IndicatorCatalogue CATALOGUE =
      IndicatorCatalogue.load(Definitions.packaged());
  private static final SurveyPlan PLAN =
      SurveyPlan.of(CATALOGUE, CATALOGUE.survey("survey_response"));
  private static final StratumKey STRATUM = new StratumKey("2024", "28|20-49");
  private static final double NONE = Double.NaN;
  private static final double[] TURNOVER = {60, 80, 90, 95, 100, 105, 110, 120, 140};
  private static final double[] ROBOTS = {0, 1, 0, 1, 1, 0, 0, 1, 1, 1};
  private static final double WEIGHT = 4;

  @Test
  void theErrorOfAShareOfTurnoverKnowsThatATurnoverWasFilledIn() {
    var reported = share(100, ROBOTS);
    var filled = share(NONE, ROBOTS);

    assertThat(filled.value()).isCloseTo(reported.value(), within(1e-9));
    assertThat(reported.standardError()).isCloseTo(100 * Math.sqrt(sampling(false)), within(1e-9));
    assertThat(filled.standardError())
        .isCloseTo(100 * Math.sqrt(sampling(true) + response()), within(1e-9))
        .isGreaterThan(reported.standardError());
  }

  /** Whatever the turnover of the silent is, all of it belongs to users. */
  @Test
  void aShareOfAllTurnoverHasNoErrorHoweverMuchIsFilledIn() {
    var all = new double[ROBOTS.length];
    Arrays.fill(all, 1);

    assertThat(share(NONE, all).value()).isCloseTo(100, within(1e-9));
    assertThat(share(NONE, all).standardError()).isCloseTo(0, within(1e-9));
  }

  /** N² (1 − n / N) s² / n of u, with what donors bear of the tenth enterprise. */
  private static double sampling(boolean filled) {
    var u = new double[ROBOTS.length];
    for (int k = 0; k < u.length; k++) {
      u[k] = (ROBOTS[k] - ratio()) * turnover(k) / total();
      u[k] += filled && k < TURNOVER.length ? (TURNOVER[k] - 100) * slope() / TURNOVER.length : 0;
    }
    double mean = Arrays.stream(u).average().orElseThrow();
    double squares = Arrays.stream(u).map(value -> (value - mean) * (value - mean)).sum();
    return 40 * 40 * (1 - 0.25) / 10 * squares / 9;
  }

  /** Σ w s² S² of the tenth, and Σ c² / w of its donors. */
  private static double response() {
    double squares = Arrays.stream(TURNOVER).map(t -> (t - 100) * (t - 100)).sum();
    double ofDonors = WEIGHT * slope() * slope() * squares / 81;
    return WEIGHT * slope() * slope() * squares / 8 + ofDonors;
  }

  /** How much the share moves with the turnover of the tenth, a user. */
  private static double slope() {
    return (1 - ratio()) / total();
  }

  private static double total() {
    return WEIGHT * 1000;
  }

  private static double ratio() {
    double users = 0;
    for (int k = 0; k < ROBOTS.length; k++) {
      users += ROBOTS[k] * turnover(k);
    }
    return users / 1000;
  }

  private static double turnover(int k) {
    return k < TURNOVER.length ? TURNOVER[k] : 100;
  }

  private static Estimate share(double last, double[] robots) {
    var population = Map.of(STRATUM, 40L);
    var cell = new MarginCell("2024", codes(), 40, List.of(BigDecimal.valueOf(800)));
    var frame = new FrameReading(population, Map.of(), List.of(cell), Map.of());
    var units = new ArrayList<SampledUnit>();
    for (int k = 0; k < robots.length; k++) {
      units.add(unit(k, k < TURNOVER.length ? TURNOVER[k] : last, robots[k]));
    }
    var described = SurveyInMemory.described(CATALOGUE, PLAN, frame, units);
    return new Estimation(described)
        .levels().figures().stream()
            .filter(one -> one.key().indicator().equals("SI_AD_ROB"))
            .filter(one -> one.key().unit().equals("PC_TURN"))
            .filter(one -> one.key().breakdown().equals(described.all()))
            .findFirst()
            .flatMap(one -> one.result().computed())
            .orElseThrow()
            .estimate();
  }

  private static List<String> codes() {
    var codes =
        Map.of(
            "activity", "28",
            "technology_level", "MEDHIGH",
            "size", "10-49",
            "sme", "10-249",
            "nuts1", "NL1",
            "nuts2", "NL11");
    return PLAN.columns().dimensions().stream().map(codes::get).toList();
  }

  private static SampledUnit unit(int number, double turnover, double robots) {
    var numbers = new double[PLAN.columns().numbers().size()];
    Arrays.fill(numbers, NONE);
    numbers[PLAN.columns().number(Variable.ONE)] = 1;
    numbers[PLAN.columns().number("persons")] = 20;
    numbers[PLAN.columns().number("turnover")] = turnover;
    numbers[PLAN.columns().number("robots")] = robots;
    var place =
        new Placement(STRATUM.stratum(), "20-49", true, codes(), new double[] {20, 1.0 / 20});
    return new SampledUnit(new UnitKey("2024", "NL" + number), place, "R", "", "", numbers);
  }
}
