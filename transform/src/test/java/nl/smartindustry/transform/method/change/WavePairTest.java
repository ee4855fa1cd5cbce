package nl.smartindustry.transform.method.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class WavePairTest {
  private static final Offset<Double> ROUNDING = Offset.offset(1e-12);

  private static WavePair pair(double from, double v1, double to, double v2, double covariance) {
    return new WavePair(new WaveEstimate(from, v1), new WaveEstimate(to, v2), covariance, 10);
  }

  @Test
  void aDifferenceHasTheVarianceOfBothLessTwiceTheCovariance() {
    var change = pair(100, 9, 110, 16, 8).difference();

    assertThat(change.delta()).isEqualTo(10);
    assertThat(change.se()).isEqualTo(3);
    assertThat(change.pair().rho()).isCloseTo(8.0 / 12, ROUNDING);
    assertThat(change.flags()).isEmpty();
  }

  @Test
  void aRelativeChangeIsAFractionOfTheFirstWave() {
    var change = pair(100, 9, 110, 16, 8).relative();

    // (16 + 1.1² · 9 − 2 · 1.1 · 8) / 100²
    assertThat(change.delta()).isCloseTo(0.1, ROUNDING);
    assertThat(change.se()).isCloseTo(Math.sqrt(16 + 1.21 * 9 - 2.2 * 8) / 100, ROUNDING);
  }

  @Test
  void aCovarianceBeyondItsBoundIsCappedAndFlagged() {
    var change = pair(100, 9, 110, 16, 15).difference();

    assertThat(change.pair().rho()).isEqualTo(1);
    assertThat(change.se()).isCloseTo(1, ROUNDING);
    assertThat(change.flags()).containsExactly(ChangeFlag.COVARIANCE_CAPPED);
    assertThat(pair(100, 9, 110, 16, -15).difference().se()).isCloseTo(7, ROUNDING);
  }

  @Test
  void aFigureThatIsKnownExactlyHasNoCorrelation() {
    var change = pair(100, 1e-26, 110, 16, 1e-13).difference();

    assertThat(change.pair().rho()).isZero();
    assertThat(change.se()).isEqualTo(4);
    assertThat(change.flags()).isEmpty();
  }

  @Test
  void aRelativeChangeFromZeroOrLessIsNotDefined() {
    assertThat(pair(0, 9, 110, 16, 8).relative().flags())
        .containsExactly(ChangeFlag.CHANGE_NOT_DEFINED);
    assertThat(pair(-5, 9, 110, 16, 8).relative().delta()).isNaN();
    assertThat(pair(-5, 9, 110, 16, 8).relative().pValue()).isNaN();
  }

  @Test
  void aMissingFigureGivesNoChange() {
    var change = pair(Double.NaN, Double.NaN, 110, 16, Double.NaN).difference();

    assertThat(change.delta()).isNaN();
    assertThat(change.flags()).containsExactly(ChangeFlag.CHANGE_NOT_DEFINED);
  }

  @Test
  void withoutSamplingErrorEveryChangeIsSureButRoundingIsNone() {
    assertThat(pair(100, 0, 110, 0, 0).difference().pValue()).isZero();
    assertThat(pair(0.3, 0, 0.1 + 0.2, 0, 0).difference().pValue()).isEqualTo(1);
  }
}
