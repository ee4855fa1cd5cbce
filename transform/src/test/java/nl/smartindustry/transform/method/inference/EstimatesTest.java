package nl.smartindustry.transform.method.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.inference.Estimates.Estimated;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.LonelyStrata;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.method.sample.SampleDesign;
import org.junit.jupiter.api.Test;

class EstimatesTest {
  private static final Microdata SAMPLE =
      Samples.of(
          """
          a | u | 1 | 1
          a | v | 3 | 1
          b | u | 2 | 2
          b | u | 6 | 2
          """);

  @Test
  void aTotalExpandsEachStratumAndVariesWithinIt() {
    var figure = estimate(SAMPLE, pooled(SAMPLE, 10, 20), new Estimand.Total("y"), List.of(), 0);

    // 5·4 + 10·8; V = 5²(1 − 0.2)·2/1·2 + 10²(1 − 0.1)·2/1·8
    assertThat(figure.estimate()).isEqualTo(100);
    assertThat(figure.standardError()).isCloseTo(Math.sqrt(80 + 1440), within(1e-12));
    assertThat(figure.support().n()).isEqualTo(4);
    assertThat(figure.support().nHat()).isEqualTo(30);
    assertThat(figure.support().df()).isEqualTo(2);
  }

  @Test
  void aDomainKeepsTheSampleSizeOfItsStratum() {
    var figure =
        estimate(SAMPLE, pooled(SAMPLE, 10, 20), new Estimand.Total("y"), List.of("domain"), 1);

    // Domain v: 5·3; in stratum a the values are 0 and 3, so that Q = 4.5
    assertThat(figure.estimate()).isEqualTo(15);
    assertThat(figure.standardError()).isCloseTo(Math.sqrt(25 * 0.8 * 2 * 4.5), within(1e-12));
  }

  @Test
  void aCensusHasNoVariance() {
    var figure = estimate(SAMPLE, pooled(SAMPLE, 2, 2), new Estimand.Mean("y"), List.of(), 0);

    assertThat(figure.estimate()).isEqualTo(3);
    assertThat(figure.standardError()).isZero();
  }

  @Test
  void aMissingItemLeavesItsUnitOutAndIsFlagged() {
    var sample =
        Samples.of(
            """
            a | u | 1 | 1
            a | u |   | 1
            a | v |   | 1
            """);

    var figures = figures(sample, pooled(sample, 6), new Estimand.Mean("y"), List.of("domain"));

    assertThat(figures.get(0).estimate()).isEqualTo(1);
    assertThat(figures.get(0).flags()).contains(PointEstimate.MISSING_ITEMS);
    assertThat(figures.get(1).estimate()).isNaN();
    assertThat(figures.get(1).flags()).containsExactly(PointEstimate.NO_RESPONDENTS);
  }

  @Test
  void aConstantIsFlaggedAndHasNoDesignEffect() {
    var figure =
        estimate(
            Samples.of("a | u | 0.1 | 1\na | u | 0.1 | 1\na | u | 0.1 | 1"),
            pooled(Samples.of("a|u|1|1\na|u|1|1\na|u|1|1"), 9),
            new Estimand.Mean("y"),
            List.of(),
            0);

    assertThat(figure.flags()).containsExactly(PointEstimate.CONSTANT);
    assertThat(figure.standardError()).isCloseTo(0, within(1e-15));
    assertThat(figure.support().deff()).isNaN();
  }

  @Test
  void aRatioOverNothingIsNotDefined() {
    var sample = Samples.of("a | u | 1 | 0\na | u | 2 | 0");

    var figure = estimate(sample, pooled(sample, 4), new Estimand.Ratio("y", "x"), List.of(), 0);

    assertThat(figure.estimate()).isNaN();
    assertThat(figure.flags()).containsExactly(PointEstimate.NO_DENOMINATOR);
  }

