package nl.smartindustry.transform.topic.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.Dimension;
import nl.smartindustry.transform.catalogue.Dimension.Band;
import nl.smartindustry.transform.catalogue.Dimensions;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.topic.ProductionYear;
import nl.smartindustry.transform.topic.growth.GrowthTopic.Coherence;
import nl.smartindustry.transform.topic.growth.GrowthTopic.EnterpriseIndex;
import nl.smartindustry.transform.topic.growth.ProductivityLevels.Hours;
import org.junit.jupiter.api.Test;

class ProductivityLevelsTest {
  private static final Definitions DEFINITIONS = Definitions.packaged();
  private static final GrowthStatistics STATISTICS =
      GrowthStatistics.load(DEFINITIONS, IndicatorCatalogue.load(DEFINITIONS));
  private static final double EXACT = 1e-9;
  private static final String LEVEL = "structural_statistics";
  private static final Hours HOURS = (branch, year) -> OptionalDouble.of(1600);
  private static final Dimension BANDS =
      new Dimension(
          "stratum_size",
          null,
          "persons",
          null,
          List.of(new Band("0-9", 0, 10L), new Band("10+", 10, null)));

  /**
   * Two of four enterprises of branch 28, 10 persons each of 1,600 hours, made 800 and 1,200: 62.5
   * an hour. z = 2 (v − 62.5 × 16) / 64 = ∓ 6.25, so the variance is ½ × 2 × 2 × 6.25².
   */
  @Test
  void theLevelIsARatioOfTotalsWhoseErrorIsThatOfTheStatistics() {
    var levels = levels(800, 1200);

    assertThat(estimate(levels, "28", "_T", LEVEL).value()).isCloseTo(62.5, within(EXACT));
    assertThat(estimate(levels, "28", "_T", LEVEL).standardError())
        .isCloseTo(Math.sqrt(0.5 * 2 * 2 * 6.25 * 6.25), within(EXACT));
    assertThat(estimate(levels, "C", "10-49", LEVEL).value()).isCloseTo(62.5, within(EXACT));
  }

  @Test
  void bothAmountsOfALevelAreProtected() {
    var support = at(levels(800, 1200), "28", "_T", LEVEL).support();

    assertThat(support.numerator().contributions())
        .as("of two enterprises of one holding, weighing twice")
        .usingRecursiveComparison()
        .ignoringFields("groups")
        .isEqualTo(
            new Contributions(
                2,
                1,
                4000,
                new Contributions.Largest(1200, 800),
                new Contributions.Largest(2000, 0)));
    assertThat(support.denominator().contributions().total()).isCloseTo(64, within(EXACT));
  }

  /** Weighted 4 million, of 5 in the accounts; the accounts do not know another year. */
  @Test
  void coherenceIsWhatTheStatisticsFindOfTheAccounts() {
    var production = panel(800, 1200);

    var measures =
        Coherence.of(
            production, year -> year == 2023 ? OptionalDouble.of(5) : OptionalDouble.empty());

    assertThat(measures).hasSize(1);
    assertThat(measures.get(0).value()).isCloseTo(0.8, within(EXACT));
    assertThat(Coherence.of(production, year -> OptionalDouble.empty())).isEmpty();
  }

  @Test
  void aRecordWithoutHoursDoesNotCount() {
    var levels = year(panel(800, 1200)).levels((branch, year) -> OptionalDouble.empty());

    assertThat(levels).isNotEmpty().allMatch(one -> one.result().computed().isEmpty());
  }

  /** Twice as productive with the same inputs is ln 2; the mean of the first year lies between. */
  @Test
  void anEnterpriseThatMakesTwiceAsMuchOfTheSameIsAheadByTheLogOfTwo() {
    var quantiles = quantiles(800, 1600);

    double low = estimate(quantiles, "28", "_T", "enterprises_p10").value();
    double high = estimate(quantiles, "28", "_T", "enterprises_p90").value();
    assertThat(high - low).isCloseTo(100 * Math.log(2), within(EXACT));
    assertThat(high + low).isCloseTo(0, within(EXACT));
    assertThat(at(quantiles, "28", "_T", "enterprises_p10").support().numerator().contributions())
        .isEqualTo(Contributions.count(2, 1));
  }

  @Test
  void theUnitOfOutputChangesNoIndex() {
    var once = quantiles(800, 1600);
    var cents = quantiles(80000, 160000);

    for (var split : List.of("enterprises_p10", "enterprises_p50", "enterprises_p90")) {
      assertThat(estimate(cents, "C", "_T", split).value())
          .isCloseTo(estimate(once, "C", "_T", split).value(), within(EXACT));
    }
  }

  @Test
  void aNegativeValueAddedHasALevelButNoIndex() {
    assertThat(estimate(levels(-800, 1200), "28", "_T", LEVEL).value())
        .isCloseTo(12.5, within(EXACT));
    assertThat(estimate(quantiles(-800, 1200), "28", "_T", "enterprises_p50").respondents())
        .isEqualTo(1);
  }

  private static List<Figure> levels(double... value) {
    return year(panel(value)).levels(HOURS);
  }

  private static List<Figure> quantiles(double... value) {
    var panel = panel(value);
    return year(panel).quantiles(new EnterpriseIndex(panel).index());
  }

  private static ProductivityLevels year(Microdata panel) {
    var year = ProductionYear.of(panel, BANDS).get(0);
    return new ProductivityLevels(STATISTICS, Dimensions.load(DEFINITIONS), year);
  }

  private static Estimate estimate(
      List<Figure> figures, String activity, String size, String split) {
    return at(figures, activity, size, split).result().computed().orElseThrow().estimate();
  }

  private static Figure at(List<Figure> figures, String activity, String size, String split) {
    return figures.stream()
        .filter(one -> one.key().breakdown().activity().equals(activity))
        .filter(one -> one.key().breakdown().size().equals(size))
        .filter(one -> one.key().breakdown().split().equals(split))
        .findFirst()
        .orElseThrow();
  }

  /** Enterprises of branch 28 and one holding in 2023 with weight 2 and the same inputs. */
  private static Microdata panel(double... value) {
    var numbers = new HashMap<String, double[]>();
    Map.of("year", 2023.0, "weight", 2.0, "persons", 10.0, "fte", 9.0, "personnel_costs", 400.0)
        .forEach((name, same) -> numbers.put(name, filled(value.length, same)));
    numbers.put("depreciation", filled(value.length, 100));
    numbers.put("value_added", value);
    numbers.put("real_value_added", value);
    var codes = new HashMap<String, Codes>();
    Map.of("activity", "28", "division", "28", "size", "10-49", "status", "D", "holding", "H")
        .forEach((name, level) -> codes.put(name, Codes.single(value.length, level)));
    codes.put("enterprise", Codes.of(new String[] {"a", "b"}));
    return new Microdata("business_statistics", value.length, numbers, codes);
  }

  private static double[] filled(int size, double same) {
    var values = new double[size];
    Arrays.fill(values, same);
    return values;
  }
}
