package nl.smartindustry.transform.method.cellkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordKeysTest {
  private static final String SECRET = "a secret of some length";

  private static List<String> enterprises(int many) {
    return IntStream.range(0, many).mapToObj(i -> "NL%06d".formatted(i)).toList();
  }

  private static long key(RecordKeys keys, List<String> units) {
    return units.stream().mapToLong(keys::of).reduce(0, RecordKeys::sum);
  }

  @Test
  void theSameUnitsHaveTheSameKeyInAnyOrderAndByAnyParts() {
    var keys = new RecordKeys(SECRET);
    var units = new ArrayList<>(enterprises(1000));
    long whole = key(keys, units);

    Collections.shuffle(units, new Random(1));

    assertThat(key(new RecordKeys(SECRET), units)).isEqualTo(whole);
    assertThat(
            RecordKeys.sum(key(keys, units.subList(0, 300)), key(keys, units.subList(300, 1000))))
        .isEqualTo(whole);
  }

  @Test
  void anotherSecretOrUnitHasAnotherKey() {
    var keys = new RecordKeys(SECRET);

    assertThat(keys.of("NL1")).isNotEqualTo(keys.of("NL2"));
    assertThat(keys.of("NL1")).isNotEqualTo(new RecordKeys(SECRET + "!").of("NL1"));
    assertThatThrownBy(() -> new RecordKeys("short")).hasMessageContaining("16 bytes");
  }

  /** The tenth part of 20,000 keys is 2,000, with a standard deviation of 42. */
  @Test
  void keysAreEvenlySpread() {
    var keys = new RecordKeys(SECRET);
    var tenths = new int[10];

    enterprises(20_000)
        .forEach(unit -> tenths[(int) (keys.of(unit) / (RecordKeys.MODULUS / 10))]++);

    assertThat(Arrays.stream(tenths)).allMatch(tenth -> tenth > 1830 && tenth < 2170);
  }

  /** Of 4,000 cells of 20 each, printed with a standard deviation of 1.73. */
  @Test
  void countsAreUnbiasedAndVaryAsTheTableSays() {
    var keys = new RecordKeys(SECRET);
    var table = PerturbationTable.of(5, 3, 2);
    var units = enterprises(80_000);
    var changes =
        IntStream.range(0, 4000)
            .mapToLong(i -> table.printed(20, key(keys, units.subList(20 * i, 20 * i + 20))) - 20)
            .toArray();

    double mean = Arrays.stream(changes).average().orElseThrow();
    double variance =
        Arrays.stream(changes).mapToDouble(c -> (double) c * c).average().orElseThrow();

    assertThat(mean).isBetween(-0.1, 0.1);
    assertThat(variance).isBetween(2.8, 3.2);
  }
}
