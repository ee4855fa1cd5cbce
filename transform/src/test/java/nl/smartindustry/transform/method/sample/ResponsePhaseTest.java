package nl.smartindustry.transform.method.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.smartindustry.transform.method.inference.UnitVariance;
import nl.smartindustry.transform.method.inference.VarianceFactors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponsePhaseTest {
  /** Against the double sum over pairs of respondents, in R. */
  @ParameterizedTest
  @ValueSource(strings = {"stratum", "within", "across"})
  void thePhasesAreThoseOfTheDoubleSum(String group) {
    var sample = Scenario.own("nonresponse/sample.csv");
    var design = sample.design("stratum", "N", "d");
    var groups =
        ResponseGroups.of(design, outcomes(sample), sample.codes(group), ResponseAdjustment.COUNT);
    var z = product(groups.weights(), sample.numbers("y"));

    var variance = Variance.of(design, groups, z);

    var expected =
        Scenario.own("nonresponse/expected.csv").rows().stream()
            .filter(row -> row.get("group").equals(group) && row.get("mechanism").equals("random"))
            .findFirst()
            .orElseThrow();
    assertThat(Arrays.stream(z).sum())
        .isCloseTo(Double.parseDouble(expected.get("total")), withPercentage(1e-10));
    assertThat(variance.sampling())
        .isCloseTo(Double.parseDouble(expected.get("sampling")), withPercentage(1e-7));
    assertThat(variance.response())
        .isCloseTo(Double.parseDouble(expected.get("response")), withPercentage(1e-7));
  }

  /** N = 9, y = 1, 2, 6 of which all answer: 81 (1/3 − 1/9) · 7. */
  @Test
  void withFullResponseNothingIsAdded() {
    var design = design(codes("AAA"), 9);
    var groups = groups(design, answers("111"), codes("xyx"));
    var z = new double[] {3, 6, 18};

    var variance = Variance.of(design, groups, z);

    assertThat(variance.sampling()).isCloseTo(126, within(1e-10));
    assertThat(variance.response()).isZero();
    assertThat(ResponsePhase.of(design, groups).beyond(z)).isZero();
  }

  /** N = 9, n = 4, of which 1, 2, 6 answer: w = 3, and 81 (1/3 − 1/9) · 7 again. */
  @Test
  void withStrataAsGroupsTheRespondentsStandForTheSample() {
    var design = design(codes("AAAA"), 9);
    var groups = groups(design, answers("1101"), null);

    var variance = Variance.of(design, groups, new double[] {3, 6, 1e9, 18});

    assertThat(variance.total()).isCloseTo(126, within(1e-10));
    assertThat(variance.response()).isGreaterThan(0);
  }

  /** A census has no sampling phase: 16 (1/3 − 1/4) · 7. */
  @Test
  void aCensusKeepsTheVarianceOfItsNonResponse() {
    var design = design(codes("AAAA"), 4);
    var groups = groups(design, answers("1101"), null);

    var variance = Variance.of(design, groups, new double[] {4 / 3.0, 8 / 3.0, 0, 8});

    assertThat(variance.sampling()).isZero();
    assertThat(variance.response()).isCloseTo(16 * (1 / 3.0 - 1 / 4.0) * 7, within(1e-10));
  }

  @Test
  void singleUnitsAsClustersAreUnits() {
    var sample = Scenario.own("nonresponse/sample.csv");
    var units = sample.design("stratum", "N", "d");
    var clusters = new int[units.units()];
    Arrays.setAll(clusters, k -> k);
    var clustered =
        SampleDesign.of(
            units.strata(),
            clusters,
            units.population(),
            units.weights(),
            List.of(),
            LonelyStrata.POOLED);
    var groups =
        ResponseGroups.of(
            units, outcomes(sample), sample.codes("across"), ResponseAdjustment.COUNT);
    var z = product(groups.weights(), sample.numbers("y"));

    assertThat(Variance.of(clustered, groups, z).total())
        .isCloseTo(Variance.of(units, groups, z).total(), withPercentage(1e-9));
  }

  @Test
  void blowingUpToWeightsIsBlowingUpToCountsWhereWeightsAreEqual() {
    var sample = Scenario.own("nonresponse/sample.csv");
    var design = sample.design("stratum", "N", "d");
    var byWeight =
        ResponseGroups.of(
            design, outcomes(sample), sample.codes("within"), ResponseAdjustment.WEIGHT);
    var byCount =
        ResponseGroups.of(
            design, outcomes(sample), sample.codes("within"), ResponseAdjustment.COUNT);
    var z = product(byCount.weights(), sample.numbers("y"));

    assertThat(byWeight.weights()).containsExactly(byCount.weights(), within(1e-12));
    assertThat(Variance.of(design, byWeight, z).total())
        .isCloseTo(Variance.of(design, byCount, z).total(), withPercentage(1e-9));
  }

  /** Two strata, groups within and across, 1 500 samples and their response. */
  @ParameterizedTest
  @CsvSource({"within, COUNT", "across, COUNT", "across, WEIGHT"})
  void overManySamplesTheErrorIsWhatItClaims(String kind, ResponseAdjustment adjustment) {
    var population = new Population(kind.equals("across"));
    double mean = 0;
    int covered = 0;
    int redraws = 1500;
    var totals = new double[redraws];
    for (int b = 0; b < redraws; b++) {
      var estimate = population.estimate(adjustment, new Random(1000 + b));
      totals[b] = estimate[0];
      mean += estimate[1] / redraws;
      covered +=
          Math.abs(estimate[0] - population.total()) < 1.959963984540054 * Math.sqrt(estimate[1])
              ? 1
              : 0;
    }

    double centre = Arrays.stream(totals).average().orElseThrow();
    double truth = Arrays.stream(totals).map(t -> (t - centre) * (t - centre)).sum() / redraws;
    assertThat(mean / truth).isBetween(0.9, 1.1);
    assertThat(covered / (double) redraws).isBetween(0.92, 0.98);
  }

  /** 1 000 and 400 units, 100 and 200 sampled; the large answer less often. */
  private static final class Population {
    private final double[] y = new double[1400];
    private final int[] stratum = new int[1400];
    private final String[] group = new String[1400];

    Population(boolean across) {
      var random = new Random(7);
      for (int k = 0; k < y.length; k++) {
        stratum[k] = k < 1000 ? 0 : 1;
        boolean large = random.nextDouble() < 0.4;
        y[k] = 20 + (large ? 40 : 0) + 10 * stratum[k] + 10 * random.nextGaussian();
        group[k] = (large ? "large" : "small") + (across ? "" : stratum[k]);
      }
    }

    double total() {
      return Arrays.stream(y).sum();
    }

    double[] estimate(ResponseAdjustment adjustment, Random random) {
      var drawn = draw(random);
      var strata =
          Codes.of(Arrays.stream(drawn).mapToObj(k -> "" + stratum[k]).toArray(String[]::new));
      var codes = Codes.of(Arrays.stream(drawn).mapToObj(k -> group[k]).toArray(String[]::new));
      var outcomes = new ResponseOutcome[drawn.length];
      for (int i = 0; i < drawn.length; i++) {
        double probability = group[drawn[i]].startsWith("large") ? 0.5 : 0.8;
        outcomes[i] =
            random.nextDouble() < probability ? ResponseOutcome.ANSWERED : ResponseOutcome.SILENT;
      }
      var design = design(strata, 1000, 400);
      var groups = ResponseGroups.of(design, outcomes, codes, adjustment);
      var z = product(groups.weights(), Arrays.stream(drawn).mapToDouble(k -> y[k]).toArray());
      return new double[] {Arrays.stream(z).sum(), Variance.of(design, groups, z).total()};
    }

    private int[] draw(Random random) {
      var first = random.ints(0, 1000).distinct().limit(100);
      var second = random.ints(1000, 1400).distinct().limit(200);
      return java.util.stream.IntStream.concat(
              Arrays.stream(first.toArray()), Arrays.stream(second.toArray()))
          .toArray();
    }
  }

  private static ResponseOutcome[] outcomes(Scenario sample) {
    return answers(String.join("", sample.texts("answered")));
  }

  private static ResponseOutcome[] answers(String ones) {
    return ones.chars()
        .mapToObj(one -> one == '1' ? ResponseOutcome.ANSWERED : ResponseOutcome.SILENT)
        .toArray(ResponseOutcome[]::new);
  }

  private static ResponseGroups groups(
      SampleDesign design, ResponseOutcome[] outcomes, Codes groups) {
    return ResponseGroups.of(design, outcomes, groups, ResponseAdjustment.COUNT);
  }

  private static double[] product(double[] weights, double[] y) {
    var z = new double[y.length];
    Arrays.setAll(z, k -> weights[k] == 0 ? 0 : weights[k] * y[k]);
    return z;
  }

  private static Codes codes(String letters) {
    return Codes.of(letters.split(""));
  }

  private static SampleDesign design(Codes strata, double... population) {
    return SampleDesign.of(
        strata,
        null,
        population,
        SampleDesign.expansion(strata, null, population),
        List.of(),
        LonelyStrata.POOLED);
  }

  /** Both phases: what the stratified formula gives, less what it overstates, and the response. */
  private record Variance(double sampling, double response) {
    static Variance of(SampleDesign design, ResponseGroups groups, double[] of) {
      var z = of.clone();
      Arrays.setAll(z, k -> groups.outcomes()[k].resolved() ? of[k] : 0);
      var phase = ResponsePhase.of(design, groups);
      double total = UnitVariance.of(design, VarianceFactors.of(design), z) + phase.beyond(of);
      return new Variance(total - phase.response(of), phase.response(of));
    }

    double total() {
      return sampling + response;
    }
  }
}
