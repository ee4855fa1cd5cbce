package nl.smartindustry.ingest.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangeTest {
  private static final Change CHANGE =
      new Change("kvk", "leading_zeros_restored", "1234567", "01234567");

  @Test
  void aChangeOfWhatNamesAnEnterpriseKeepsNoValue() {
    assertThat(Change.of(CHANGE.row(Set.of("kvk"))))
        .isEqualTo(new Change("kvk", "leading_zeros_restored", Change.CONCEALED, Change.CONCEALED));
  }

  @Test
  void anyOtherChangeKeepsBoth() {
    assertThat(Change.of(CHANGE.row(Set.of("rsin")))).isEqualTo(CHANGE);
  }
}
