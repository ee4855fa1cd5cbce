package nl.smartindustry.transform.method.cellkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerturbationTableTest {
  private static final double PRINTED = 5e-5;

  private static double[] probabilities(PerturbationTable.Row row) {
    return Arrays.stream(row.probabilities())
        .mapToDouble(p -> p / (double) RecordKeys.MODULUS)
        .toArray();
  }

  /** By hand: variance 1/2 over -1, 0, 1 with mean zero. */
  @Test
  void changesOfAtMostOneFollowFromTheVariance() {
    var table = PerturbationTable.of(1, 0.5, 0);

    assertThat(table.row(0).changes()).containsExactly(0);
    assertThat(probabilities(table.row(7)))
        .containsExactly(new double[] {0.25, 0.5, 0.25}, within(1e-9));
  }

  /** The vignette of the R package ptable 1.0.0, {@code create_cnt_ptable(D = 2, V = 1)}. */
  @Test
  void theProbabilitiesAreThoseOfThePackagePtable() {
    var table = PerturbationTable.of(2, 1, 0);

    assertThat(table.row(1).changes()).containsExactly(-1, 0, 1, 2);
    assertThat(probabilities(table.row(1)))
        .containsExactly(new double[] {0.3665, 0.3665, 0.1676, 0.0995}, within(PRINTED));
    assertThat(variance(table.row(1))).isEqualTo(0.932, within(5e-4));
    var two = probabilities(table.row(2));
    assertThat(two[0]).isEqualTo(0.0638, within(PRINTED));
    assertThat(two[2]).isEqualTo(0.383, within(5e-4));
    assertThat(variance(table.row(2))).isEqualTo(1, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0.5, 0",
    "2, 1, 0",
    "3, 2, 0",
    "5, 3, 0",
    "5, 3, 2",
    "4, 2, 1",
    "10, 8, 3",
    "3, 2, 1"
  })
  void everyCountIsUnbiasedAndChangesWithinItsBounds(int largest, double variance, int unprinted) {
    var table = PerturbationTable.of(largest, variance, unprinted);

    for (int count = 1; count < table.rows().size(); count++) {
      var row = table.row(count);
      var sum = BigInteger.ZERO;
      var mean = BigInteger.ZERO;
      for (int i = 0; i < row.changes().length; i++) {
        long printed = (long) count + row.changes()[i];
        assertThat(row.probabilities()[i]).isNotNegative();
        assertThat(Math.abs(row.changes()[i])).isLessThanOrEqualTo(largest);
        assertThat(printed == 0 || printed > unprinted).isTrue();
        var p = BigInteger.valueOf(row.probabilities()[i]);
        sum = sum.add(p);
        mean = mean.add(p.multiply(BigInteger.valueOf(row.changes()[i])));
      }
      assertThat(sum).isEqualTo(BigInteger.valueOf(RecordKeys.MODULUS));
      assertThat(mean).isZero();
      assertThat(variance(row)).isLessThan(variance + 1e-6);
    }
    assertThat(variance(table.row(1_000_000))).isEqualTo(variance, within(1e-6));
  }

  private static double variance(PerturbationTable.Row row) {
    var p = probabilities(row);
    return IntStream.range(0, p.length)
        .mapToDouble(i -> p[i] * row.changes()[i] * row.changes()[i])
        .sum();
  }

  /** Third differences change neither the sum, nor the mean, nor the variance. */
  @Test
  void probabilitiesOfTheSameMeanAndVarianceHaveLessEntropy() {
    var found = new MaximumEntropy(new int[] {-2, -1, 0, 1, 2, 3}, 1.5).probabilities();

    for (int at = 0; at < 3; at++) {
      for (double by : new double[] {-1e-4, 1e-4}) {
        var other = found.clone();
        other[at] += by;
        other[at + 1] -= 3 * by;
        other[at + 2] += 3 * by;
        other[at + 3] -= by;
        assertThat(entropy(other)).isLessThan(entropy(found));
      }
    }
  }

  private static double entropy(double[] of) {
    return -Arrays.stream(of).map(p -> p * Math.log(p)).sum();
  }

  @Test
  void whatDoesNotFitTogetherIsSaid() {
    assertThatThrownBy(() -> PerturbationTable.of(2, 3, 0)).hasMessageContaining("at most 2.0");
    assertThatThrownBy(() -> PerturbationTable.of(11, 3, 0)).hasMessageContaining("from 1 to 10");
    assertThatThrownBy(() -> PerturbationTable.of(2, 0, 0)).hasMessageContaining("above 0");
    assertThatThrownBy(() -> PerturbationTable.of(2, 1, 2)).hasMessageContaining("count of 1");
    assertThatThrownBy(() -> PerturbationTable.of(5, 1, 2)).hasMessageContaining("count of 1");
  }
}
