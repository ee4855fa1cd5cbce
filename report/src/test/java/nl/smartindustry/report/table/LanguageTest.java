package nl.smartindustry.report.table;

import static nl.smartindustry.report.table.Language.EN;
import static nl.smartindustry.report.table.Language.NL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          14048.4   | 0 | 14.048
          1234567.9 | 1 | 1.234.567,9
          999.95    | 1 | 1.000,0
          0.45      | 1 | 0,5
          2.5       | 0 | 3
          1.005     | 2 | 1,01
          -0.25     | 1 | −0,3
          -0.04     | 1 | 0,0
          -1234.5   | 0 | −1.235
          0         | 0 | 0
          0.31      | 0 | 0
          29        | 1 | 29,0
          """)
  void aFigureIsRoundedHalfUpAndWrittenInDutch(BigDecimal value, int decimals, String text) {
    assertThat(NL.figure(value, decimals)).isEqualTo(text);
  }

  @Test
  void aSpreadsheetGetsAHyphenMinusAndNoThousandsSign() {
    var value = new BigDecimal("-12345.67");

    assertThat(NL.spreadsheet(value, 1)).isEqualTo("-12345,7");
  }

  @Test
  void englishHasAPointAndThousandsWithAComma() {
    assertThat(EN.figure(new BigDecimal("-1234567.94"), 1)).isEqualTo("−1,234,567.9");
    assertThat(EN.spreadsheet(new BigDecimal("-12345.67"), 1)).isEqualTo("-12345.7");
  }

  @Test
  void aPeriodOfYearsIsPrintedFromItsFirstToItsLast() {
    assertThat(NL.period("2022", 3)).isEqualTo("2020-2022");
    assertThat(NL.period("2022", 1)).isEqualTo("2022");
    assertThat(NL.period("2025-03-31", 3)).isEqualTo("31-3-2025");
    assertThat(EN.period("2025-03-31")).isEqualTo("31/3/2025");
  }

  @Test
  void aDateHasTheNameOfItsMonth() {
    assertThat(NL.date("2014-11-11")).isEqualTo("11 november 2014");
    assertThat(EN.date("2014-11-11")).isEqualTo("11 November 2014");
    assertThat(EN.month("2015-05-19")).isEqualTo("May 2015");
    assertThat(NL.date("2024")).isEqualTo("2024");
  }

  @Test
  void marksStandBeforeAndAfterTheFigure() {
    assertThat(printed(Mark.BREAK)).isEqualTo("‖\u00a038");
    assertThat(printed(Mark.PROVISIONAL)).isEqualTo("38*");
    assertThat(printed(Mark.FURTHER_PROVISIONAL)).isEqualTo("38**");
    assertThat(printed(Mark.REVISED)).isEqualTo("38†");
    assertThat(printed(Mark.UNRELIABLE)).isEqualTo("38\u00a0u");
    assertThat(printed(Mark.ESTIMATED)).isEqualTo("38\u00a0e");
  }

  private static String printed(Mark mark) {
    return NL.text(new PrintedCell.Number(new BigDecimal("38.2"), 0, "PC_ENT", Set.of(mark)));
  }

  @ParameterizedTest
  @CsvSource({
    "too_few_contributors, x",
    "dominant_contributor, x",
    "unreliable, ~",
    "not_delivered, .",
    "not_computed, .",
    "no_observations, .",
    "not_comparable, ≠",
    "no_previous_letter, .",
    "not_asked, ''"
  })
  void aGapHasTheSignOfItsReason(String reason, String sign) {
    var gap = new PrintedCell.Gap(reason, "");

    assertThat(NL.text(gap)).isEqualTo(sign);
  }

  @Test
  void aCombinedStatusIsTwoMarksAndAnUnknownOneIsRefused() {
    assertThat(Mark.of("bu")).containsExactlyInAnyOrder(Mark.BREAK, Mark.UNRELIABLE);
    assertThat(Mark.of("A")).isEmpty();
    assertThatThrownBy(() -> Mark.of("x"))
        .hasMessage("Observation status 'x': unknown letter 'x' (b d e f i n p r u)");
  }
}
