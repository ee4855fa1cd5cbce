package nl.smartindustry.transform.method.replicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RaceTest {
  private static long[] keys(int from, int to, int replicate) {
    return IntStream.range(from, to)
        .mapToLong(k -> KeyedHash.of(KeyedHash.of(7, "E" + k), replicate))
        .toArray();
  }

  @Test
  void everyDrawIsSomeUnits() {
    for (int n = 2; n < 40; n++) {
      assertThat(Arrays.stream(Race.run(keys(0, n, n), n - 1)).sum()).isEqualTo(n - 1);
    }
  }

  @Test
  void twoDrawsAmongThreeUnitsAreMultinomial() {
    var found = new HashMap<String, Integer>();
    for (int b = 0; b < 9000; b++) {
      found.merge(Arrays.toString(Race.run(keys(0, 3, b), 2)), 1, Integer::sum);
    }

    // each unit twice: 1/9; each pair: 2/9
    for (var twice : new String[] {"[2, 0, 0]", "[0, 2, 0]", "[0, 0, 2]"}) {
      assertThat(found.get(twice)).isCloseTo(1000, Offset.offset(100));
    }
    for (var pair : new String[] {"[1, 1, 0]", "[1, 0, 1]", "[0, 1, 1]"}) {
      assertThat(found.get(pair)).isCloseTo(2000, Offset.offset(130));
    }
  }

  @Test
  void aUnitKeepsItsDrawsInAnotherOrder() {
    var keys = keys(0, 12, 3);
    var turned = IntStream.range(0, 12).mapToLong(i -> keys[11 - i]).toArray();

    var counts = Race.run(keys, 11);

    assertThat(Race.run(turned, 11))
        .isEqualTo(IntStream.range(0, 12).map(i -> counts[11 - i]).toArray());
  }

  @Test
  void aUnitNearlyKeepsItsDrawsWhenItsStratumChanges() {
    int same = 0;
    for (int b = 0; b < 200; b++) {
      var before = Race.run(keys(0, 50, b), 49);
      var after = Race.run(keys(10, 60, b), 49);
      for (int k = 10; k < 50; k++) {
        same += before[k] == after[k - 10] ? 1 : 0;
      }
    }

    // independent draws would agree in about 31 %
    assertThat(same / 8000.0).isGreaterThan(0.8);
  }
}
