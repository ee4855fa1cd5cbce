package nl.smartindustry.transform.method.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EnterpriseProductivityTest {
  private static final double EXACT = 1e-12;
  private static final double[] SHARES = {0.5, 0.7};

  /** Logs of output 0 and 2 of the same inputs: one below, one above the middle. */
  @Test
  void twoEnterprisesOfTheSameInputs() {
    var year = year(new double[] {1, Math.exp(2)}, new double[] {3, 3}, new double[] {5, 5});

    var index = EnterpriseProductivity.of(List.of(year)).get(0);

    assertThat(index).containsExactly(new double[] {-1, 1}, within(EXACT));
  }

  /** Labour twice that of the other: weighed by the mean of own share and reference. */
  @Test
  void moreLabourForTheSameOutput() {
    var year = year(new double[] {1, 1}, new double[] {1, Math.exp(1)}, new double[] {1, 1});

    var index = EnterpriseProductivity.of(List.of(year)).get(0);

    assertThat(index[0]).isCloseTo(0.5 * (0.5 + 0.6) / 2, within(EXACT));
    assertThat(index[1]).isCloseTo(-0.5 * (0.7 + 0.6) / 2, within(EXACT));
  }

  @Test
  void theReferenceIsChainedByTornqvist() {
    var before = year(new double[] {1, 1}, new double[] {1, 1}, new double[] {1, 1});
    var after =
        year(
            new double[] {Math.exp(0.1), Math.exp(0.1)},
            new double[] {Math.exp(0.05), Math.exp(0.05)},
            new double[] {Math.exp(0.02), Math.exp(0.02)});

    var index = EnterpriseProductivity.of(List.of(before, after));

    double growth = 0.1 - 0.6 * 0.05 - 0.4 * 0.02;
    assertThat(index.get(1)).containsExactly(new double[] {growth, growth}, within(EXACT));
  }

  @Test
  void theUnitOfOutputDoesNotMatterToWhoIsAheadNorToGrowth() {
    var years = List.of(panel(1, 1), panel(1.3, 1));
    var inCents = List.of(panel(100, 10), panel(130, 10));

    var index = EnterpriseProductivity.of(years);
    var other = EnterpriseProductivity.of(inCents);

    for (int year = 0; year < 2; year++) {
      assertThat(other.get(year)).containsExactly(index.get(year), within(EXACT));
    }
  }

  @Test
  void aLossHasNoLogarithm() {
    assertThatThrownBy(() -> year(new double[] {-1, 1}, new double[] {1, 1}, new double[] {1, 1}))
        .hasMessageContaining("valid records only");
  }

  private static Enterprises panel(double money, double hours) {
    return year(
        new double[] {10 * money, 24 * money},
        new double[] {2 * hours, 3 * hours},
        new double[] {40, 70});
  }

  private static Enterprises year(double[] output, double[] labour, double[] capital) {
    return new Enterprises(output, labour, capital, SHARES);
  }
}
