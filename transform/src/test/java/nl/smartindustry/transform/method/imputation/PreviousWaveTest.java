package nl.smartindustry.transform.method.imputation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PreviousWaveTest {
  private static final double MISSING = Double.NaN;

  @Test
  void theEarlierAnswerIsCarried() {
    var imputed =
        PreviousWave.carried(new double[] {5, MISSING, MISSING}, new double[] {4, 7, MISSING})
            .impute();

    assertThat(imputed.values()).containsExactly(5, 7, MISSING);
    assertThat(imputed.flags()).containsExactly(false, true, false);
    assertThat(imputed.left()).isEqualTo(1);
  }

  /** (1² + 1²) / (4 + 6) · 3 · 7. */
  @Test
  void aCarriedAnswerVariesAsThoseThatAnsweredTwice() {
    var wave = PreviousWave.carried(new double[] {5, 5, MISSING}, new double[] {4, 6, 7});

    assertThat(wave.response(new double[] {1, 1, 3}, new double[] {1, 1, 1})).isEqualTo(4.2);
  }
}
