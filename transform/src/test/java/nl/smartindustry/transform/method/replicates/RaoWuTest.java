package nl.smartindustry.transform.method.replicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.LonelyStrata;
import nl.smartindustry.transform.method.sample.SampleDesign;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RaoWuTest {
  private static SampleDesign design(Codes strata, int[] clusters, double... population) {
    var weights = SampleDesign.expansion(strata, clusters, population);
    return SampleDesign.of(strata, clusters, population, weights, List.of(), LonelyStrata.REMOVE);
  }

  private static Codes codes(String... texts) {
    return Codes.of(texts);
  }

  private static Function<double[], double[]> total(double[] y) {
    return weights ->
        new double[] {IntStream.range(0, y.length).mapToDouble(k -> weights[k] * y[k]).sum()};
  }

  @Test
  void oneOfTwoUnitsIsDrawnAndTheOtherIsNot() {
    var weights = RaoWu.of(design(codes("A", "A"), null, 8), codes("1", "2"), 1).replicates(100);

    // s = √¾; a = 1 − s + 2 s t with t 0 or 1: weights 4 (1 ± s)
    double s = Math.sqrt(0.75);
    for (int b = 0; b < 100; b++) {
      assertThat(Arrays.stream(weights.columns().apply(b)).sorted().toArray())
          .containsExactly(new double[] {4 * (1 - s), 4 * (1 + s)}, Offset.offset(1e-12));
    }
  }

  @Test
  void aCensusHasNoVariance() {
    var census = RaoWu.of(design(codes("A", "A", "B"), null, 2, 1), codes("1", "2", "3"), 1);

    var result = ReplicateVariance.of(census.replicates(50), total(new double[] {5, 1, 9}));

    assertThat(result.variance(0)).isZero();
  }

  @Test
  void aLonelyStratumAddsNothing() {
    var lonely = RaoWu.of(design(codes("A", "B", "B"), null, 9, 2), codes("1", "2", "3"), 1);

    var result = ReplicateVariance.of(lonely.replicates(50), total(new double[] {5, 1, 9}));

    assertThat(result.variance(0)).isZero();
  }

  @Test
  void aUnitHasTheSameWeightsWhereverItsRowIs() {
    var one =
        RaoWu.of(
                design(codes("A", "B", "A", "B", "A"), null, 9, 7),
                codes("1", "2", "3", "4", "5"),
                3)
            .replicates(20);
    var turned =
        RaoWu.of(
                design(codes("A", "B", "A", "B", "A"), null, 9, 7),
                codes("5", "4", "3", "2", "1"),
                3)
            .replicates(20);

    for (int b = 0; b < 20; b++) {
      var expected = one.columns().apply(b);
      var found = turned.columns().apply(b);
      for (int k = 0; k < 5; k++) {
        assertThat(found[k]).isEqualTo(expected[4 - k]);
      }
    }
  }

  @Test
  void unitsOfAClusterAreDrawnTogether() {
    var strata = codes("A", "A", "A", "A", "A", "A");
    var clusters = codes("x", "x", "y", "y", "z", "z");
    var weights = RaoWu.of(design(strata, clusters.of(), 9), clusters, 5).replicates(30);

    for (int b = 0; b < 30; b++) {
      var w = weights.columns().apply(b);
      assertThat(new double[] {w[0], w[2], w[4]}).containsExactly(w[1], w[3], w[5]);
      assertThat(w[0] + w[2] + w[4]).isCloseTo(9, Offset.offset(1e-12));
    }
  }

  @Test
  void anotherSeedGivesOtherDraws() {
    var design = design(codes("A", "A", "A", "A"), null, 40);
    var ids = codes("1", "2", "3", "4");

    var one = RaoWu.of(design, ids, 1).replicates(50);
    var other = RaoWu.of(design, ids, 2).replicates(50);

    assertThat(
            IntStream.range(0, 50)
                .filter(b -> Arrays.equals(one.columns().apply(b), other.columns().apply(b)))
                .count())
        .isLessThan(20);
  }

  @Test
  void theStandardErrorOfTotalsIsTheLinearisedOne() {
    var sample = new StratifiedExample(new SplittableRandom(20250301));

    for (int items = 0; items < 12; items++) {
      var y = sample.item(items);
      double linearised = sample.linearised(y);

      assertThat(sample.bootstrapped(y, 200) / linearised).isCloseTo(1, Offset.offset(0.15));
    }
    for (int items = 0; items < 4; items++) {
      var y = sample.item(items);

      assertThat(sample.bootstrapped(y, 1000) / sample.linearised(y))
          .isCloseTo(1, Offset.offset(0.08));
    }
  }

  /** Eight strata of 5 to 40 units out of three times as many, and one taken completely. */
  private static final class StratifiedExample {
    private final SplittableRandom random;
    private final SampleDesign design;
    private final Codes ids;

    StratifiedExample(SplittableRandom random) {
      this.random = random;
      var strata =
          IntStream.range(0, 9)
              .boxed()
              .flatMap(h -> Stream.generate(() -> "S" + h).limit(5 + 4 * h))
              .toArray(String[]::new);
      var population = IntStream.range(0, 9).mapToDouble(h -> (5 + 4 * h) * (h == 8 ? 1 : 3));
      design = design(Codes.of(strata), null, population.toArray());
      ids =
          Codes.of(IntStream.range(0, strata.length).mapToObj(k -> "E" + k).toArray(String[]::new));
    }

    double[] item(int item) {
      return IntStream.range(0, design.units())
          .mapToDouble(
              k ->
                  item % 2 == 0
                      ? Math.exp(3 * random.nextDouble() + 0.3 * design.strata().of()[k])
                      : random.nextInt(4) / 3)
          .toArray();
    }

    double bootstrapped(double[] y, int count) {
      return ReplicateVariance.of(RaoWu.of(design, ids, 11).replicates(count), total(y)).se(0);
    }

    double linearised(double[] y) {
      double sum = 0;
      for (int h = 0; h < design.strataCount(); h++) {
        int stratum = h;
        var own =
            IntStream.range(0, y.length)
                .filter(k -> design.strata().of()[k] == stratum)
                .mapToDouble(k -> y[k])
                .toArray();
        double mean = Arrays.stream(own).average().orElse(0);
        double squares = Arrays.stream(own).map(v -> (v - mean) * (v - mean)).sum();
        double expansion = design.population()[h] / own.length;
        sum +=
            expansion * expansion * design.notSampled(h) * own.length / (own.length - 1) * squares;
      }
      return Math.sqrt(sum);
    }
  }

  @Test
  void anIdentifierThatIsMissingOrTwiceIsRefused() {
    var design = design(codes("A", "A"), null, 8);

    assertThatThrownBy(() -> RaoWu.of(design, codes("1", null), 1))
        .isInstanceOf(Refusal.class)
        .hasMessage("Row 2 of the sample: no identifier (each has one)");
    assertThatThrownBy(() -> RaoWu.of(design, codes("1", "1"), 1))
        .isInstanceOf(Refusal.class)
        .hasMessage("Row 2 of the sample: its identifier was there before (each once)");
  }
}
