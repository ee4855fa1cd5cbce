package nl.smartindustry.ingest.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatePatternTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "M/d/yyyy           | 6/2/2010   | 2010-06-02",
        "M/d/yyyy           | 06/02/2010 | 2010-06-02",
        "M/d/yyyy           | 12/31/2010 | 2010-12-31",
        "M/d/yyyy           | 123/1/2010 | -",
        "M/d/yyyy           | /1/2010    | -",
        "M/d/yyyy           | 6/2/10     | -",
        "M/d/yyyy           | 6/2/       | -",
        "d.M.yyyy           | 29.2.2023  | -",
        "d MMM yyyy         | 2 mei 2010 | 2010-05-02",
        "d MMM yyyy         | 12 Sept 2010 | 2010-09-12",
        "d MMM yyyy         | 12 2010    | -",
        "d MMM yyyy         | 31 juni 2010 | -",
        "ddMMMyyyy          | 02OCT2010  | 2010-10-02",
        "ddMMMyyyy          | 02XYZ2010  | -",
        "MMM d, yyyy        | January 2, 2010 | 2010-01-02",
        "dd-MMM-yy from 1950 | 02-FEB-10 | 2010-02-02",
        "dd-MM-yy from 1950 | 31-12-49   | 2049-12-31",
        "dd-MM-yy from 1950 | 01-01-50   | 1950-01-01",
        "dd-MM-yy from 2000 | 01-01-00   | 2000-01-01",
        "dd-MM-yy from 1950 | 31-12-2014 | -",
        "dd-MM-yy from 1950 | 31-12-x4   | -"
      })
  void aDayAndAMonthMayHaveOneDigitAndAYearTwoFromAFirstOne(
      String pattern, String text, String date) {
    int days = new DatePattern(pattern).days(text);

    assertThat(days == Integer.MIN_VALUE ? null : LocalDate.ofEpochDay(days).toString())
        .isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dd-MM-yy", "dd-MM-yyyy from 1950"})
  void aYearOfTwoDigitsAndOnlyThatNeedsTheFirstThatItCanMean(String pattern) {
    assertThatThrownBy(() -> new DatePattern(pattern))
        .hasMessage(
            "Date pattern '%s': a year of two digits, and only that, needs the first year it can"
                    .formatted(pattern)
                + " mean (as dd-MM-yy from 1950)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "dd-MM", "dd MMMM yyyy", "Mdyyyy", "dMMyyyy", "yyyy-MM-ddTHH:mm", "x"})
  void aPatternWhosePartsCannotBeToldApartIsRefused(String pattern) {
    assertThatThrownBy(() -> new DatePattern(pattern))
        .hasMessageStartingWith("Date pattern '%s': needs yyyy, MM, M or MMM".formatted(pattern));
  }
}
