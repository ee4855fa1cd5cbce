package nl.smartindustry.transform.method.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.smartindustry.transform.method.change.Change.NormalTail;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HolmTest {
  private static Change change(double delta, double se) {
    var second = new WaveEstimate(100 + delta, se * se);
    return new WavePair(new WaveEstimate(100, 0), second, 0, 1).difference();
  }

  @Test
  void theSmallestIsMultipliedByAllTheNextByOneLess() {
    var adjusted = Holm.adjust(new double[] {0.04, 0.01, 0.03});

    assertThat(adjusted).containsExactly(new double[] {0.06, 0.03, 0.06}, Offset.offset(1e-15));
  }

  @Test
  void aChangeWithoutATestDoesNotCount() {
    var adjusted = Holm.adjust(new double[] {0.02, Double.NaN, 0.9});

    assertThat(adjusted).containsExactly(0.04, Double.NaN, 0.9);
  }

  @Test
  void noCorrectedProbabilityIsAboveOne() {
    assertThat(Holm.adjust(new double[] {0.9, 0.8})).containsExactly(1, 1);
    assertThat(Holm.adjust(new double[0])).isEmpty();
  }

  @Test
  void aTableSaysWhatIsShownAndNoMore() {
    // 2.1 standard errors would do alone, not among four
    var table = List.of(change(4, 1), change(-3, 1), change(2.1, 1), change(0, 1));

    assertThat(Holm.verdicts(table))
        .containsExactly(
            Verdict.INCREASED, Verdict.DECREASED, Verdict.NOT_SHOWN, Verdict.NOT_SHOWN);
    assertThat(Holm.verdicts(List.of(change(2.1, 1)))).containsExactly(Verdict.INCREASED);
  }

  @Test
  void aChangeThatIsNotDefinedIsNotShown() {
    assertThat(Holm.verdicts(List.of(change(Double.NaN, 1)))).containsExactly(Verdict.NOT_SHOWN);
  }

  @Test
  void tailProbabilitiesAreThoseOfR() {
    // 2 * pnorm(-z), 17 digits
    assertThat(NormalTail.twoSided(0)).isEqualTo(1);
    same(0.5, 0.61707507745197387);
    same(1.959963984540054, 0.050000000000000024);
    same(-2.9999, 0.0027006825659098501);
    same(3, 0.0026997960632601892);
    same(8, 1.244192114854357e-15);
    same(30, 9.8134278542963744e-198);
    assertThat(NormalTail.twoSided(Double.POSITIVE_INFINITY)).isZero();
  }

  private static void same(double z, double expected) {
    assertThat(NormalTail.twoSided(z) / expected).isCloseTo(1, Offset.offset(1e-11));
  }
}
