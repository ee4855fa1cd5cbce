package nl.smartindustry.transform.method.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.sample.Codes;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class OverlapTest {
  private static final Offset<Double> ROUNDING = Offset.offset(1e-12);

  /** A wave by its identifiers and strata, such as {@code "1A 2A 3B"}, and N of A, B, …. */
  private static Wave wave(String sampled, double... population) {
    var rows = sampled.split(" ");
    var ids = new String[rows.length];
    var strata = new String[rows.length];
    for (int k = 0; k < rows.length; k++) {
      ids[k] = rows[k].substring(0, rows[k].length() - 1);
      strata[k] = rows[k].substring(rows[k].length() - 1);
    }
    return Wave.of("wave", SampledWave.design(Codes.of(strata), null, population), Codes.of(ids));
  }

  private static SharedPopulation shared(String pair, double units) {
    return SharedPopulation.of(
        List.of(new SharedPopulation.Count(pair.substring(0, 1), pair.substring(1), units)));
  }

  @Test
  void aPanelThatMovesInStepHasTheCovarianceOfItsVariances() {
    var overlap = Overlap.of(wave("1A 2A", 4), wave("1A 2A", 4), shared("AA", 4));

    double covariance = overlap.covariance(new double[] {1, 3}, new double[] {2, 6});

    // V1 = 16 · ½ · 2 / 2 = 8 and V2 = 16 · ½ · 8 / 2 = 32: √(8 · 32) = 16
    assertThat(covariance).isCloseTo(16, ROUNDING);
    assertThat(overlap.units()).isEqualTo(2);
  }

  @Test
  void asManyCommonUnitsAsChanceGivesHaveNoCovariance() {
    var overlap = Overlap.of(wave("1A 2A", 4), wave("1A 3A", 4), shared("AA", 4));

    assertThat(overlap.covariance(new double[] {1, 3}, new double[] {2, 6})).isZero();
  }

  @Test
  void fewerCommonUnitsThanChanceGivesTurnTheSign() {
    var overlap = Overlap.of(wave("1A 2A 3A", 4), wave("1A 4A 5A", 4), shared("AA", 4));

    // z = d u with d = 4/3: deviation of unit 1 is −4/3 in both; 1 − 4 · 9/16 = −5/4; 3/2
    assertThat(overlap.covariance(new double[] {0, 1, 2}, new double[] {0, 1, 2}))
        .isCloseTo(-1.25 * 1.5 * 16 / 9, ROUNDING);
  }

  @Test
  void aBirthAndADeathAreInNoPair() {
    var overlap = Overlap.of(wave("1A 2A 9A", 6), wave("1A 2A 7A", 6), shared("AA", 5));

    // deviations of z = 2u: (−2, 0, 2) and (−4, 0, 4); only units 1 and 2 count
    // bracket 1 − 5 · ¼ / 2 = 3/8, correction 3/2, products 8 + 0
    assertThat(overlap.covariance(new double[] {0, 1, 2}, new double[] {0, 2, 4}))
        .isCloseTo(4.5, ROUNDING);
    assertThat(overlap.units()).isEqualTo(2);
  }

  @Test
  void aMoverCountsInThePairOfItsTwoStrata() {
    var overlap = Overlap.of(wave("1A 2A", 4), wave("2B 8B", 8), shared("AB", 3));

    // unit 2: z1 = 2 · 3, mean 4, deviation 2; z2 = 4 · 5, mean 12, deviation 8
    // bracket 1 − 3 · ½ · ¼ = 5/8, correction √2 · √2
    assertThat(overlap.covariance(new double[] {1, 3}, new double[] {5, 1}))
        .isCloseTo(0.625 * 2 * 16, ROUNDING);
  }

  @Test
  void strataTakenCompletelyInBothWavesAddNothing() {
    var overlap = Overlap.of(wave("1A 2A", 2), wave("1A 2A", 2), shared("AA", 2));

    assertThat(overlap.covariance(new double[] {1, 3}, new double[] {2, 6})).isZero();
    assertThat(overlap.units()).isEqualTo(2);
  }

  @Test
  void aLonelyUnitAddsNothing() {
    var overlap = Overlap.of(wave("1A", 4), wave("1A 2A", 4), shared("AA", 4));

    assertThat(overlap.covariance(new double[] {7}, new double[] {1, 3})).isZero();
  }

  @Test
  void noCommonUnitIsNoCovariance() {
    var overlap = Overlap.of(wave("1A 2A", 4), wave("3A 4A", 4), shared("AA", 4));

    assertThat(overlap.covariance(new double[] {1, 3}, new double[] {2, 6})).isZero();
    assertThat(overlap.units()).isZero();
  }

  @Test
  void aDomainKeepsTheWholeStratumInItsMean() {
    var overlap = Overlap.of(wave("1A 2A", 4), wave("1A 2A", 4), shared("AA", 4));

    // unit 1 is outside: z = (0, 6) and (0, 12) about 3 and 6; ½ · 2 · (3 · 6 + 3 · 6)
    assertThat(overlap.covariance(new double[] {0, 3}, new double[] {0, 6}))
        .isCloseTo(36, ROUNDING);
    var part = overlap.within(new int[] {1}, new int[] {1});
    assertThat(part.covariance(new double[] {3}, new double[] {6})).isCloseTo(36, ROUNDING);
    assertThat(part.units(i -> true, i -> true)).isEqualTo(1);
  }

  @Test
  void clustersCountByTheirTotals() {
    var strata = Codes.of(new String[] {"A", "A", "A", "A"});
    var design = SampledWave.design(strata, new int[] {0, 0, 1, 1}, 4);
    var units = Codes.of(new String[] {"1", "2", "3", "4"});
    var later = Codes.of(new String[] {"1", "5", "3", "4"});
    var clusters = Codes.of(new String[] {"x", "x", "y", "y"});

    var overlap =
        Overlap.of(
            new Wave("first", design, units, clusters),
            new Wave("second", design, later, clusters),
            shared("AA", 4));

    assertThat(overlap.covariance(new double[] {1, 0, 1, 2}, new double[] {1, 1, 3, 3}))
        .isCloseTo(16, ROUNDING);
    assertThat(overlap.units()).isEqualTo(3);
  }

  @Test
  void moreCommonUnitsThanThePopulationHasAreRefused() {
    assertThatThrownBy(() -> Overlap.of(wave("1A 2A", 4), wave("1B 2B", 4), shared("AB", 1)))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "Strata 'A' and 'B': 2 units in both samples of 1.0 in both frames (at most these)");
  }

  @Test
  void aUnitThatIsTwiceInASampleIsRefused() {
    assertThatThrownBy(() -> Overlap.of(wave("1A 1A", 4), wave("1A 2A", 4), shared("AA", 4)))
        .hasMessage("Identifiers of wave: 1 rows repeat an earlier one (each unit once)");
  }
}
