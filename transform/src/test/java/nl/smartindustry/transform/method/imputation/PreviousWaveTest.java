package nl.smartindustry.transform.method.imputation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    assertThat(imputed.left()).containsExactly(new Tally("no earlier answer", 1));
  }

  /** (1² + 1²) / (4 + 6) · 3 · 7. */
  @Test
  void aCarriedAnswerVariesAsThoseThatAnsweredTwice() {
    var wave = PreviousWave.carried(new double[] {5, 5, MISSING}, new double[] {4, 6, 7});

    assertThat(wave.response(new double[] {1, 1, 3}, new double[] {1, 1, 1})).isEqualTo(4.2);
  }

  /** Those that answered twice grew from 10 to 12. */
  @Test
  void theEarlierAnswerGrowsWithItsClass() {
    var imputed =
        PreviousWave.grown(
                new double[] {5, 7, MISSING, 100},
                new double[] {4, 6, 20, MISSING},
                List.of(),
                null)
            .impute();

    assertThat(imputed.values()).containsExactly(5, 7, 24, 100);
    assertThat(imputed.method()).isEqualTo("previous");
  }

  @Test
  void whatOneMethodLeavesAnotherFillsFromWhatWasReported() {
    var y = new double[] {6, MISSING, MISSING};
    var previous = PreviousWave.carried(y, new double[] {4, 7, MISSING}).impute();
    var ratio = RatioImputation.unweighted(y, new double[] {2, 2, 3}, List.of()).impute();

    var both = previous.orElse(ratio);

    assertThat(both.values()).containsExactly(6, 7, 9);
    assertThat(both.method()).isEqualTo("previous+ratio");
    assertThat(both.count()).isEqualTo(2);
    assertThat(both.left()).isEmpty();
  }
}
