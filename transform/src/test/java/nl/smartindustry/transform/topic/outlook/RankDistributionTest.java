package nl.smartindustry.transform.topic.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.smartindustry.transform.topic.outlook.RankDistribution.Measured;
import org.junit.jupiter.api.Test;

class RankDistributionTest {
  private static final double EXACT = 1e-9;

  @Test
  void knownValuesHaveOneRank() {
    var rank = of(5, 0, 7, 3, 9);
    assertThat(rank.rank()).isEqualTo(3);
    assertThat(rank.probabilities()).containsExactly(new double[] {0, 0, 1, 0}, within(EXACT));
    assertThat(List.of(rank.low(), rank.high())).containsExactly(3, 3);
  }

  @Test
  void twoEqualValuesAreEachOtherAboveHalfTheTime() {
    assertThat(of(5, 2, 5).probabilities()).containsExactly(new double[] {0.5, 0.5}, within(EXACT));
    // three that are alike: each rank as likely
    assertThat(of(5, 2, 5, 5).probabilities())
        .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(EXACT));
    assertThat(of(5, 2, 5, 5).saysNothing()).isTrue();
  }

  @Test
  void aGapOfOneErrorOfTheDifferenceHasItsNormalChance() {
    // difference 2√2 with standard error 2√2: P(Z < 1)
    assertThat(of(5 + 2 * Math.sqrt(2), 2, 5).probabilities()[0])
        .isCloseTo(0.8413447460685429, within(EXACT));
  }

  @Test
  void itIsWhatDrawingComesTo() {
    double[] others = {72, 63, 84, 88, 81};
    var rank = of(78, 2, others);
    var drawn = new double[others.length + 1];
    var random = new Random(3);
    int draws = 100_000;
    for (int i = 0; i < draws; i++) {
      double own = 78 + 2 * random.nextGaussian();
      int above =
          (int) Arrays.stream(others).filter(at -> at + 2 * random.nextGaussian() > own).count();
      drawn[above] += 1.0 / draws;
    }
    assertThat(rank.probabilities()).containsExactly(drawn, within(0.006));
    assertThat(Arrays.stream(rank.probabilities()).sum()).isCloseTo(1, within(EXACT));
    assertThat(rank.rank()).isEqualTo(4);
    assertThat(rank.low()).isEqualTo(3);
    assertThat(rank.high()).isEqualTo(4);
  }

  @Test
  void theOrderOfTheOthersDoesNotMatter() {
    assertThat(of(78, 2, 72, 63, 84).probabilities())
        .containsExactly(of(78, 2, 84, 72, 63).probabilities(), within(EXACT));
  }

  private static RankDistribution of(double value, double error, double... others) {
    var measured =
        IntStream.range(0, others.length).mapToObj(i -> new Measured(others[i], error)).toList();
    return RankDistribution.of(new Measured(value, error), measured);
  }
}
