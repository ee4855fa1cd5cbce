package nl.smartindustry.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DutchDateTest {
  @Test
  void aPeriodOfYearsIsPrintedFromItsFirstToItsLast() {
    assertThat(DutchDate.period("2022", 3)).isEqualTo("2020-2022");
    assertThat(DutchDate.period("2022", 1)).isEqualTo("2022");
    assertThat(DutchDate.period("2025-03-31", 3)).isEqualTo("31-3-2025");
  }
}
