package nl.smartindustry.report.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.letter.FigureCell.Rounding;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.Indicator.Measure;
import nl.smartindustry.transform.catalogue.Label;
import nl.smartindustry.transform.catalogue.Publication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource({
    "NR, 1, (0; another unit has decimals)",
    "EUR_MIO, 2, (0; another unit has decimals)",
    "RATIO, 1, (2 at least)"
  })
  void decimalsThatNoUnitOfAnIndicatorIsPrintedWithAreRefusedByName(
      String unit, int decimals, String expected) {
    assertThatThrownBy(() -> Rounding.check(indicator(decimals, unit)))
        .isInstanceOf(Refusal.class)
        .hasMessage("Indicator 'X': %d decimals of [%s] %s", decimals, unit, expected);
  }

  @Test
  void decimalsThatOneOfItsUnitsIsPrintedWithAreNot() {
    assertThatCode(() -> Rounding.check(indicator(1, "PC_VA", "EUR_MIO")))
        .doesNotThrowAnyException();
    assertThatCode(() -> Rounding.check(indicator(1, "RATIO", "PC"))).doesNotThrowAnyException();
    assertThatCode(() -> Rounding.check(indicator(3, "ACRES"))).doesNotThrowAnyException();
  }

  private static Indicator indicator(int decimals, String... units) {
    var label = new Label("x", "x");
    return new Indicator(
        "X",
        "AD",
        label,
        label,
        new Measure("SHARE", "share", List.of(units), List.of(), null),
        new Publication(List.of(), "P1", "D1", 1, "R", decimals, null));
  }
}
