package nl.smartindustry.transform.method.dispersion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcentrationTest {
  private static final double EXACT = 1e-12;

  @Test
  void twoOfThree() {
    var industry = of(3, 1, 0);

    assertThat(industry.herfindahl()).isCloseTo(0.75 * 0.75 + 0.25 * 0.25, within(EXACT));
    assertThat(industry.largest(1)).isCloseTo(0.75, within(EXACT));
  }

  @Test
  void equalsAreNotConcentratedHoweverManyTheyStandFor() {
    var four = Concentration.of(new int[] {0, 1}, new double[] {5, 5}, new double[] {2, 2});

    assertThat(four.herfindahl()).isCloseTo(0.25, within(EXACT));
    assertThat(four.largest(3)).isCloseTo(0.75, within(EXACT));
    assertThat(four.isComplete()).isFalse();
  }

  /** Σ x² = 25, of which the second knows 9: the largest is at most 4, which with its 3 makes 7. */
  @Test
  void theSecondWorksOutTheLargestFromTheSumOfSquares() {
    assertThat(of(4, 3, 0).knownBySquares()).isCloseTo(7, within(EXACT));
    assertThat(of(4, 3, 3).knownBySquares()).isCloseTo(5 + 3, within(EXACT));
  }

  private static Concentration of(double... amounts) {
    var ones = new double[amounts.length];
    Arrays.fill(ones, 1);
    return Concentration.of(IntStream.range(0, amounts.length).toArray(), amounts, ones);
  }
}
