package nl.smartindustry.transform.survey.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampledUnitTest {
  /** The reasons of a survey and those of its module may each be none. */
  @ParameterizedTest
  @CsvSource({
    "barrier:not_asked,                    barrier, not_asked, true",
    "iot:dont_know;barrier:not_asked,      barrier, not_asked, true",
    ";barrier:dont_know,                   barrier, '',        true",
    "barrier:dont_know,                    barrier, not_asked, false",
    "financial_barrier:not_asked,          barrier, not_asked, false",
    "iot:dont_know;financial_barrier:lost, barrier, '',        false",
    "'',                                   barrier, '',        false",
  })
  void anItemLacksForItsOwnReasonAndNotForThatOfOneWhoseNameEndsAlike(
      String reasons, String item, String reason, boolean lacks) {
    var unit = new SampledUnit(new UnitKey("2024", "A"), null, "R", "", reasons, new double[0]);

    assertThat(unit.lacks(item, reason)).isEqualTo(lacks);
  }
}
