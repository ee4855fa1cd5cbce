package nl.smartindustry.ingest.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {
  @ParameterizedTest
  @CsvSource({
    "1234, 1234, false",
    "1234, 1334, true",
    "1234, 1324, true",
    "1234, 134, true",
    "134, 1234, true",
    "1234, 12340, true",
    "1234, 4321, false",
    "1234, 1243, true",
    "1234, 2234, true",
    "1234, 12, false",
    "1234, 1432, false",
    "12, 21, true",
    "1, 2, true",
    "1122, 2211, false"
  })
  void oneMistakeInTypingIsToldFromMore(String one, String other, boolean mistyped) {
    assertThat(TypingErrors.onceMistyped(one, other)).isEqualTo(mistyped);
  }
}
