package nl.smartindustry.ingest.rule.confront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.TreeMap;
import nl.smartindustry.ingest.rule.Asked.Statistic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredTest {
  /** The lower of two middle values counts. */
  @ParameterizedTest
  @CsvSource({
    "1 2 3 4 5 6 7 8 9, 5",
    "9 1 8 2,           2",
    "-9 -1 -5,         -5",
    "-8 -2 0 3 100,     0",
    "0 0 7,             0",
    "-1000000 0.001 3,  0.001",
  })
  void aMedianIsWithinAThousandthOfTheMiddleValue(String values, double median) {
    assertThat(measured(values).value(Statistic.MEDIAN))
        .isCloseTo(median, within(Math.abs(median) / 1000));
  }

  @Test
  void withoutValuesThereIsNoMeanAndNoMedian() {
    assertThat(Measured.NONE.value(Statistic.MEDIAN)).isNaN();
    assertThat(Measured.NONE.value(Statistic.MEAN)).isNaN();
    assertThat(Measured.NONE.value(Statistic.COUNT)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1, 1",
    "1e16 1 -1e16,                            1",
    "1 1e16 -1e16,                            1",
    "1e16 -1e16 1,                            1",
  })
  void whatRoundingTakesFromASumIsKept(String values, double sum) {
    assertThat(measured(values).value(Statistic.SUM)).isEqualTo(sum);
  }

  private static Measured measured(String values) {
    return Arrays.stream(values.trim().split(" "))
        .map(Double::valueOf)
        .map(MeasuredTest::one)
        .reduce(Measured.NONE, Measured::plus);
  }

  private static Measured one(double value) {
    var positive = new TreeMap<Integer, Long>();
    var negative = new TreeMap<Integer, Long>();
    if (value != 0) {
      (value > 0 ? positive : negative).put(Measured.bucket(Math.abs(value)), 1L);
    }
    return new Measured(1, value, 0, positive, negative);
  }
}
