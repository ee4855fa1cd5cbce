package nl.smartindustry.transform.method.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.calibration.Auxiliaries;
import nl.smartindustry.transform.method.calibration.Calibration;
import nl.smartindustry.transform.method.calibration.CalibrationMethod;
import nl.smartindustry.transform.method.calibration.CalibrationTask;
import nl.smartindustry.transform.method.calibration.Margin;
import nl.smartindustry.transform.method.calibration.Projection;
import nl.smartindustry.transform.method.sample.LonelyStrata;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.method.sample.SampleDesign;
import nl.smartindustry.transform.method.sample.Scenario;
import org.junit.jupiter.api.Test;

class LonelyStrataTest {
  /** Stratum c is lonely; a and b vary with Q = 2 and 8, in populations of 10, 20 and 5. */
  private static final Microdata SAMPLE =
      Samples.of(
          """
          a | u | 1 | 1
          a | u | 3 | 1
          b | u | 2 | 1
          b | u | 6 | 1
          c | u | 9 | 1
          """);

  private static final double OTHERS = 25 * 0.8 * 2 * 2 + 100 * 0.9 * 2 * 8;

  @Test
  void pooledItBorrowsTheVarianceOfItsGroup() {
    // S² of a and b together = (2 + 8) / 2, on N²(1 − f)/n = 25·0.8
    assertThat(variance(LonelyStrata.POOLED, List.of())).isCloseTo(OTHERS + 20 * 5, within(1e-9));
  }

  @Test
  void pooledItPrefersTheFinestGroupThatVaries() {
    // With b alone: S² = 8
    assertThat(variance(LonelyStrata.POOLED, List.of(new int[] {0, 1, 1}, new int[3])))
        .isCloseTo(OTHERS + 20 * 8, within(1e-9));
  }

  @Test
  void pooledItFallsBackToACoarserGroup() {
    assertThat(variance(LonelyStrata.POOLED, List.of(new int[] {0, 1, 2}, new int[3])))
        .isCloseTo(OTHERS + 20 * 5, within(1e-9));
  }

  @Test
  void removedOrCertainItAddsNothing() {
    assertThat(variance(LonelyStrata.REMOVE, List.of())).isCloseTo(OTHERS, within(1e-9));
    assertThat(variance(LonelyStrata.CERTAINTY, List.of())).isCloseTo(OTHERS, within(1e-9));
  }

  @Test
  void averagedTheOthersAreBlownUp() {
    assertThat(variance(LonelyStrata.AVERAGE, List.of())).isCloseTo(OTHERS * 1.5, within(1e-9));
  }

  @Test
  void adjustedItsSquareIsTakenAboutTheMeanOfAll() {
    // Weighted values 5, 15, 20, 60, 45: mean 29
    double square = (45 - 29) * (45 - 29) * 0.8;
    assertThat(variance(LonelyStrata.ADJUST, List.of())).isCloseTo(OTHERS + square, within(1e-9));
  }

  @Test
  void inDomainsOfWholeStrataOnlyTheirOwnBorrowAndLend() {
    var sample =
        Samples.of("a | u | 1 | 1\na | u | 3 | 1\nb | v | 2 | 1\nb | v | 6 | 1\nc | v | 9 | 1");
    var design = Samples.design(sample, LonelyStrata.POOLED, 10, 20, 5);
    var request =
        new Request(List.of(new Estimand.Total("y")), List.of(sample.crossing(List.of("domain"))));

    var figures = Estimates.of(sample, Weighting.ofDesign(design), request).get(0).figures();

    // u has no lonely stratum; in v, c borrows the 8 of b
    assertThat(figures.get(0).standardError()).isCloseTo(Math.sqrt(80), within(1e-9));
    assertThat(figures.get(1).standardError()).isCloseTo(Math.sqrt(1440 + 20 * 8), within(1e-9));
  }

  @Test
  void enterprisesOutOfScopeLeaveALonelyStratumInItsOwnDomain() {
    var sample =
        Samples.of(
            """
            a | u | 1 | 1
            a | u | 3 | 1
            b | v | 2 | 1
            b | v | 6 | 1
            b |   | 0 | 0
            c | v | 9 | 1
            """);
    var design = Samples.design(sample, LonelyStrata.POOLED, 10, 30, 5);
    var request =
        new Request(List.of(new Estimand.Total("y")), List.of(sample.crossing(List.of("domain"))));

    var figures = Estimates.of(sample, Weighting.ofDesign(design), request).get(0).figures();

    // u has no lonely stratum: 25·0.8·2·2. In v, b has Q = 56/3 about 8/3: 100·0.9·3/2·Q, and c
    // borrows S² = Q / 2 on N²(1 − f)/n = 20
    assertThat(figures.get(0).standardError()).isCloseTo(Math.sqrt(80), within(1e-9));
    assertThat(figures.get(1).standardError())
        .isCloseTo(Math.sqrt(2520 + 20 * 28 / 3.0), within(1e-9));
  }

  /** The same with calibrated weights, against R {@code survey}: {@code estimate/lonely.R}. */
  @Test
  void whatALonelyStratumAddsEqualsThatOfSurvey() {
    var file = Scenario.own("estimate/lonely.csv");
    var codes = Map.of("stratum", file.codes("stratum"), "domain", file.codes("domain"));
    var numbers = Map.of("y", file.numbers("y"), "x", file.numbers("x"));
    var sample = new Microdata("lonely", file.rows().size(), numbers, codes);
    var design = Samples.design(sample, LonelyStrata.POOLED, 10, 20, 30, 12, 5);
    var x =
        Auxiliaries.of(sample, List.of(new Margin(List.of(), null), new Margin(List.of(), "x")));
    var task =
        new CalibrationTask(
            x,
            design.weights(),
            null,
            new double[] {70, 300},
            CalibrationMethod.LINEAR,
            Double.NaN,
            Double.NaN);
    var calibrated = new Weighting(design, Calibration.solve(task).weights(), Projection.of(task));
    var request =
        new Request(
            List.of(new Estimand.Total("y"), new Estimand.Mean("y")),
            List.of(sample.crossing(List.of("domain"))));

    var found = new ArrayList<String>();
    for (var weighting : List.of(Weighting.ofDesign(design), calibrated)) {
      for (int d = 0; d < 2; d++) {
        for (var estimated : Estimates.of(sample, weighting, request)) {
          found.add(rounded(estimated.figures().get(d).standardError()));
        }
      }
    }

    var expected = Scenario.own("estimate/lonely-expected.csv").numbers("se");
    assertThat(found)
        .isEqualTo(Arrays.stream(expected).mapToObj(LonelyStrataTest::rounded).toList());
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.9f", value);
  }

  @Test
  void whereItMustNotBeItIsRefusedByName() {
    assertThatThrownBy(() -> variance(LonelyStrata.FAIL, List.of()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Stratum 'c': one sampled unit");
  }

  private static double variance(LonelyStrata lonely, List<int[]> groups) {
    var strata = SAMPLE.codes("stratum");
    var population = new double[] {10, 20, 5};
    var weights = SampleDesign.expansion(strata, null, population);
    var design = SampleDesign.of(strata, null, population, weights, groups, lonely);
    var request =
        new Request(List.of(new Estimand.Total("y")), List.of(SAMPLE.crossing(List.of())));
    var figure = Estimates.of(SAMPLE, Weighting.ofDesign(design), request).get(0).figures().get(0);
    assertThat(figure.flags()).contains(PointEstimate.LONELY);
    assertThat(figure.support().lonelyStrata()).isEqualTo(1);
    return figure.standardError() * figure.standardError();
  }
}
