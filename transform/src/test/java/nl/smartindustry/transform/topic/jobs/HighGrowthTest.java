package nl.smartindustry.transform.topic.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class HighGrowthTest {
  private final HighGrowth rule = new HighGrowth(3, BigDecimal.TEN, 10);

  @Test
  void growthOfExactlyTenPercentAYearIsNotAboveIt() {
    assertThat(rule.reached(1000, 1331)).isFalse();
    assertThat(rule.reached(1000, 1332)).isTrue();
    assertThat(rule.reached(10, 13)).isFalse();
    assertThat(rule.reached(10, 14)).isTrue();
  }

  @Test
  void tenEmployeesAtTheStartAreEnough() {
    assertThat(rule.eligible(9)).isFalse();
    assertThat(rule.eligible(10)).isTrue();
  }
}
