package nl.smartindustry.transform.method.replicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.change.Tables;
import nl.smartindustry.transform.method.sample.Microdata;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ReplicateVarianceTest {
  private static final double[] Y = {1, 2};

  private static double[] total(double[] weights) {
    return new double[] {weights[0] * Y[0] + weights[1] * Y[1]};
  }

  @Test
  void theVarianceIsAboutTheEstimateOfTheWholeSample() {
    var weights =
        ReplicateWeights.of(
            new double[] {2, 2},
            List.of(new double[] {4, 0}, new double[] {0, 5}),
            0.5,
            new double[] {1, 3});

    var result = ReplicateVariance.of(weights, ReplicateVarianceTest::total);

    // θ = 6; θ_b = 4 and 10: ½ (1 · 4 + 3 · 16), and not about their mean, 7
    assertThat(result.estimates()).containsExactly(6);
    assertThat(result.variance(0)).isEqualTo(26);
  }

  @Test
  void aReplicateInWhichAStatisticIsNotDefinedIsLeftOut() {
    var weights =
        ReplicateWeights.of(
            new double[] {2, 2},
            List.of(new double[] {4, 0}, new double[] {0, 5}),
            0.5,
            new double[] {1, 1});

    var result =
        ReplicateVariance.of(
            weights, w -> new double[] {w[0] == 0 ? Double.NaN : w[0], Double.NaN});

    assertThat(result.variance(0)).isEqualTo(2);
    assertThat(result.undefined(0)).isEqualTo(1);
    assertThat(result.variance(1)).isNaN();
  }

  @Test
  void aFurtherStepIsTakenWithEveryReplicate() {
    var weights =
        ReplicateWeights.bootstrap(
                new double[] {2, 2}, 2, b -> b == 0 ? new double[] {4, 0} : new double[] {1, 3})
            .adjusted(w -> new double[] {4 * w[0] / (w[0] + w[1]), 4 * w[1] / (w[0] + w[1])});

    var result =
        ReplicateVariance.of(weights, w -> new double[] {w[0] + w[1], w[0] * Y[0] + w[1] * Y[1]});

    // the size of the population is met in each, so it has no variance: 4 and 7 about 6
    assertThat(result.variance(0)).isZero();
    assertThat(result.variance(1)).isEqualTo(2.5);
  }

  @Test
  void weightsThatDoNotFitAreRefused() {
    var base = new double[] {2, 2};
    var columns = List.of(new double[] {4, 0}, new double[] {0});

    assertThatThrownBy(() -> ReplicateWeights.of(base, columns, 1, new double[] {1, 1}))
        .isInstanceOf(Refusal.class)
        .hasMessage("Replicate 2: 1 weights (2, one for each unit)");
    assertThatThrownBy(() -> ReplicateWeights.of(base, columns, 1, new double[] {1, 1, 1}))
        .hasMessage("Replicate weights: 2 columns (3, as many as scales)");
  }

  @Test
  void jackknifeWeightsGiveTheReferenceStandardErrors() {
    var data = SparkTest.shared("oracle/estimation/data");
    var sample = Tables.read(data.resolve("apistrat.csv"));
    var gold = Tables.read(SparkTest.shared("oracle/estimation/gold/f_replicates_survey.csv"));
    var weights =
        weights(
            Tables.read(data.resolve("f_jkn_apistrat_repweights.csv")),
            Tables.read(data.resolve("f_jkn_apistrat_scales.csv")));
    var enroll = sample.numbers("enroll");
    var api = sample.numbers("api00");
    var tested = sample.numbers("api.stu");

    var result =
        ReplicateVariance.of(
            weights,
            w -> {
              double size = sum(w, null);
              double pupils = sum(w, enroll);
              double scores = sum(w, api);
              return new double[] {
                pupils, pupils / size, scores, scores / size, sum(w, tested) / pupils
              };
            });

    for (int s = 0; s < 5; s++) {
      assertThat(result.estimates()[s] / gold.numbers("estimate")[s])
          .isCloseTo(1, Offset.offset(1e-12));
      assertThat(result.se(s) / gold.numbers("se")[s]).isCloseTo(1, Offset.offset(1e-10));
    }
  }

  private static ReplicateWeights weights(Microdata weights, Microdata scales) {
    var columns =
        IntStream.rangeClosed(1, scales.size()).mapToObj(b -> weights.numbers("V" + b)).toList();
    return ReplicateWeights.of(
        weights.numbers("pw"), columns, scales.numbers("scale")[0], scales.numbers("rscale"));
  }

  private static double sum(double[] weights, double[] y) {
    return IntStream.range(0, weights.length)
        .mapToDouble(k -> weights[k] * (y == null ? 1 : y[k]))
        .sum();
  }
}
