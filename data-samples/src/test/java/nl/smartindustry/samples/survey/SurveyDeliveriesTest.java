package nl.smartindustry.samples.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyDeliveriesTest {
  @ParameterizedTest
  @CsvSource({
    "all, 2023, true",
    "even, 2024, true",
    "even, 2023, false",
    "odd, 2023, true",
    "even 2021, 2021, true",
    "even 2021, 2023, false",
    "all -2022, 2022, false",
    "all -2022, 2024, true"
  })
  void aRuleSaysInWhichWavesAQuestionIsAsked(String rule, int wave, boolean asked) {
    assertThat(SurveyDeliveries.asked(rule, wave)).isEqualTo(asked);
  }
}
