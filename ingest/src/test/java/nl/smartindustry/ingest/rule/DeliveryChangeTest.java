package nl.smartindustry.ingest.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class DeliveryChangeTest {
  private static final DeliveryChange CHANGE =
      new DeliveryChange("kvk", "leading_zeros_restored", "1234567", "01234567");

  @Test
  void aChangeOfWhatNamesAnEnterpriseKeepsNoValue() {
    assertThat(DeliveryChange.of(CHANGE.row(Set.of("kvk"))))
        .isEqualTo(
            new DeliveryChange(
                "kvk",
                "leading_zeros_restored",
                DeliveryChange.CONCEALED,
                DeliveryChange.CONCEALED));
  }

  @Test
  void anyOtherChangeKeepsBoth() {
    assertThat(DeliveryChange.of(CHANGE.row(Set.of("rsin")))).isEqualTo(CHANGE);
  }
}
