package nl.smartindustry.transform.topic.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import nl.smartindustry.transform.catalogue.Dimension;
import nl.smartindustry.transform.catalogue.Dimension.Band;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.topic.growth.GrowthTopic.Coherence;
import nl.smartindustry.transform.topic.growth.GrowthTopic.HourlyProductivity;
import nl.smartindustry.transform.topic.growth.StatisticsSample.Totals;
import org.junit.jupiter.api.Test;

class StatisticsSampleTest {
  private static final double EXACT = 1e-9;
  private static final Totals TOTALS = new Totals("C", "_T");
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
    var sample = sample(panel(new double[] {800, 1200}));
    var estimates = new HourlyProductivity(sample).estimates(Map.of("28|2023", 1600.0), TOTALS);

    var branch = at(estimates, "28", "_T");
    assertThat(branch.figure().estimate()).isCloseTo(62.5, within(EXACT));
    assertThat(branch.figure().standardError())
        .isCloseTo(Math.sqrt(0.5 * 2 * 2 * 6.25 * 6.25), within(EXACT));
    assertThat(at(estimates, "C", "10-49").figure().estimate()).isCloseTo(62.5, within(EXACT));
    assertThat(branch.exposure().contributors()).isEqualTo(2);
    assertThat(branch.exposure().first()).isEqualTo(1200);
  }

  /** Weighted 4 million, of 5 in the accounts; the accounts do not know another year. */
  @Test
  void coherenceIsWhatTheStatisticsFindOfTheAccounts() {
    var production = panel(new double[] {800, 1200});

    var measures =
        Coherence.of(
            production, year -> year == 2023 ? OptionalDouble.of(5) : OptionalDouble.empty());

    assertThat(measures).hasSize(1);
    assertThat(measures.get(0).value()).isCloseTo(0.8, within(EXACT));
    assertThat(Coherence.of(production, year -> OptionalDouble.empty())).isEmpty();
  }

  @Test
  void aRecordWithoutHoursOrPersonsDoesNotCount() {
    var sample = sample(panel(new double[] {800, 1200}));

    assertThat(
            at(
                    new HourlyProductivity(sample).estimates(Map.of("28|2022", 1600.0), TOTALS),
                    "28",
                    "_T")
                .figure()
                .support()
                .n())
        .isZero();
  }

  /** Twice as productive with the same inputs is ln 2; the mean of the first year lies between. */
  @Test
  void anEnterpriseThatMakesTwiceAsMuchOfTheSameIsAheadByTheLogOfTwo() {
    var quantiles = new EnterpriseIndex(sample(panel(new double[] {800, 1600}))).quantiles(TOTALS);

    double low = at(quantiles.get("enterprises_p10"), "28", "_T").figure().estimate();
    double high = at(quantiles.get("enterprises_p90"), "28", "_T").figure().estimate();
    assertThat(high - low).isCloseTo(100 * Math.log(2), within(EXACT));
    assertThat(high + low).isCloseTo(0, within(EXACT));
  }

  @Test
  void theUnitOfOutputChangesNoIndex() {
    var once = new EnterpriseIndex(sample(panel(new double[] {800, 1600}))).quantiles(TOTALS);
    var cents = new EnterpriseIndex(sample(panel(new double[] {80000, 160000}))).quantiles(TOTALS);

    for (var split : once.keySet()) {
      assertThat(at(cents.get(split), "C", "_T").figure().estimate())
          .isCloseTo(at(once.get(split), "C", "_T").figure().estimate(), within(EXACT));
    }
  }

  @Test
  void aNegativeValueAddedHasALevelButNoIndex() {
    var sample = sample(panel(new double[] {-800, 1200}));

    assertThat(
            at(
                    new HourlyProductivity(sample).estimates(Map.of("28|2023", 1600.0), TOTALS),
                    "28",
                    "_T")
                .figure()
                .estimate())
        .isCloseTo(12.5, within(EXACT));
    assertThat(
            at(new EnterpriseIndex(sample).quantiles(TOTALS).get("enterprises_p50"), "28", "_T")
                .figure()
                .support()
                .n())
        .isEqualTo(1);
  }

  private static SurveyEstimate at(List<SurveyEstimate> estimates, String activity, String size) {
    return estimates.stream()
        .filter(one -> one.activity().equals(activity) && one.size().equals(size))
        .findFirst()
        .orElseThrow();
  }

  private static StatisticsSample sample(Microdata panel) {
    return StatisticsSample.of(panel, BANDS, List.of("10-49"));
  }

  /** Enterprises of branch 28 in 2023 with weight 2 and the same inputs. */
  private static Microdata panel(double[] value) {
    var numbers = new HashMap<String, double[]>();
    Map.of("year", 2023.0, "weight", 2.0, "persons", 10.0, "fte", 9.0, "personnel_costs", 400.0)
        .forEach((name, same) -> numbers.put(name, filled(value.length, same)));
    numbers.put("depreciation", filled(value.length, 100));
    numbers.put("value_added", value);
    numbers.put("real_value_added", value);
    var codes = new HashMap<String, Codes>();
    Map.of("activity", "28", "division", "28", "size", "10-49", "status", "D")
        .forEach((name, level) -> codes.put(name, Codes.single(value.length, level)));
    return new Microdata("business_statistics", value.length, numbers, codes);
  }

  private static double[] filled(int size, double same) {
    var values = new double[size];
    Arrays.fill(values, same);
    return values;
  }
}
