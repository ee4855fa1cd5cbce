package nl.smartindustry.transform.survey.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.survey.estimate.SurveyFigures.Estimation;
import nl.smartindustry.transform.survey.link.FrameReading;
import nl.smartindustry.transform.survey.link.Placement;
import nl.smartindustry.transform.survey.link.SampledUnit;
import nl.smartindustry.transform.survey.link.UnitKey;
import nl.smartindustry.transform.survey.wave.SurveyPlan;
import nl.smartindustry.transform.survey.wave.Variable;
import org.junit.jupiter.api.Test;

/** Surveys that carry their weights: machinery of 20 persons, a handful of enterprises. */
class PartsOfFiguresTest {
  private static final IndicatorCatalogue CATALOGUE =
      IndicatorCatalogue.load(Definitions.packaged());
  private static final String INNOVATING =
      "product_innovation or process_innovation_production or process_innovation_logistics";

  private final List<SampledUnit> units = new ArrayList<>();

  /** Three innovate: one cooperates, one does not, one does not say. The fourth is not asked. */
  @Test
  void aQuestionForSomeIsAboutThemAlone() {
    var plan = plan("innovation_response");
    innovator(plan, "A", 1, 1, "");
    innovator(plan, "B", 1, 0, "");
    innovator(plan, "C", 1, Double.NaN, "cooperation:dont_know");
    innovator(plan, "D", 0, Double.NaN, "cooperation:not_applicable");

    var cooperating = figure(plan, "SI_IN_COOP PC_ENT _T");

    assertThat(estimate(cooperating).value()).isCloseTo(50, within(1e-9));
    assertThat(estimate(cooperating).respondents()).isEqualTo(2);
    assertThat(cooperating.support().quality().nonResponse()).isCloseTo(1 / 3.0, within(1e-12));
  }

  /** A 5% new, of which 2% to the market, stands for 1 × 100; B nothing new, for 3 × 300. */
  @Test
  void turnoverFromNewProductsHasItsOwnWeightAndItsPart() {
    var plan = plan("innovation_response");
    seller(plan, "A", 100, 1, 0.05, 0.02);
    seller(plan, "B", 300, 3, 0, 0);

    assertThat(estimate(figure(plan, "SI_IN_TURNNEW PC_TURN _T")).value())
        .isCloseTo(100 * 5 / 1000.0, within(1e-9));
    assertThat(estimate(figure(plan, "SI_IN_TURNNEW PC_TURN new_to_market")).value())
        .isCloseTo(100 * 2 / 1000.0, within(1e-9));
  }

  /** Without its value added an enterprise is in the amount and not in the share of value added. */
  @Test
  void anAmountNeedsNoDenominator() {
    var plan = plan("research_expenditure");
    researcher(plan, "A", 2, 300, 1000);
    researcher(plan, "B", 2, 100, 1000);
    researcher(plan, "C", 2, 500, Double.NaN);

    assertThat(estimate(figure(plan, "SI_IV_RD EUR_MIO _T")).value()).isCloseTo(1.8, within(1e-12));
    assertThat(estimate(figure(plan, "SI_IV_RD PC_VA _T")).value())
        .isCloseTo(100 * 400 / 2000.0, within(1e-9));
  }

  @Test
  void everyAnswerToOneQuestionIsAFigureAndTogetherTheyAreAll() {
    var parts =
        Variable.of(CATALOGUE.indicator("SI_AW_BARRIER"), CATALOGUE.measure("SI_AW_BARRIER"));

    assertThat(parts)
        .extracting(Variable::split)
        .containsExactly(
            "barrier_cost",
            "barrier_data",
            "barrier_legacy_ict",
            "barrier_no_use",
            "barrier_security",
            "barrier_skills");
    assertThat(parts.get(0).y()).isEqualTo("SI_AW_BARRIER PC_ENT barrier_cost");
  }

  private static SurveyPlan plan(String table) {
    return SurveyPlan.of(CATALOGUE, CATALOGUE.survey(table));
  }

  private void innovator(SurveyPlan plan, String name, double yes, double with, String reasons) {
    var values = Map.of("weight_enterprises", 2.0, INNOVATING, yes, "cooperation", with);
    add(plan, name, values, reasons);
  }

  private void seller(
      SurveyPlan plan, String name, double turnover, double weight, double fresh, double market) {
    var value = CATALOGUE.measure("SI_IN_TURNNEW").value();
    var values =
        Map.of(
            "weight_enterprises",
            2.0,
            "weight_turnover",
            weight,
            "turnover",
            turnover,
            value.numerator(),
            fresh,
            value.numerator("new_to_market"),
            market);
    add(plan, name, values, "");
  }

  private void researcher(
      SurveyPlan plan, String name, double weight, double spent, double valueAdded) {
    add(
        plan,
        name,
        Map.of("weight", weight, "research_in_house", spent, "value_added", valueAdded),
        "");
  }

  private void add(SurveyPlan plan, String name, Map<String, Double> values, String reasons) {
    var numbers = new double[plan.columns().numbers().size()];
    Arrays.fill(numbers, Double.NaN);
    numbers[plan.columns().number(Variable.ONE)] = 1;
    values.forEach((expression, value) -> numbers[plan.columns().number(expression)] = value);
    var codes =
        plan.columns().dimensions().stream()
            .map(
                dimension ->
                    switch (dimension) {
                      case "activity" -> "28";
                      case "technology_level" -> "MEDHIGH";
                      default -> "10-49";
                    })
            .toList();
    var place = new Placement("28|20-49", "20-49", true, codes, new double[0]);
    units.add(new SampledUnit(new UnitKey("2022", name), place, "R", "D", reasons, numbers));
  }

  /** The figure of all enterprises, by indicator, unit and part. */
  private Figure figure(SurveyPlan plan, String what) {
    var described = SurveyInMemory.described(CATALOGUE, plan, FrameReading.NONE, units);
    return new Estimation(described)
        .levels().figures().stream()
            .filter(one -> what.equals(name(one.key())))
            .filter(one -> one.key().breakdown().withSplit("_T").equals(described.all()))
            .findFirst()
            .orElseThrow();
  }

  private static String name(ObservationKey key) {
    return String.join(" ", key.indicator(), key.unit(), key.breakdown().split());
  }

  private static Estimate estimate(Figure figure) {
    return figure.result().computed().orElseThrow().estimate();
  }
}
