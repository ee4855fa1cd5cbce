package nl.smartindustry.transform.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.LongBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactSumsTest {
  private static final ExactSums.Scales WHOLE = new ExactSums.Scales(0, 0, 0, 0);

  @Test
  void productsOfAnySignAddUpExactlyIn128Bits() {
    var random = new Random(42);
    var sum = new Int128();
    var expected = BigInteger.ZERO;
    for (int i = 0; i < 1000; i++) {
      long a = random.nextLong() >> 2;
      long b = random.nextLong() >> random.nextInt(60) >> 8;
      sum.addProduct(a, b);
      expected = expected.add(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)));
    }

    assertThat(sum.toBigInteger()).isEqualTo(expected);
  }

  @Test
  void sumsMergedFromPartsEqualTheSumsOfTheWhole() {
    var whole = new ExactSums();
    var left = new ExactSums();
    var right = new ExactSums();
    long[] values = {5, -3, 1_000_000_007L, 12, 0, 77};
    for (int i = 0; i < values.length; i++) {
      whole.add(1, values[i], i, values[i]);
      (i % 2 == 0 ? left : right).add(1, values[i], i, values[i]);
    }

    right.merge(left);

    assertThat(right.scaled(WHOLE)).isEqualTo(whole.scaled(WHOLE));
    assertThat(right.scaled(WHOLE).largest().second()).isEqualByComparingTo("77");
  }

  @Test
  void sumsTravelUnchanged() {
    var sums = new ExactSums();
    sums.add(3, -7, 2, 9);
    var buffer = LongBuffer.allocate(ExactSums.WIDTH);
    sums.writeTo(buffer);

    assertThat(ExactSums.readFrom(buffer.rewind()).scaled(WHOLE)).isEqualTo(sums.scaled(WHOLE));
  }
}
