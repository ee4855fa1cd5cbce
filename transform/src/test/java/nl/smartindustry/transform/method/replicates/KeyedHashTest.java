package nl.smartindustry.transform.method.replicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class KeyedHashTest {
  @Test
  void theNumbersOfAnIdentifierNeverChange() {
    // what was published must be made again: a change here is a change of method
    assertThat(KeyedHash.of(42, "NL0001")).isEqualTo(-3070824999180455184L);
    assertThat(KeyedHash.of(42, "onderneming-één")).isEqualTo(-5034608670455383724L);
  }

  @Test
  void everyTextAndSeedHasItsOwnKey() {
    var keys =
        IntStream.range(0, 20_000)
            .mapToLong(k -> KeyedHash.of(k % 2, "E" + k / 2))
            .distinct()
            .count();

    assertThat(keys).isEqualTo(20_000);
    assertThat(KeyedHash.of(1, "12345678")).isNotEqualTo(KeyedHash.of(1, "\u000012345678"));
    assertThat(KeyedHash.of(1, "")).isNotEqualTo(KeyedHash.of(1, "\u0000"));
  }

  @Test
  void numbersAreUniformAndUnrelated() {
    var key = KeyedHash.of(1, "E1");
    var numbers = IntStream.range(0, 100_000).mapToDouble(i -> KeyedHash.uniform(key, i)).toArray();

    double mean = IntStream.range(0, numbers.length).mapToDouble(i -> numbers[i]).sum() / 1e5;
    double square =
        IntStream.range(0, numbers.length).mapToDouble(i -> numbers[i] * numbers[i]).sum() / 1e5;
    double next =
        IntStream.range(1, numbers.length).mapToDouble(i -> numbers[i] * numbers[i - 1]).sum()
            / 1e5;

    assertThat(mean).isCloseTo(0.5, Offset.offset(0.004));
    assertThat(square).isCloseTo(1 / 3.0, Offset.offset(0.004));
    assertThat(next).isCloseTo(0.25, Offset.offset(0.004));
  }
}
