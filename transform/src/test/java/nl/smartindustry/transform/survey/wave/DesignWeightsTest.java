package nl.smartindustry.transform.survey.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.smartindustry.transform.method.sample.LonelyStrata;
import nl.smartindustry.transform.survey.link.Placement;
import nl.smartindustry.transform.survey.link.SampledUnit;
import nl.smartindustry.transform.survey.link.StratumKey;
import nl.smartindustry.transform.survey.link.UnitKey;
import org.junit.jupiter.api.Test;

class DesignWeightsTest {
  private static final LonelyStrata POOLED = LonelyStrata.POOLED;

  /** 12 in the frame of one stratum, 3 of them known: each is 4; 5 and 1 in the other. */
  @Test
  void eachKnownEnterpriseStandsForItsShareOfTheStratum() {
    var units =
        List.of(unit(1, "28|10-19"), unit(2, "28|10-19"), unit(3, "28|10-19"), unit(4, "x"));

    var design = DesignWeights.fromFrame(units, Map.of(key("28|10-19"), 12L, key("x"), 5L), POOLED);

    assertThat(design.weights()).containsExactly(4, 4, 4, 5);
    assertThat(design.notSampled(0)).isEqualTo(0.75);
    assertThat(design.isLonely(1)).isTrue();
    assertThat(design.groups()).hasSize(2);
  }

  @Test
  void deliveredWeightsAddUpToTheStratumAndAreNeverLessThanItsSample() {
    var units = List.of(unit(1, "a"), unit(2, "a"), unit(3, "b"));

    var design = DesignWeights.fromDelivery(units, new double[] {3.5, 1.25, 0.99}, POOLED);

    assertThat(design.population()).containsExactly(4.75, 1);
    assertThat(design.weights()).containsExactly(3.5, 1.25, 0.99);
  }

  /** A law: weights add up to the frame, in every stratum. */
  @Test
  void weightsAddUpToTheFrame() {
    var random = new Random(7);
    for (int i = 0; i < 200; i++) {
      var units = new ArrayList<SampledUnit>();
      int sampled = 1 + random.nextInt(50);
      for (int k = 0; k < sampled; k++) {
        units.add(unit(k, "a"));
      }
      long population = sampled + random.nextInt(5000);

      var design = DesignWeights.fromFrame(units, Map.of(key("a"), population), POOLED);

      assertThat(Arrays.stream(design.weights()).sum())
          .isCloseTo(population, within(1e-12 * population));
    }
  }

  private static StratumKey key(String stratum) {
    return new StratumKey("2024", stratum);
  }

  private static SampledUnit unit(int number, String stratum) {
    return new SampledUnit(
        new UnitKey("2024", "NL" + number),
        new Placement(stratum, "pool", true, List.of(), new double[0]),
        "R",
        "",
        "",
        new double[0]);
  }
}
