package nl.smartindustry.transform.method.replicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.method.inference.Estimand;
import nl.smartindustry.transform.method.inference.Estimates;
import nl.smartindustry.transform.method.inference.Estimates.Estimated;
import nl.smartindustry.transform.method.inference.PointEstimate;
import nl.smartindustry.transform.method.inference.Request;
import nl.smartindustry.transform.method.inference.Weighting;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.LonelyStrata;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.method.sample.SampleDesign;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ReplicateEstimatesTest {
  private static final Offset<Double> ROUNDING = Offset.offset(1e-12);

  /** Four units of weight 5; the third has no answer on y, the last is alone in its sector. */
  private final Microdata data =
      new Microdata(
          "sample",
          4,
          Map.of("y", new double[] {1, 3, Double.NaN, 8}, "x", new double[] {1, 1, 1, 2}),
          Map.of("sector", Codes.of(new String[] {"A", "A", "A", "B"})));

  private final ReplicateWeights weights =
      ReplicateWeights.of(
          new double[] {5, 5, 5, 5},
          List.of(new double[] {10, 5, 5, 0}, new double[] {0, 5, 5, 10}),
          0.5,
          new double[] {1, 1});

  private List<Estimated> estimates(Estimand... estimands) {
    var strata = Codes.single(4, "all");
    var design =
        SampleDesign.of(
            strata,
            null,
            new double[] {20},
            SampleDesign.expansion(strata, null, new double[] {20}),
            List.of(new int[1]),
            LonelyStrata.REMOVE);
    var sets = List.of(data.crossing(List.of()), data.crossing(List.of("sector")));
    var request = new Request(List.of(estimands), sets);
    return ReplicateEstimates.of(
        data, weights, Estimates.of(data, Weighting.ofDesign(design), request));
  }

  @Test
  void aTotalHasTheSpreadOfItsReplicates() {
    var figure = estimates(new Estimand.Total("y")).get(0).figures().get(0);

    // 60; replicates 25 and 95: ½ (35² + 35²)
    assertThat(figure.estimate()).isEqualTo(60);
    assertThat(figure.standardError()).isCloseTo(35, ROUNDING);
    assertThat(figure.interval().high()).isCloseTo(60 + 1.959963984540054 * 35, ROUNDING);
    assertThat(figure.support().n()).isEqualTo(3);
  }

  @Test
  void meansAndRatiosAreAboutValidAnswers() {
    var figures = estimates(new Estimand.Mean("y"), new Estimand.Ratio("y", "x"));

    // mean 4; 25/15 and 95/15
    assertThat(figures.get(0).figures().get(0).standardError())
        .isCloseTo(Math.sqrt((49 / 9.0 + 49 / 9.0) / 2), ROUNDING);
    // ratio 60/20 = 3; 25/15 and 95/25
    assertThat(figures.get(2).figures().get(0).standardError())
        .isCloseTo(Math.sqrt((16 / 9.0 + 0.64) / 2), ROUNDING);
  }

  @Test
  void aDomainThatAReplicateLacksIsFlagged() {
    var ofB = estimates(new Estimand.Mean("y")).get(1).figures().get(1);

    assertThat(ofB.estimate()).isEqualTo(8);
    assertThat(ofB.standardError()).isZero();
    assertThat(ofB.flags()).contains(ReplicateEstimates.LEFT_OUT);
  }

  @Test
  void aMedianIsTakenInEveryReplicate() {
    var figures = estimates(new Estimand.Quantile("y", 0.5));

    // 3; weights 10, 5, 0 give 1; weights 0, 5, 10 give 8: ½ (4 + 25)
    assertThat(figures.get(0).figures().get(0).estimate()).isEqualTo(3);
    assertThat(figures.get(0).figures().get(0).standardError())
        .isCloseTo(Math.sqrt(14.5), ROUNDING);
    assertThat(figures.get(0).figures().get(0).flags()).doesNotContain(PointEstimate.OPEN_INTERVAL);
  }
}
