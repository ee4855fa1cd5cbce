package nl.smartindustry.transform.method.dispersion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.smartindustry.transform.safe.Reason;
import org.junit.jupiter.api.Test;

class ConcentrationTest {
  private static final double EXACT = 1e-12;
  private static final ConcentrationRule RULE = new ConcentrationRule(10, 0.5, 10);

  @Test
  void twoOfThree() {
    var industry = of(3, 1, 0);

    assertThat(industry.herfindahl()).isCloseTo(0.75 * 0.75 + 0.25 * 0.25, within(EXACT));
    assertThat(industry.largest(1)).isCloseTo(0.75, within(EXACT));
    assertThat(industry.gini()).isCloseTo(0.25, within(EXACT));
    assertThat(industry.theil())
        .isCloseTo(0.75 * Math.log(1.5) + 0.25 * Math.log(0.5), within(EXACT));
  }

  @Test
  void equalsAreNotConcentratedHoweverManyTheyStandFor() {
    var four = Concentration.of(new int[] {0, 1}, new double[] {5, 5}, new double[] {2, 2});

    assertThat(four.herfindahl()).isCloseTo(0.25, within(EXACT));
    assertThat(four.largest(3)).isCloseTo(0.75, within(EXACT));
    assertThat(four.gini()).isCloseTo(0, within(EXACT));
    assertThat(four.theil()).isCloseTo(0, within(EXACT));
    assertThat(four.isComplete()).isFalse();
  }

  @Test
  void onlyWhatTellsNobodyOfTheLargestIsShown() {
    var even = of(12, 11, 10, 10, 9, 9, 8, 8, 7, 7, 6, 6);
    var few = of(12, 11, 10, 10, 9, 9, 8, 8, 7);
    var dominated = of(100, 11, 10, 10, 9, 9, 8, 8, 7, 7, 6, 6);
    var two = of(100, 98, 4, 3, 2, 2, 2, 2, 2, 2, 2, 2);

    assertThat(RULE.herfindahl(even)).isEmpty();
    assertThat(RULE.largest(even, 4)).isEmpty();
    assertThat(RULE.herfindahl(few)).contains(Reason.TOO_FEW_CONTRIBUTORS);
    assertThat(RULE.herfindahl(dominated)).contains(Reason.DOMINANT_CONTRIBUTOR);
    assertThat(RULE.largest(two, 4)).contains(Reason.DOMINANT_CONTRIBUTOR);
    assertThat(RULE.herfindahl(two)).contains(Reason.DOMINANT_CONTRIBUTOR);
  }

  private static Concentration of(double... amounts) {
    var ones = new double[amounts.length];
    Arrays.fill(ones, 1);
    return Concentration.of(IntStream.range(0, amounts.length).toArray(), amounts, ones);
  }
}
