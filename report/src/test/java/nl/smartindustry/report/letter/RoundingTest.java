package nl.smartindustry.report.letter;

import static org.assertj.core.api.Assertions.assertThat;

import nl.smartindustry.report.letter.FigureCell.Rounding;
import org.junit.jupiter.api.Test;

class RoundingTest {
  @Test
  void aPercentageHasADecimalOnlyWhenItsStandardErrorIsBelowAPoint() {
    assertThat(Rounding.decimals("PC_ENT", 0.99, 0, 1)).isEqualTo(1);
    assertThat(Rounding.decimals("PC_ENT", 1.0, 1, 1)).isZero();
    assertThat(Rounding.decimals("PC_ENT", null, 0, 1)).isZero();
  }

  @Test
  void growthHasOneDecimalAndCountsHaveNone() {
    assertThat(Rounding.decimals("PC_GR", 2.0, 0, 1)).isEqualTo(1);
    assertThat(Rounding.decimals("NR", null, 1, 1)).isZero();
    assertThat(Rounding.decimals("EUR_MIO", null, 1, 1)).isZero();
  }

  @Test
  void aFinerFigureHasTheDecimalsOfItsIndicator() {
    assertThat(Rounding.decimals("RATIO", 0.01, 0, 3)).isEqualTo(3);
    assertThat(Rounding.decimals("ACRES", 0.01, 0, 3)).isEqualTo(3);
    assertThat(Rounding.decimals("PC_ENT", 0.1, 0, 2)).isEqualTo(2);
    assertThat(Rounding.decimals("PC_ENT", 1.0, 0, 2)).isZero();
    assertThat(Rounding.ofMargin("RATIO", 3)).isEqualTo(3);
  }
}