  @Test
  void aColumnThatIsNotThereIsRefusedByName() {
    assertThatThrownBy(
            () -> figures(SAMPLE, pooled(SAMPLE, 10, 20), new Estimand.Mean("z"), List.of()))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "sample, column 'z': not there, found [y, x, stratum, domain] (a column of numbers)");
  }

  @Test
  void mergingCellsEqualsVisitingEveryUnit() {
    var sample = Samples.generated(7);
    var population = new double[20];
    Arrays.setAll(population, h -> 30 + 7 * h);
    var weighting = Weighting.ofDesign(Samples.design(sample, LonelyStrata.POOLED, population));
    for (var estimand :
        List.of(new Estimand.Total("y"), new Estimand.Mean("y"), new Estimand.Ratio("y", "x"))) {
      var set = sample.crossing(List.of("domain"));
      var figures =
          Estimates.of(
                  sample,
                  weighting,
                  new Request(List.of(estimand), List.of(sample.crossing(List.of()), set)))
              .get(1)
              .figures();
      for (int d = 0; d < set.size(); d++) {
        var u = Influence.of(sample, weighting, Map.of(), estimand, set, d);
        var z = new double[u.length];
        Arrays.setAll(z, k -> u[k] * weighting.design().weights()[k]);
        double error =
            Math.sqrt(
                UnitVariance.of(weighting.design(), VarianceFactors.of(weighting.design()), z));
        assertThat(figures.get(d).standardError()).isCloseTo(error, within(1e-12 * error));
      }
    }
  }

  @Test
  void aDifferenceCountsWhatTheDomainsShare() {
    var sample = Samples.of("a | u | 1 | 1\na | v | 3 | 1\na | u | 2 | 1\na | v | 5 | 1");
    var weighting = Weighting.ofDesign(pooled(sample, 8));
    var set = sample.crossing(List.of("domain"));
    var estimated = new Estimand.Total("y");
    var figures =
        Estimates.of(sample, weighting, new Request(List.of(estimated), List.of(set))).get(0);

    var difference = Differences.of(sample, weighting, Map.of(), figures, 1, 0);

    // u = (−1, 3, −2, 5): Q = 39 − 25/4, V = 2²·(1 − 1/2)·4/3·Q
    assertThat(difference.estimate()).isEqualTo(10);
    assertThat(difference.standardError())
        .isCloseTo(Math.sqrt(4 * 0.5 * 4 / 3 * 32.75), within(1e-12));
  }

  @Test
  void aMedianIsAValueOfTheSample() {
    var lines = new StringBuilder();
    for (int value : new int[] {8, 3, 5, 1, 7, 2, 6, 4}) {
      lines.append("a | u | ").append(value).append(" | 1\n");
    }
    var sample = Samples.of(lines.toString());

    var figure =
        estimate(sample, pooled(sample, 400), new Estimand.Quantile("y", 0.5), List.of(), 0);

    // F(4) = 0.5 with se = √(0.98 · 0.25 / 7) = 0.187: bounds 0.133 and 0.867
    assertThat(figure.estimate()).isEqualTo(4);
    assertThat(figure.interval()).isEqualTo(new Interval(2, 7));
    assertThat(figure.standardError()).isEqualTo(5 / (2 * Interval.Z));
  }

  @Test
  void rowsInAnotherOrderGiveTheSameFigures() {
    var sample = Samples.generated(3);
    var population = new double[20];
    Arrays.fill(population, 55);
    var set = List.of("domain");
    var figures = figures(sample, pooled(sample, population), new Estimand.Mean("y"), set);
    var turned = reversed(sample);

    var again = figures(turned, pooled(turned, population), new Estimand.Mean("y"), set);

    for (int d = 0; d < figures.size(); d++) {
      double error = figures.get(d).standardError();
      assertThat(again.get(d).standardError()).isCloseTo(error, within(1e-13 * error));
    }
  }

  private static Microdata reversed(Microdata data) {
    int n = data.size();
    var turned = data;
    for (var column : List.of("y", "x")) {
      var values = new double[n];
      Arrays.setAll(values, k -> data.numbers(column)[n - 1 - k]);
      turned = turned.with(column, values);
    }
    for (var column : List.of("stratum", "domain")) {
      var codes = data.codes(column);
      var of = new int[n];
      Arrays.setAll(of, k -> codes.of()[n - 1 - k]);
      turned = turned.with(column, new Codes(of, codes.levels()));
    }
    return turned;
  }

  private static SampleDesign pooled(Microdata data, double... population) {
    return Samples.design(data, LonelyStrata.POOLED, population);
  }

  private static PointEstimate estimate(
      Microdata data, SampleDesign design, Estimand estimand, List<String> by, int domain) {
    return figures(data, design, estimand, by).get(domain);
  }

  private static List<PointEstimate> figures(
      Microdata data, SampleDesign design, Estimand estimand, List<String> by) {
    var request = new Request(List.of(estimand), List.of(data.crossing(by)));
    Estimated estimated = Estimates.of(data, Weighting.ofDesign(design), request).get(0);
    return estimated.figures();
  }
}
