package nl.smartindustry.samples.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawsTest {
  private static final int MANY = 20_000;

  @Test
  void aDrawDependsOnItsKeyAlone() {
    var first = new KeyedDraws(42).uniform(Purpose.SIZE, 7, 2024);
    new KeyedDraws(42).uniform(Purpose.SIZE, 8, 2024);

    assertThat(new KeyedDraws(42).uniform(Purpose.SIZE, 7, 2024)).isEqualTo(first);
    assertThat(new KeyedDraws(43).uniform(Purpose.SIZE, 7, 2024)).isNotEqualTo(first);
    assertThat(new KeyedDraws(42).uniform(Purpose.GROWTH, 7, 2024)).isNotEqualTo(first);
  }

  @Test
  void drawsOfNeighbouringKeysAreUnrelated() {
    var draws = new KeyedDraws(1);
    double product = 0;
    double square = 0;
    for (int unit = 0; unit < MANY; unit++) {
      double one = draws.normal(Purpose.MATURITY, unit, 0);
      product += one * draws.normal(Purpose.MATURITY, unit + 1L, 0);
      square += one * one;
    }

    assertThat(product / MANY).isCloseTo(0, within(0.03));
    assertThat(square / MANY).isCloseTo(1, within(0.03));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0", "0.975, 1.959964", "0.025, -1.959964", "0.999999, 4.753424"})
  void quantilesOfTheNormalDistribution(double share, double value) {
    assertThat(NormalDistribution.quantile(share)).isCloseTo(value, within(1e-5));
  }
}
