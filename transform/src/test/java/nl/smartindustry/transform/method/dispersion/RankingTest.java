package nl.smartindustry.transform.method.dispersion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static final double EXACT = 1e-12;

  @Test
  void aQuantileIsTheFirstValueThatReachesTheShare() {
    var ranking = of(4, 1, 3, 2, Double.NaN);
    double[] equal = {1, 1, 1, 1, 1};

    assertThat(ranking.size()).isEqualTo(4);
    assertThat(ranking.quantile(equal, 0.5)).isEqualTo(2);
    assertThat(ranking.quantile(equal, 0.6)).isEqualTo(3);
    assertThat(ranking.quantile(new double[] {5, 1, 1, 1, 0}, 0.5)).isEqualTo(4);
  }

  @Test
  void theTopIsSharedOutToThePartOfAUnitThatFallsInIt() {
    var ranking = of(10, 20, 30, 40);
    double[] equal = {1, 1, 1, 1};

    assertThat(ranking.meanOfTop(equal, 4, 0.25)).isEqualTo(40);
    assertThat(ranking.meanOfTop(equal, 4, 0.375)).isCloseTo((40 + 0.5 * 30) / 1.5, within(EXACT));
    assertThat(ranking.partsOfTop(equal, 0.25)).containsExactly(0, 0, 0, 1);
    assertThat(ranking.partsOfTop(equal, 0.375)).containsExactly(0, 0, 0.5, 1);
    assertThat(ranking.partsOfBottom(equal, 0.375)).containsExactly(1, 0.5, 0, 0);
  }

  @Test
  void aUnitOfWeightTwoIsTwoUnitsAndOrderDoesNotMatter() {
    var random = new Random(7);
    var value = random.doubles(40).toArray();
    var weight = IntStream.range(0, 40).mapToDouble(k -> 1 + k % 3).toArray();
    var copies =
        IntStream.range(0, 40)
            .boxed()
            .flatMap(k -> IntStream.range(0, (int) weight[k]).mapToObj(copy -> value[k]))
            .sorted((a, b) -> Double.compare(b, a))
            .mapToDouble(one -> one)
            .toArray();
    var ones = new double[copies.length];
    Arrays.fill(ones, 1);

    for (double p : new double[] {0.1, 0.25, 0.5, 0.9}) {
      assertThat(of(value).quantile(weight, p)).isEqualTo(of(copies).quantile(ones, p));
      assertThat(of(value).meanOfTop(weight, ones.length, p))
          .isCloseTo(of(copies).meanOfTop(ones, ones.length, p), within(EXACT));
    }
  }

  @Test
  void withoutWeightThereIsNoQuantile() {
    assertThat(of(1, 2).quantile(new double[] {0, 0}, 0.5)).isNaN();
    assertThat(of(1, 2).meanOfTop(new double[] {0, 0}, 0, 0.5)).isNaN();
  }

  private static Ranking of(double... value) {
    return Ranking.of(IntStream.range(0, value.length).toArray(), value);
  }
}
