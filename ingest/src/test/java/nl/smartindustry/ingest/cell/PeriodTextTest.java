package nl.smartindustry.ingest.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ways to write periods that occur: codes and titles of StatLine, the dissemination formats of
 * Eurostat before and since 2022, the reporting periods and ranges of SDMX 2.1, and what the OECD,
 * the IMF, ONS and the offices of Denmark, Norway and Sweden publish.
 */
class PeriodTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2005JJ00        | 2005       | A",
        "2005            | 2005       | A",
        "2005-A1         | 2005       | A",
        "2005-01-01/P1Y  | 2005       | A",
        "2005-01-01T00:00:00/P12M | 2005 | A",
        "2005HJ02        | 2005-S2    | S",
        "2005-S2         | 2005-S2    | S",
        "2005S1          | 2005-S1    | S",
        "2005H2          | 2005-S2    | S",
        "H1 2005         | 2005-S1    | S",
        "2005 2e halfjaar | 2005-S2   | S",
        "2005-07-01/P6M  | 2005-S2    | S",
        "2005KW01        | 2005-Q1    | Q",
        "2005-Q1         | 2005-Q1    | Q",
        "2005Q4          | 2005-Q4    | Q",
        "2005 Q4         | 2005-Q4    | Q",
        "2005K3          | 2005-Q3    | Q",
        "Q1-2005         | 2005-Q1    | Q",
        "Q2 2005         | 2005-Q2    | Q",
        "2005 4e kwartaal | 2005-Q4   | Q",
        "2005 3rd quarter | 2005-Q3   | Q",
        "2005-10-01/P3M  | 2005-Q4    | Q",
        "2005MM12        | 2005-12    | M",
        "2005-01         | 2005-01    | M",
        "2005M12         | 2005-12    | M",
        "2005M1          | 2005-01    | M",
        "2005-M01        | 2005-01    | M",
        "200511          | 2005-11    | M",
        "Jan-2005        | 2005-01    | M",
        "January 2005    | 2005-01    | M",
        "2005 FEB        | 2005-02    | M",
        "2005-02-01/P1M  | 2005-02    | M",
        "2005-W05        | 2005-W05   | W",
        "2015W53         | 2015-W53   | W",
        "2005-01-31      | 2005-01-31 | D",
        "2005M01D31      | 2005-01-31 | D",
        "2004-D060       | 2004-02-29 | D",
        "2005-01-31/P1D  | 2005-01-31 | D",
      })
  void aPeriodAndItsFrequency(String text, String period, String frequency) {
    var read = PeriodText.of(text);

    assertThat(read.period()).isEqualTo(period);
    assertThat(read.frequency()).isEqualTo(frequency);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01 jan januari january",
        "02 feb februari february",
        "03 mrt maart mar march",
        "04 apr april",
        "05 mei may",
        "06 jun juni june",
        "07 jul juli july",
        "08 aug augustus august",
        "09 sep sept september",
        "10 okt oktober oct october",
        "11 nov november",
        "12 dec december",
      })
  void aMonthIsNamedInDutchOrEnglish(String names) {
    var words = names.split(" ");
    for (int i = 1; i < words.length; i++) {
      assertThat(PeriodText.of("2015 " + words[i]).period()).isEqualTo("2015-" + words[0]);
      assertThat(PeriodText.of(words[i] + "-2015").period()).isEqualTo("2015-" + words[0]);
    }
    assertThat(PeriodText.of("2015  " + words[1]).period()).isEqualTo("2015-" + words[0]);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2005               | D",
        "2005*              | V",
        "2005**             | N",
        "2005 1e kwartaal*  | V",
        "2005 augustus**    | N",
        "2005KW01           | ''"
      })
  void theStarsBehindATitleAreItsStatus(String text, String status) {
    assertThat(PeriodText.of(text).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2015SJ00     | a year from one into the next, or two years",
        "2015/'16     | a year from one into the next, or two years",
        "2015/16*     | a year from one into the next, or two years",
        "2014/2015    | a year from one into the next, or two years",
        "2014-15      | a year from one into the next, or two years",
        "2015G400     | several years",
        "2015-2018    | several years",
        "2015 tot 2018 | several years",
        "2015W101     | a week that may be cut off at New Year",
        "2010X000     | a week that may be cut off at New Year",
        "2019 week 1 (6 dagen) | a week that may be cut off at New Year",
        "2015-T1      | a third of a year, or a quarter as in French",
        "T1 2015      | a third of a year, or a quarter as in French",
        "2015-B1      | half a year, or two months",
        "Aug-15       | a month with a day, or with a year",
        "2015-01-01T12:00:00 | a moment, or a range that is no calendar period",
        "2014-08-01/P1Y | a moment, or a range that is no calendar period",
        "2015-01-01/2015-12-31 | a moment, or a range that is no calendar period",
      })
  void whatMayBeAnotherPeriodIsRefusedByName(String text, String doubt) {
    assertThat(PeriodText.of(text)).isNull();
    assertThat(PeriodText.demand(text))
        .isEqualTo(
            "not one calendar period, but %s (codes.values can say which is meant)"
                .formatted(doubt));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "05",
        "0005",
        "9999",
        "2005XX01",
        "2005JJ01",
        "2005KW05",
        "2005MM13",
        "2005MM1",
        "2005KW01*",
        "2005***",
        "*2005",
        "2005-Q5",
        "2005-S3",
        "2005-1",
        "2005.01",
        "2005:1",
        "200513",
        "2005-W00",
        "2014-W53",
        "2005-02-29",
        "2005-D366",
        "20050101",
        "01-01-2005",
        "2005 jaar",
        "2005   jan",
        "2005 janvier",
        "2005-II"
      })
  void whatIsNoPeriodIsRefused(String text) {
    assertThat(PeriodText.of(text)).isNull();
    assertThat(PeriodText.demand(text)).isEqualTo("not a period like 2005MM01 or 2005-01");
  }
}
