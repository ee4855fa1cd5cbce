package nl.smartindustry.transform.weight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DesignWeightsTest {
  private static final StratumKey SMALL = new StratumKey("2024", "28|10-19");

  /** 12 in the frame; 2 answered, 1 did not, 1 was out of scope: each of the 3 known is 4. */
  @Test
  void nonRespondentsLeaveAndOutOfScopeStays() {
    var sample = List.of(count(SMALL, "R", 2), count(SMALL, "N", 1), count(SMALL, "O", 1));

    var design = DesignWeights.fromFrame(sample, Map.of(SMALL, 12L)).get(SMALL);

    assertThat(design.resolved()).isEqualTo(3);
    assertThat(design.expansion()).isEqualByComparingTo("4");
    assertThat(design.notSampled()).isEqualByComparingTo("0.75");
  }

  @Test
  void deliveredWeightsAddUpToTheStratum() {
    var sample =
        List.of(
            new SampleCount(SMALL, "p", "R", "V", 2, new BigDecimal("3.50000")),
            new SampleCount(SMALL, "p", "R", "D", 1, new BigDecimal("1.25000")));

    var design = DesignWeights.fromDelivery(sample).get(SMALL);

    assertThat(design.population()).isEqualByComparingTo("4.75");
    assertThat(design.resolved()).isEqualTo(3);
    assertThat(design.expansion()).isEqualByComparingTo("1");
  }

  /** A law: weights times known outcomes add up to the frame, in every stratum. */
  @Test
  void weightsAddUpToTheFrame() {
    var random = new Random(7);
    for (int i = 0; i < 200; i++) {
      long resolved = 1 + random.nextInt(50);
      long population = resolved + random.nextInt(5000);
      var sample = List.of(count(SMALL, "R", resolved), count(SMALL, "N", random.nextInt(9)));

      var design =
          DesignWeights.fromFrame(sample, new TreeMap<>(Map.of(SMALL, population))).get(SMALL);

      var sum = design.expansion().multiply(BigDecimal.valueOf(resolved));
      assertThat(sum.subtract(BigDecimal.valueOf(population)).abs())
          .isLessThan(new BigDecimal("1e-30"));
    }
  }

  private static SampleCount count(StratumKey key, String response, long count) {
    return new SampleCount(key, "p", response, "", count, BigDecimal.ZERO);
  }
}
