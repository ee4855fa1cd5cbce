package nl.smartindustry.ingest.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.smartindustry.ingest.rule.ProcessingColumns.ValueChange;
import org.junit.jupiter.api.Test;

class ProcessingColumnsTest {
  private static final ValueChange CHANGE =
      new ValueChange("kvk", "leading_zeros_restored", "1234567", "01234567");

  @Test
  void aChangeOfWhatNamesAnEnterpriseKeepsNoValue() {
    assertThat(ValueChange.of(CHANGE.row(Set.of("kvk"))))
        .isEqualTo(
            new ValueChange(
                "kvk", "leading_zeros_restored", ValueChange.CONCEALED, ValueChange.CONCEALED));
  }

  @Test
  void anyOtherChangeKeepsBoth() {
    assertThat(ValueChange.of(CHANGE.row(Set.of("rsin")))).isEqualTo(CHANGE);
  }
}
