package nl.smartindustry.ingest.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortestDecimalTest {
  private static final int NUMBERS = 50_000;

  @ParameterizedTest
  @CsvSource({
    "7888.2, 7888.2",
    "0.1, 0.1",
    "-0.0, 0",
    "0, 0",
    "100, 100",
    "-12.5, -12.5",
    "16777216, 16777216",
    "1.0E10, 10000000000",
    "1.17549435E-38, 0.000000000000000000000000000000000000011754944",
    "3.4028235E38, 340282350000000000000000000000000000000",
    "2.0E-3, 0.002",
    "NaN, NaN"
  })
  void aFloatIsWrittenInTheFewestDigits(float value, String text) {
    assertThat(ShortestDecimal.of(value)).isEqualTo(text);
  }

  /** 2.0E-3 and 2^-44 are cases of JDK-4511638: some releases of Java print a digit too many. */
  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "2.0E-3, 0.002",
    "1.0E23, 100000000000000000000000",
    "5.684341886080802E-14, 0.00000000000005684341886080802",
    "123456789.125, 123456789.125",
    "0.30000000000000004, 0.30000000000000004",
    "-0.0, 0",
    "1.0E-5, 0.00001"
  })
  void aDoubleIsWrittenInTheFewestDigits(double value, String text) {
    assertThat(ShortestDecimal.of(value)).isEqualTo(text);
  }

  @Test
  void whatIsWrittenIsTheSameNumberAndNoShorterTextIs() {
    var random = new Random(4);
    for (int n = 0; n < NUMBERS; n++) {
      float single = Float.intBitsToFloat(random.nextInt());
      if (Float.isFinite(single)) {
        var text = ShortestDecimal.of(single);
        assertThat(Float.parseFloat(text)).isEqualTo(single == 0 ? 0f : single);
        var digits = new BigDecimal(text).stripTrailingZeros();
        var shorter = digits.round(new java.math.MathContext(Math.max(1, digits.precision() - 1)));
        assertThat(digits.precision() == 1 || shorter.floatValue() != single).as(text).isTrue();
      }
      double price = Math.round(random.nextDouble() * 1e9) / 100.0;
      assertThat(ShortestDecimal.of(price))
          .isEqualTo(
              BigDecimal.valueOf(Math.round(price * 100), 2).stripTrailingZeros().toPlainString());
    }
  }
}
