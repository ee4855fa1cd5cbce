package nl.smartindustry.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Row Z4 of the fault matrix: the signs with which a spreadsheet's formula begins (OWASP). */
class CsvTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"=cmd|' /C calc'!A0", "+31 70", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "-"})
  void aTextThatASpreadsheetWouldReckonWithGetsAnApostrophe(String text) {
    assertThat(CsvText.safe(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "naam", "a=b", " =1", "'=1", "2024", "caf\u00e9"})
  void anyOtherTextIsLeftAlone(String text) {
    assertThat(CsvText.safe(text)).isEqualTo(text);
  }

  @Test
  void aLineEndInATextIsQuotedBehindTheApostrophe() {
    assertThat(new CsvText(';').line(List.of(CsvText.safe("\r=1"), "-1,5")))
        .isEqualTo("\"'\r=1\";-1,5\r\n");
  }
}
